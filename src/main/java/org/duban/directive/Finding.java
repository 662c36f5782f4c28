package org.duban.directive;

import java.util.List;
import java.util.Set;

/**
 * What the plan check found (PRODUCT, Decomposition).
 *
 * @param place field of the draft it is about, as a path ({@code items[3].measures[0].deadline})
 * @param args arguments of the message {@code directive.finding.<kind>}
 * @param suggestion the likely correction as a value for the place, or null
 */
public record Finding(Kind kind, Severity severity, String place, List<Object> args, String suggestion) {

    /** Kinds of findings. */
    public enum Kind {
        /** The draft has no title. */
        NO_TITLE,
        /** The draft hands out no work. */
        NO_ITEMS,
        /** A name that is no unit on file. */
        UNIT_UNKNOWN,
        /** 有关乡镇: a person must say which. */
        UNITS_TO_CHOOSE,
        /** An item or measure that nobody is responsible for. */
        WITHOUT_UNIT,
        /** An item without a lead unit. */
        WITHOUT_LEAD,
        /** Work without a due date that is not long-term either. */
        WITHOUT_DEADLINE,
        /** A part due later than the whole. */
        PART_LATER_THAN_WHOLE,
        /** A date before the document's own. */
        DATE_BEFORE_DOCUMENT,
        /** A date that has passed already. */
        DATE_PASSED,
        /** A deadline that can be read two ways. */
        DEADLINE_UNSURE,
        /** A deadline that no date was read from. */
        DEADLINE_UNREAD,
        /** 36项 announced, 35 listed. */
        COUNT_DIFFERS,
        /** 一、二、四: a number is missing or stands twice. */
        NUMBERING_GAP,
        /** An addressee that is given nothing to do. */
        UNIT_WITHOUT_TASK,
        /** Parts of a target that do not reach the total. */
        PARTS_BELOW_TOTAL,
        /** A monthly plan that contradicts the quarterly one. */
        MONTHS_CONTRADICT_QUARTERS,
        /** The same of a monthly plan that tells shares of the year's target. */
        MONTH_PERCENT_CONTRADICTS_QUARTERS,
        /** The same document number is on file already. */
        NUMBER_ON_FILE,
        /** The year in the document number is not that of the document's date. */
        NUMBER_YEAR_DIFFERS,
        /** A document number in the draft that stands otherwise in the document it was read from. */
        NUMBER_NOT_AS_PRINTED,
        /** A cited document number that is not the one on file. */
        CITED_NUMBER_DIFFERS,
        /** A phase or inspection that ends before it begins. */
        END_BEFORE_START,
        /** A phase that begins before the one before it has ended. */
        PHASES_OVERLAP,
        /** Work due before its phase begins. */
        DUE_BEFORE_PHASE,
        /** Work due after its phase has ended. */
        DUE_AFTER_PHASE,
        /** A unit that is left out, or has a date of its own, where nothing is asked of it. */
        EXCEPTION_WITHOUT_WORK,
        /** A date for one unit that stands outside of all items, so that it changes none of its dates. */
        UNIT_DATE_WITHOUT_ITEM
    }

    /** Whether work can go on. */
    public enum Severity {
        /** Nothing can be issued with it. */
        BLOCKING,
        /** Can be passed over with a reason, which is kept. */
        REASON_NEEDED
    }

    private static final Set<Kind> SAID_OF_MEASURES = Set.of(
            Kind.WITHOUT_UNIT,
            Kind.WITHOUT_DEADLINE,
            Kind.DATE_BEFORE_DOCUMENT,
            Kind.DATE_PASSED,
            Kind.DEADLINE_UNSURE,
            Kind.DEADLINE_UNREAD,
            Kind.DUE_BEFORE_PHASE,
            Kind.DUE_AFTER_PHASE,
            Kind.EXCEPTION_WITHOUT_WORK,
            Kind.PARTS_BELOW_TOTAL);

    /** Key of the message in {@code messages/directive.properties}; what is said of a measure names it, too. */
    public String messageKey() {
        boolean ofMeasure = SAID_OF_MEASURES.contains(kind) && place.contains(".measures[");
        return "directive.finding." + kind + (ofMeasure ? ".measure" : "");
    }

    /** The same for the same finding whenever the check runs, another as soon as what is found is another; one line. */
    public String fingerprint() {
        return (kind + " " + place + " " + args).replace('\n', ' ');
    }

    public boolean blocks() {
        return severity == Severity.BLOCKING;
    }

    public static Finding blocking(Kind kind, String place, Object... args) {
        return new Finding(kind, Severity.BLOCKING, place, List.of(args), null);
    }

    public static Finding warning(Kind kind, String place, Object... args) {
        return new Finding(kind, Severity.REASON_NEEDED, place, List.of(args), null);
    }

    public Finding suggesting(Object value) {
        return new Finding(kind, severity, place, args, value == null ? null : value.toString());
    }
}
