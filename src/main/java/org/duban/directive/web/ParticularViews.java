package org.duban.directive.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duban.directive.drafting.DutyRule;
import org.duban.directive.drafting.Place;
import org.duban.directive.drafting.SourceMarkup;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Indicator;
import org.duban.intake.DirectiveDraft.ReportingDuty;
import org.duban.intake.UnitShare;
import org.duban.web.Texts;
import org.springframework.stereotype.Component;

/** Indicators and reporting duties of a draft as the review page edits them. */
@Component
class ParticularViews {

    private final Texts texts;

    ParticularViews(Texts texts) {
        this.texts = texts;
    }

    List<Particulars.Entry> indicators(DirectiveDraft draft) {
        return IntStream.range(0, draft.indicators().size())
                .mapToObj(i -> indicator(draft.indicators().get(i), "indicators[" + i + "]", i))
                .toList();
    }

    List<Particulars.Entry> duties(DirectiveDraft draft) {
        return IntStream.range(0, draft.reportingDuties().size())
                .mapToObj(i -> duty(draft.reportingDuties().get(i), "reportingDuties[" + i + "]", i))
                .toList();
    }

    /** The field of a place with those whose values follow from it. */
    List<Review.Field> around(DirectiveDraft draft, Place place) {
        String entry = place.field().replaceAll("\\..*", "");
        List<Particulars.Entry> all = new ArrayList<>(indicators(draft));
        all.addAll(duties(draft));
        boolean rule = place.field().matches(".*\\.(rhythm|day)");
        return all.stream()
                .filter(found -> found.at().equals(entry))
                .flatMap(found -> java.util.stream.Stream.concat(found.fields().stream(), found.periods().stream()))
                .filter(field -> field.path().equals(place.field())
                        || rule && field.path().matches(".*\\.(rhythm|day)"))
                .toList();
    }

    private Particulars.Entry indicator(Indicator indicator, String at, int index) {
        List<Review.Field> fields = List.of(
                field(at, "name", "text", indicator.name(), true),
                field(at, "unit", "text", indicator.unit(), false),
                field(at, "annual", "text", number(indicator.annual()), false));
        List<Review.Field> periods = new ArrayList<>();
        IntStream.range(0, 4).forEach(i -> periods.add(period(at, "quarters", "quarters", i, indicator.quarters())));
        String months = indicator.monthsInPercent() ? "months.percent" : "months";
        IntStream.range(0, 12).forEach(i -> periods.add(period(at, "months", months, i, indicator.months())));
        String label = texts.text("directive.particular.indicator", index + 1);
        String shares = indicator.split().stream().map(ParticularViews::share).collect(Collectors.joining("，"));
        return new Particulars.Entry(at, label, fields, periods, shares);
    }

    private Particulars.Entry duty(ReportingDuty duty, String at, int index) {
        DutyRule rule = DutyRule.of(duty.rule());
        List<Review.Field> fields = List.of(
                field(at, "text", "area", duty.text(), true),
                field(at, "rhythm", "rhythm", rule.rhythm(), false),
                field(at, "day", "text", rule.day(), false));
        return new Particulars.Entry(at, texts.text("directive.particular.duty", index + 1), fields, List.of(), "");
    }

    private Review.Field period(String at, String list, String key, int index, List<BigDecimal> values) {
        String path = at + "." + list + "[" + index + "]";
        String value = index < values.size() ? number(values.get(index)) : "";
        String label = texts.text("directive.particular." + key, index + 1);
        return new Review.Field(
                path, "f-" + Place.id(path), "text", label, value, SourceMarkup.id(at), List.of(), false);
    }

    private Review.Field field(String at, String name, String type, String value, boolean wide) {
        String path = at + "." + name;
        return new Review.Field(
                path,
                "f-" + Place.id(path),
                type,
                texts.text("directive.particular." + name),
                Objects.toString(value, ""),
                SourceMarkup.id(at),
                List.of(),
                wide);
    }

    private static String share(UnitShare share) {
        return share.annual() == null ? share.unit() : share.unit() + " " + number(share.annual());
    }

    private static String number(BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
