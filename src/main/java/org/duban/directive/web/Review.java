package org.duban.directive.web;

import java.util.List;
import org.duban.directive.DirectiveView;
import org.duban.directive.Finding;

/**
 * What the review page shows of a draft.
 *
 * @param cards what a person should look at first
 * @param moreCards how many more there are than shown
 * @param groups all findings, by kind
 * @param head fields before the items
 * @param open the item whose fields are shown; null for none
 * @param lastStep what undoing would take back; null for nothing
 * @param nextStep what doing again would bring back; null for nothing
 * @param task the open task by which a returned draft comes again; null when there is none
 * @param particulars what stands beside the items
 * @param unsure ids of the marks in the source that leave something open
 * @param contradicting ids of those that contradict each other
 */
record Review(
        DirectiveView directive,
        List<Card> cards,
        int moreCards,
        List<Group> groups,
        int blocking,
        int warnings,
        List<Field> head,
        List<Row> rows,
        ItemForm open,
        String lastStep,
        String nextStep,
        String task,
        Particulars particulars,
        List<String> unsure,
        List<String> contradicting) {

    /** Findings of one kind. */
    record Group(Finding.Kind kind, boolean blocks, List<Entry> entries) {}

    record Entry(String place, String message, int item) {}

    /** An item in the list of all. */
    record Row(int index, String no, String title, String lead, String due, int doubts, int measures) {}

    /** @param measures each with its own fields */
    record ItemForm(int index, String label, List<Field> fields, Provisos provisos, List<MeasureForm> measures) {}

    record MeasureForm(int index, String label, List<Field> fields, Provisos provisos) {}

    /**
     * Under what an item or measure stands.
     *
     * @param fields its condition, and the level to hold
     * @param exceptions of single units, to be added to at {@code exceptions.at}
     */
    record Provisos(List<Field> fields, Particulars.Section exceptions) {

        public boolean isEmpty() {
            return exceptions.entries().isEmpty()
                    && fields.stream().allMatch(field -> field.value().isEmpty());
        }
    }

    /**
     * One field, saved by itself.
     *
     * @param type {@code text area date check rhythm units unit}
     * @param marks ids of the marks in the source text
     * @param chips what names of units mean, for units
     * @param wide whether it takes the whole row
     */
    record Field(
            String path,
            String id,
            String type,
            String label,
            String value,
            String marks,
            List<Chip> chips,
            boolean wide) {}

    /** @param kind null for one on file, {@code b} for a lead, {@code a} for an unknown name */
    record Chip(String name, String meaning, String kind) {}

    public int findings() {
        return blocking + warnings;
    }

    public boolean isSubmittable() {
        return blocking == 0;
    }
}
