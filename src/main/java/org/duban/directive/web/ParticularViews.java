package org.duban.directive.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duban.directive.drafting.DutyRule;
import org.duban.directive.drafting.Place;
import org.duban.directive.drafting.SourceMarkup;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Event;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.ReportingDuty;
import org.duban.intake.Indicator;
import org.duban.intake.LiaisonDuty;
import org.duban.intake.PlanPhase;
import org.duban.intake.UnitException;
import org.duban.intake.UnitShare;
import org.duban.web.Texts;
import org.springframework.stereotype.Component;

/** What a draft holds beside its items, and the exceptions in these, as the review page edits them. */
@Component
class ParticularViews {

    private final Texts texts;

    ParticularViews(Texts texts) {
        this.texts = texts;
    }

    /** All lists of the draft itself, the empty ones too: there one adds. */
    List<Particulars.Section> sections(DirectiveDraft draft) {
        return List.of(
                section("indicators", draft.indicators(), this::indicator),
                section("reportingDuties", draft.reportingDuties(), this::duty),
                section("phases", draft.phases(), this::phase),
                section("events", draft.events(), this::event),
                section("liaisons", draft.liaisons(), this::liaison),
                section("exceptions", draft.exceptions(), this::exception));
    }

    /** Exceptions of an item or measure. */
    List<Particulars.Entry> exceptions(String owner, List<UnitException> exceptions) {
        return entries(owner + ".exceptions", exceptions, this::exception);
    }

    /** The field of a place with those whose values follow from it. */
    List<Review.Field> around(DirectiveDraft draft, Place place) {
        int end = place.path().lastIndexOf('.');
        String at = place.path().substring(0, end);
        Set<String> changed = together(place.path().substring(end + 1));
        return all(draft, place)
                .flatMap(entry -> Stream.concat(Stream.of(entry), entry.shares().stream()))
                .filter(entry -> entry.at().equals(at))
                .flatMap(entry -> Stream.concat(entry.fields().stream(), entry.periods().stream()))
                .filter(field -> changed.contains(field.path().substring(end + 1)))
                .toList();
    }

    /** The field and those that it changes. */
    private static Set<String> together(String field) {
        return switch (field) {
            case "rhythm", "day" -> Set.of("rhythm", "day");
            case "excluded" -> Set.of(field, "deadlineText", "deadline");
            case "deadlineText" -> Set.of(field, "deadline");
            default -> Set.of(field);
        };
    }

    private Stream<Particulars.Entry> all(DirectiveDraft draft, Place place) {
        if (!place.inItem()) {
            return sections(draft).stream().flatMap(section -> section.entries().stream());
        }
        Item item = draft.items().get(place.item());
        return exceptions(
                place.owner(),
                place.inMeasure() ? item.measures().get(place.measure()).exceptions() : item.exceptions())
                .stream();
    }

    private <T> Particulars.Section section(
            String what, List<T> values, BiFunction<T, String, Particulars.Entry> entry) {
        return new Particulars.Section(what, what, entries(what, values, entry));
    }

    private static <T> List<Particulars.Entry> entries(
            String list, List<T> values, BiFunction<T, String, Particulars.Entry> entry) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> entry.apply(values.get(i), list + "[" + i + "]"))
                .toList();
    }

    private Particulars.Entry indicator(Indicator indicator, String at) {
        List<Review.Field> fields = List.of(
                field(at, "name", "text", "name", indicator.name(), true),
                field(at, "unit", "text", "unit", indicator.unit(), false),
                field(at, "annual", "text", "annual", number(indicator.annual()), false));
        List<Review.Field> periods = new ArrayList<>();
        IntStream.range(0, 4).forEach(i -> periods.add(period(at, "quarters", "quarters", i, indicator.quarters())));
        String months = indicator.monthsInPercent() ? "months.percent" : "months";
        IntStream.range(0, 12).forEach(i -> periods.add(period(at, "months", months, i, indicator.months())));
        return new Particulars.Entry(
                at,
                label("indicator", at),
                fields,
                periods,
                entries(at + ".split", indicator.split(), this::share),
                true);
    }

    private Particulars.Entry share(UnitShare share, String at) {
        return entry(
                at,
                "share",
                field(at, "unit", "unit", "share.unit", share.unit(), false),
                field(at, "annual", "text", "annual", number(share.annual()), false));
    }

    private Particulars.Entry duty(ReportingDuty duty, String at) {
        DutyRule rule = DutyRule.of(duty.rule());
        return entry(
                at,
                "duty",
                field(at, "text", "area", "text", duty.text(), true),
                field(at, "rhythm", "rhythm", "rhythm", rule.rhythm(), false),
                field(at, "day", "text", "day", rule.day(), false));
    }

    private Particulars.Entry phase(PlanPhase phase, String at) {
        return entry(
                at,
                "phase",
                field(at, "name", "text", "name", phase.name(), true),
                field(at, "text", "text", "written", phase.text(), false),
                field(at, "start", "date", "start", phase.start(), false),
                field(at, "end", "date", "end", phase.end(), false));
    }

    private Particulars.Entry event(Event event, String at) {
        return entry(
                at,
                "event",
                field(at, "text", "area", "event.text", event.text(), true),
                field(at, "start", "date", "start", event.start(), false),
                field(at, "end", "date", "end", event.end(), false));
    }

    private Particulars.Entry liaison(LiaisonDuty liaison, String at) {
        return entry(
                at,
                "liaison",
                field(at, "text", "area", "text", liaison.text(), true),
                field(at, "role", "text", "role", liaison.role(), false),
                field(at, "units", "text", "units", liaison.units(), false),
                field(at, "deadlineText", "text", "written", liaison.deadlineText(), false),
                field(at, "deadline", "date", "until", liaison.deadline(), false));
    }

    private Particulars.Entry exception(UnitException exception, String at) {
        return entry(
                at,
                "exception",
                field(at, "unit", "unit", "share.unit", exception.unit(), false),
                field(at, "excluded", "check", "leftOut", exception.excluded(), false),
                field(at, "deadlineText", "text", "own", exception.deadlineText(), false),
                field(at, "deadline", "date", "until", exception.deadline(), false));
    }

    private Particulars.Entry entry(String at, String kind, Review.Field... fields) {
        return new Particulars.Entry(at, label(kind, at), List.of(fields), List.of(), List.of(), false);
    }

    /** Number of the entry in its list, from its place. */
    private String label(String kind, String at) {
        int number = Integer.parseInt(at.replaceAll(".*\\[(\\d+)]$", "$1")) + 1;
        return texts.text("directive.particular." + kind, number);
    }

    private Review.Field period(String at, String list, String key, int index, List<BigDecimal> values) {
        String path = at + "." + list + "[" + index + "]";
        String value = index < values.size() ? number(values.get(index)) : "";
        String label = texts.text("directive.particular." + key, index + 1);
        return new Review.Field(
                path, "f-" + Place.id(path), "text", label, value, SourceMarkup.id(at), List.of(), false);
    }

    private Review.Field field(String at, String name, String type, String label, Object value, boolean wide) {
        String path = at + "." + name;
        return new Review.Field(
                path,
                "f-" + Place.id(path),
                type,
                texts.text("directive.particular." + label),
                Objects.toString(value, ""),
                SourceMarkup.id(at.replaceAll("\\.split.*", "")),
                List.of(),
                wide);
    }

    private static String number(BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
