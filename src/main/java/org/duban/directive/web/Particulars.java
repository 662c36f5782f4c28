package org.duban.directive.web;

import java.util.List;

/**
 * What stands beside the items of a draft.
 *
 * @param sections what is edited here, the empty ones too
 * @param groups what is read only, by what it is; without those that are empty
 */
record Particulars(List<Section> sections, List<Group> groups) {

    /**
     * One list.
     *
     * @param what end of the message key {@code directive.particular.<what>}
     * @param at place of the list, to add to it
     */
    record Section(String what, String at, List<Entry> entries) {}

    /**
     * One that is edited here.
     *
     * @param at its place
     * @param shares what single units have to reach of an indicator
     * @param shared whether shares can be added
     */
    record Entry(
            String at,
            String label,
            List<Review.Field> fields,
            List<Review.Field> periods,
            List<Entry> shares,
            boolean shared) {}

    /** @param what end of the message key {@code directive.particular.<what>} */
    record Group(String what, List<Line> lines) {}

    /**
     * @param marks id of the mark in the source
     * @param link address of the directive on file that it means, or null
     */
    record Line(String label, String text, String marks, String link) {}
}
