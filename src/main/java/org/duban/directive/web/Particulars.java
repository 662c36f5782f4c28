package org.duban.directive.web;

import java.util.List;

/**
 * What stands beside the items of a draft.
 *
 * @param groups what is read only, by what it is; without those that are empty
 */
record Particulars(List<Entry> indicators, List<Entry> duties, List<Group> groups) {

    /**
     * One that is edited here.
     *
     * @param at its place
     * @param shares what single units have to reach of an indicator, in words
     */
    record Entry(String at, String label, List<Review.Field> fields, List<Review.Field> periods, String shares) {}

    /** @param what end of the message key {@code directive.particular.<what>} */
    record Group(String what, List<Line> lines) {}

    /**
     * @param marks id of the mark in the source
     * @param link address of the directive on file that it means, or null
     */
    record Line(String label, String text, String marks, String link) {}
}
