package org.duban.directive.drafting;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.BusinessRefusal;
import org.duban.deadline.DatePhrase;
import org.duban.deadline.ResolvedDeadline;

/**
 * Changes what stands beside the words of items and measures. Places are {@code indicators[0].quarters[2]},
 * {@code indicators[0].split[1].annual}, {@code reportingDuties[1].rhythm}, {@code phases[0].end},
 * {@code items[3].exceptions[0].unit}.
 */
public final class ParticularEdits {

    /** Of each list: its fields, and which of them may not be null when it is new. */
    private static final Map<String, List<String>> FIELDS = Map.of(
            "indicators", List.of("name", "unit", "annual", "quarters", "months"),
            "split", List.of("unit", "annual"),
            "reportingDuties", List.of("text", "rhythm", "day"),
            "phases", List.of("name", "text", "start", "end"),
            "events", List.of("text", "start", "end"),
            "liaisons", List.of("text", "role", "units", "deadlineText", "deadline"),
            "exceptions", List.of("unit", "excluded", "deadlineText", "deadline"));

    private static final List<String> NEVER_NULL = List.of("name", "unit", "text");

    private static final Pattern PLACE =
            Pattern.compile("(indicators|reportingDuties|phases|events|liaisons|exceptions)(?:\\[(\\d{1,3})])?"
                    + "(?:\\.(split)(?:\\[(\\d{1,3})])?)?(?:\\.([A-Za-z]{1,20})(?:\\[(\\d{1,2})])?)?");
    private static final int MOST_DIGITS = 20;

    /** One entry's field, or a list as a whole where {@code index} is -1. */
    private record Target(ArrayNode list, String kind, int index, String field, int period) {

        ObjectNode entry() {
            if (index < 0 || index >= list.size()) {
                throw BusinessRefusal.conflict("directive.place.gone");
            }
            return (ObjectNode) list.get(index);
        }
    }

    private ParticularEdits() {}

    /** Whether a place is one of those. */
    public static boolean isPlace(Place place) {
        return PLACE.matcher(place.field()).matches()
                && (!place.inItem() || place.field().startsWith("exceptions"));
    }

    /**
     * @param documentDate from which words for a time count, or null
     * @throws BusinessRefusal INVALID for a value that does not fit, CONFLICT if the place is not there any more
     */
    static void set(DraftTree tree, Place place, String value, LocalDate documentDate) {
        Target target = target(tree, place);
        ObjectNode node = target.entry();
        String field = target.field();
        if (!FIELDS.get(target.kind()).contains(field)) {
            throw BusinessRefusal.field(place.path(), "directive.field.unfit");
        }
        switch (field) {
            case "annual" -> node.set(field, DraftTree.JSON.valueToTree(number(place, value)));
            case "quarters", "months" -> period(node, place, target, value);
            case "rhythm", "day" ->
                node.put("rule", DutyRule.of(node.path("rule").asText(null)).with(place, field, value));
            case "start", "end", "deadline" -> put(node, field, FieldEdits.date(place, value));
            case "deadlineText" -> deadline(node, value, documentDate);
            case "excluded" -> excluded(node, Boolean.parseBoolean(value));
            default -> node.put(field, value.isEmpty() && !NEVER_NULL.contains(field) ? null : value);
        }
    }

    static void add(DraftTree tree, Place place) {
        Target target = target(tree, place);
        ObjectNode fresh = target.list().addObject();
        FIELDS.get(target.kind()).stream().filter(NEVER_NULL::contains).forEach(field -> fresh.put(field, ""));
    }

    static void remove(DraftTree tree, Place place) {
        Target target = target(tree, place);
        target.entry();
        target.list().remove(target.index());
    }

    private static Target target(DraftTree tree, Place place) {
        Matcher at = PLACE.matcher(place.field());
        if (!at.matches() || at.group(3) != null && !at.group(1).equals("indicators")) {
            throw BusinessRefusal.field(place.path(), "directive.field.unfit");
        }
        String field = Optional.ofNullable(at.group(5)).orElse("");
        Target outer = new Target(
                tree.owner(place).withArray("/" + at.group(1)),
                at.group(1),
                index(at.group(2)),
                field,
                index(at.group(6)));
        return at.group(3) == null
                ? outer
                : new Target(outer.entry().withArray("/split"), "split", index(at.group(4)), field, outer.period());
    }

    private static int index(String digits) {
        return digits == null ? -1 : Integer.parseInt(digits);
    }

    private static void deadline(ObjectNode node, String text, LocalDate documentDate) {
        Optional<ResolvedDeadline> found = text.isEmpty() ? Optional.empty() : DatePhrase.resolve(text, documentDate);
        node.put("deadlineText", text.isEmpty() ? null : text);
        put(node, "deadline", found.map(ResolvedDeadline::date).orElse(null));
    }

    /** No date counts for who is left out. */
    private static void excluded(ObjectNode node, boolean excluded) {
        node.put("excluded", excluded);
        if (excluded) {
            node.putNull("deadlineText");
            node.putNull("deadline");
        }
    }

    private static void period(ObjectNode node, Place place, Target target, String value) {
        int most = target.field().equals("quarters") ? 4 : 12;
        if (target.period() < 0 || target.period() >= most) {
            throw BusinessRefusal.field(place.path(), "directive.field.unfit");
        }
        ArrayNode periods = node.withArray("/" + target.field());
        while (periods.size() < most) {
            periods.addNull();
        }
        periods.set(target.period(), DraftTree.JSON.valueToTree(number(place, value)));
    }

    private static void put(ObjectNode node, String field, LocalDate date) {
        node.put(field, date == null ? null : date.toString());
    }

    private static BigDecimal number(Place place, String value) {
        String plain = value.replaceAll("[,，\\s]", "");
        if (plain.isEmpty()) {
            return null;
        }
        if (plain.length() > MOST_DIGITS || !plain.matches("-?\\d+(\\.\\d+)?")) {
            throw BusinessRefusal.field(place.path(), "directive.field.number", value);
        }
        return new BigDecimal(plain);
    }
}
