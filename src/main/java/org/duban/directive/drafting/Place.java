package org.duban.directive.drafting;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a draft, written as a path: {@code title}, {@code items[3].goal}, {@code items[3].measures[0].deadline},
 * {@code items[3].exceptions[0].unit}.
 *
 * @param item index of the item, -1 for the head
 * @param measure index of the measure, -1 for the item itself
 * @param field name of the field; empty for the item or measure as a whole
 */
public record Place(int item, int measure, String field) {

    private static final Pattern PATH = Pattern.compile("items\\[(\\d{1,4})](?:\\.measures\\[(\\d{1,4})])?"
            + "(?:\\.(exceptions\\[\\d{1,3}](?:\\.[A-Za-z]{1,30})?|[A-Za-z]{1,30}))?");
    private static final Pattern HEAD = Pattern.compile("[A-Za-z]{1,30}(?:\\[\\d{1,4}].{0,60})?");

    public static Place head(String field) {
        return new Place(-1, -1, field);
    }

    public static Optional<Place> parse(String path) {
        Matcher inItem = PATH.matcher(path == null ? "" : path);
        if (inItem.matches()) {
            return Optional.of(new Place(
                    Integer.parseInt(inItem.group(1)),
                    inItem.group(2) == null ? -1 : Integer.parseInt(inItem.group(2)),
                    inItem.group(3) == null ? "" : inItem.group(3)));
        }
        return HEAD.matcher(path == null ? "" : path).matches() ? Optional.of(head(path)) : Optional.empty();
    }

    public boolean inItem() {
        return item >= 0;
    }

    public boolean inMeasure() {
        return measure >= 0;
    }

    /** The item or measure that holds the field. */
    public String owner() {
        if (!inItem()) {
            return "";
        }
        return "items[" + item + "]" + (inMeasure() ? ".measures[" + measure + "]" : "");
    }

    public Place withField(String other) {
        return new Place(item, measure, other);
    }

    public String path() {
        return owner() + (field.isEmpty() || !inItem() ? field : "." + field);
    }

    /** The path as an id in a page. */
    public static String id(String path) {
        return path.replaceAll("[^A-Za-z0-9]+", "-");
    }
}
