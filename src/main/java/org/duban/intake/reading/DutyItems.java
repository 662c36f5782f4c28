package org.duban.intake.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.DirectiveDraft.Unsure;
import org.duban.intake.DocumentKind;
import org.duban.intake.ItemBuilder;
import org.duban.intake.reading.DatedDuties.Duty;

/** Makes items of a notice without numbers: each sentence that obliges somebody by a date is one. */
final class DutyItems {

    private final LocalDate date;

    DutyItems(LocalDate date) {
        this.date = date;
    }

    Findings in(List<Paragraph> paragraphs) {
        List<Item> items = new ArrayList<>();
        List<Unsure> unsure = new ArrayList<>();
        DatedDuties duties = new DatedDuties(date);
        for (Paragraph paragraph : paragraphs) {
            for (Duty duty : paragraph.isInTable() ? List.<Duty>of() : duties.in(paragraph.text())) {
                if (!ReportingDuties.onlySends(duty.clause().value())) {
                    items.add(item(duty, "items[" + items.size() + "]", unsure));
                }
            }
        }
        return new Findings(DocumentKind.TASK_LIST, items, List.of(), List.of(), List.of(), unsure);
    }

    private Item item(Duty duty, String path, List<Unsure> unsure) {
        Measure measure =
                new MeasureReader(new Deadlines(date), path + ".measures[0]", unsure).read(PlanItems.measure(duty));
        Piece title = duty.before().isEmpty() ? title(duty) : Titles.of(duty.before());
        unsure.add(new Unsure(path + ".title", "intake.unsure.title"));
        return new ItemBuilder()
                .title(title.value())
                .text(duty.clause().value())
                .deadlineText(measure.deadlineText())
                .deadline(measure.deadline())
                .deadlineRule(measure.deadlineRule())
                .dueDates(measure.dueDates())
                .longTerm(measure.longTerm())
                .measures(List.of(measure))
                .sources(Map.of("title", title.span(), "text", duty.clause().span()))
                .build();
    }

    /** Who and what, without the time between them. */
    private Piece title(Duty duty) {
        Piece clause = duty.clause();
        String subject = duty.subject().value();
        int who = clause.value().indexOf(subject);
        int what = new Deadlines(date)
                .within(clause)
                .map(due -> clause.value().indexOf(due.place().value())
                        + due.place().length())
                .orElse(who + subject.length());
        if (what <= who) {
            return Titles.of(clause.from(who));
        }
        return Titles.of(Piece.join(List.of(clause.slice(who, who + subject.length()), clause.from(what))));
    }
}
