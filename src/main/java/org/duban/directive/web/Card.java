package org.duban.directive.web;

import java.util.List;
import org.duban.directive.Finding;
import org.duban.directive.drafting.Place;

/**
 * A finding with what a person can do about it at once.
 *
 * @param label its place in words
 * @param value present value of the field it is about; null where it is about no single field
 * @param type kind of control for the value: {@code text} or {@code date}
 * @param marks ids of the marks in the source text that belong to it
 * @param fixes ways out that one click takes
 * @param choices units to choose among, where a name leaves open which
 * @param name name of units that it is about, or null
 */
record Card(
        Finding finding,
        String label,
        String message,
        String value,
        String type,
        String marks,
        List<Fix> fixes,
        List<Choice> choices,
        String name) {

    /**
     * One way out.
     *
     * @param action address below the draft's own: {@code fields}, {@code units}, {@code alias}
     * @param field name of what is sent, beside the version
     */
    record Fix(String label, String action, String field, String value, String name) {}

    record Choice(String id, String label, boolean chosen) {}

    public String id() {
        return "c-" + finding.kind().name().toLowerCase(java.util.Locale.ROOT) + Place.id("-" + finding.place())
                + (name == null ? "" : "-" + Integer.toHexString(name.hashCode()));
    }

    /** Whether the paper contradicts itself, or only leaves something open. */
    public boolean contradicts() {
        return switch (finding.kind()) {
            case PART_LATER_THAN_WHOLE,
                    PARTS_BELOW_TOTAL,
                    MONTHS_CONTRADICT_QUARTERS,
                    MONTH_PERCENT_CONTRADICTS_QUARTERS,
                    COUNT_DIFFERS,
                    NUMBERING_GAP,
                    NUMBER_YEAR_DIFFERS,
                    END_BEFORE_START,
                    PHASES_OVERLAP,
                    DATE_BEFORE_DOCUMENT -> true;
            default -> false;
        };
    }

    public boolean isContradiction() {
        return contradicts();
    }

    /** Index of the item it is in, or -1. */
    public int item() {
        return Place.parse(finding.place()).map(Place::item).orElse(-1);
    }
}
