package org.duban.directive.drafting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.duban.BusinessRefusal;

/**
 * The calendar of a reporting duty, as {@code MONTHLY 10}, in the two parts in which a person enters it.
 *
 * @param rhythm one of {@link #RHYTHMS}, or "" for none that is fixed
 * @param day of the month, {@code 12-10} of a year, a date for once; "" where the rhythm alone is known
 */
public record DutyRule(String rhythm, String day) {

    public static final List<String> RHYTHMS =
            List.of("DAILY", "WEEKLY", "HALF_MONTHLY", "MONTHLY", "QUARTERLY", "HALF_YEARLY", "YEARLY", "ONCE", "NIL");

    /** @param rule null for none */
    public static DutyRule of(String rule) {
        String[] parts = (rule == null || rule.equals("null") ? "" : rule).split(" ", 2);
        return new DutyRule(parts[0], parts.length > 1 ? parts[1] : "");
    }

    /** The rule with another rhythm, whose day a person enters anew, or another day. @return null for none */
    String with(Place place, String part, String value) {
        if (part.equals("rhythm")) {
            if (!value.isEmpty() && !RHYTHMS.contains(value)) {
                throw BusinessRefusal.field(place.path(), "directive.field.unfit");
            }
            return value.isEmpty() ? null : value.equals(rhythm) ? text(day) : value;
        }
        if (!value.isEmpty() && !fits(value)) {
            throw BusinessRefusal.field(place.path(), "directive.duty.day." + form(), value);
        }
        return rhythm.isEmpty() ? null : text(value);
    }

    private String text(String itsDay) {
        return itsDay.isEmpty() ? rhythm : rhythm + " " + itsDay;
    }

    private String form() {
        return switch (rhythm) {
            case "MONTHLY", "QUARTERLY" -> "month";
            case "YEARLY" -> "year";
            case "ONCE" -> "once";
            default -> "none";
        };
    }

    private boolean fits(String value) {
        try {
            return switch (form()) {
                case "month" -> value.matches("[1-9]|[12]\\d|3[01]");
                case "year" -> MonthDay.parse("--" + value) != null;
                case "once" -> LocalDate.parse(value) != null;
                default -> false;
            };
        } catch (DateTimeException e) {
            return false;
        }
    }
}
