package org.duban.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.DirectiveDraft.Span;

/** Makes a {@link Measure}; fields mean the same as there, and what is not set is not known. */
public final class MeasureBuilder {

    private String no;
    private String text;
    private String deadlineText;
    private LocalDate deadline;
    private String deadlineRule;
    private List<LocalDate> dueDates;
    private boolean longTerm;
    private List<String> responsible;
    private List<String> lead;
    private String condition;
    private String hold;
    private List<UnitException> exceptions;
    private Map<String, Span> sources;

    public MeasureBuilder() {}

    MeasureBuilder(Measure of) {
        no = of.no();
        text = of.text();
        deadlineText = of.deadlineText();
        deadline = of.deadline();
        deadlineRule = of.deadlineRule();
        dueDates = of.dueDates();
        longTerm = of.longTerm();
        responsible = of.responsible();
        lead = of.lead();
        condition = of.condition();
        hold = of.hold();
        exceptions = of.exceptions();
        sources = of.sources();
    }

    public MeasureBuilder no(String value) {
        no = value;
        return this;
    }

    public MeasureBuilder text(String value) {
        text = value;
        return this;
    }

    public MeasureBuilder deadlineText(String value) {
        deadlineText = value;
        return this;
    }

    public MeasureBuilder deadline(LocalDate value) {
        deadline = value;
        return this;
    }

    public MeasureBuilder deadlineRule(String value) {
        deadlineRule = value;
        return this;
    }

    public MeasureBuilder dueDates(List<LocalDate> value) {
        dueDates = value;
        return this;
    }

    public MeasureBuilder longTerm(boolean value) {
        longTerm = value;
        return this;
    }

    public MeasureBuilder responsible(List<String> value) {
        responsible = value;
        return this;
    }

    public MeasureBuilder lead(List<String> value) {
        lead = value;
        return this;
    }

    public MeasureBuilder condition(String value) {
        condition = value;
        return this;
    }

    public MeasureBuilder hold(String value) {
        hold = value;
        return this;
    }

    public MeasureBuilder exceptions(List<UnitException> value) {
        exceptions = value;
        return this;
    }

    public MeasureBuilder sources(Map<String, Span> value) {
        sources = value;
        return this;
    }

    public Measure build() {
        return new Measure(
                no,
                text,
                deadlineText,
                deadline,
                deadlineRule,
                dueDates,
                longTerm,
                responsible,
                lead,
                condition,
                hold,
                exceptions,
                sources);
    }
}
