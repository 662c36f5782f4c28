package org.duban.directive.drafting;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.BusinessRefusal;

/**
 * Changes what stands beside the items: indicators and reporting duties. Their places are
 * {@code indicators[0].quarters[2]}, {@code reportingDuties[1].rhythm}.
 */
public final class ParticularEdits {

    private static final Pattern PLACE = Pattern.compile(
            "(indicators|reportingDuties)(?:\\[(\\d{1,3})])?(?:\\.(name|unit|annual|text|rhythm|day|quarters|months)"
                    + "(?:\\[(\\d{1,2})])?)?");
    private static final int MOST_DIGITS = 20;

    private ParticularEdits() {}

    /** Whether a place is one of those. */
    public static boolean isPlace(Place place) {
        return !place.inItem() && PLACE.matcher(place.field()).matches();
    }

    /** @throws BusinessRefusal INVALID for a value that does not fit, CONFLICT if the place is not there any more */
    static void set(DraftTree tree, Place place, String value) {
        Matcher at = matched(place);
        ArrayNode list = tree.root().withArray(at.group(1));
        ObjectNode node = entry(list, at.group(2));
        String field = Optional.ofNullable(at.group(3)).orElse("");
        switch (field) {
            case "annual" -> node.set(field, DraftTree.JSON.valueToTree(number(place, value)));
            case "quarters", "months" -> period(node, place, at, value);
            case "rhythm", "day" ->
                node.put("rule", DutyRule.of(node.path("rule").asText(null)).with(place, field, value));
            case "name", "unit", "text" -> node.put(field, value);
            default -> throw BusinessRefusal.field(place.path(), "directive.field.unfit");
        }
    }

    static void add(DraftTree tree, Place place) {
        tree.root()
                .withArray(matched(place).group(1))
                .addObject()
                .put("name", "")
                .put("unit", "")
                .put("text", "");
    }

    static void remove(DraftTree tree, Place place) {
        Matcher at = matched(place);
        ArrayNode list = tree.root().withArray(at.group(1));
        entry(list, at.group(2));
        list.remove(Integer.parseInt(at.group(2)));
    }

    private static Matcher matched(Place place) {
        Matcher at = PLACE.matcher(place.field());
        if (!at.matches()) {
            throw BusinessRefusal.field(place.path(), "directive.field.unfit");
        }
        return at;
    }

    private static ObjectNode entry(ArrayNode list, String index) {
        int at = index == null ? -1 : Integer.parseInt(index);
        if (at < 0 || at >= list.size()) {
            throw BusinessRefusal.conflict("directive.place.gone");
        }
        return (ObjectNode) list.get(at);
    }

    private static void period(ObjectNode node, Place place, Matcher at, String value) {
        int most = at.group(3).equals("quarters") ? 4 : 12;
        int index = at.group(4) == null ? most : Integer.parseInt(at.group(4));
        if (index >= most) {
            throw BusinessRefusal.field(place.path(), "directive.field.unfit");
        }
        ArrayNode periods = node.withArray(at.group(3));
        while (periods.size() < most) {
            periods.addNull();
        }
        periods.set(index, DraftTree.JSON.valueToTree(number(place, value)));
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
