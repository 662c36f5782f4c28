package org.duban.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.DirectiveDraft.Span;

/** Makes an {@link Item}; fields mean the same as there, and what is not set is not known. */
public final class ItemBuilder {

    private String no;
    private String title;
    private String goal;
    private String text;
    private String deadlineText;
    private LocalDate deadline;
    private String deadlineRule;
    private List<LocalDate> dueDates;
    private boolean longTerm;
    private List<String> lead;
    private List<String> responsible;
    private String phase;
    private List<Measure> measures;
    private List<String> quarterGoals;
    private String part;
    private String condition;
    private String hold;
    private List<UnitException> exceptions;
    private Map<String, Span> sources;

    public ItemBuilder() {}

    ItemBuilder(Item of) {
        no = of.no();
        title = of.title();
        goal = of.goal();
        text = of.text();
        deadlineText = of.deadlineText();
        deadline = of.deadline();
        deadlineRule = of.deadlineRule();
        dueDates = of.dueDates();
        longTerm = of.longTerm();
        lead = of.lead();
        responsible = of.responsible();
        phase = of.phase();
        measures = of.measures();
        quarterGoals = of.quarterGoals();
        part = of.part();
        condition = of.condition();
        hold = of.hold();
        exceptions = of.exceptions();
        sources = of.sources();
    }

    public ItemBuilder no(String value) {
        no = value;
        return this;
    }

    public ItemBuilder title(String value) {
        title = value;
        return this;
    }

    public ItemBuilder goal(String value) {
        goal = value;
        return this;
    }

    public ItemBuilder text(String value) {
        text = value;
        return this;
    }

    public ItemBuilder deadlineText(String value) {
        deadlineText = value;
        return this;
    }

    public ItemBuilder deadline(LocalDate value) {
        deadline = value;
        return this;
    }

    public ItemBuilder deadlineRule(String value) {
        deadlineRule = value;
        return this;
    }

    public ItemBuilder dueDates(List<LocalDate> value) {
        dueDates = value;
        return this;
    }

    public ItemBuilder longTerm(boolean value) {
        longTerm = value;
        return this;
    }

    public ItemBuilder lead(List<String> value) {
        lead = value;
        return this;
    }

    public ItemBuilder responsible(List<String> value) {
        responsible = value;
        return this;
    }

    public ItemBuilder phase(String value) {
        phase = value;
        return this;
    }

    public ItemBuilder measures(List<Measure> value) {
        measures = value;
        return this;
    }

    public ItemBuilder quarterGoals(List<String> value) {
        quarterGoals = value;
        return this;
    }

    public ItemBuilder part(String value) {
        part = value;
        return this;
    }

    public ItemBuilder condition(String value) {
        condition = value;
        return this;
    }

    public ItemBuilder hold(String value) {
        hold = value;
        return this;
    }

    public ItemBuilder exceptions(List<UnitException> value) {
        exceptions = value;
        return this;
    }

    public ItemBuilder sources(Map<String, Span> value) {
        sources = value;
        return this;
    }

    public Item build() {
        return new Item(
                no,
                title,
                goal,
                text,
                deadlineText,
                deadline,
                deadlineRule,
                dueDates,
                longTerm,
                lead,
                responsible,
                phase,
                measures,
                quarterGoals,
                part,
                condition,
                hold,
                exceptions,
                sources);
    }
}
