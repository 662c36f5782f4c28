package org.duban.demo;

import java.time.LocalDate;
import java.util.List;
import org.duban.demo.DemoStory.Directive;
import org.duban.demo.DemoStory.Item;
import org.duban.demo.DemoStory.Measure;
import org.duban.intake.DirectiveDraft;

/** Makes the draft that the supervisor of the story submitted: what stands in the document, checked and completed. */
public final class DemoDraft {

    private static final String LONG_TERM = "长期坚持";

    private DemoDraft() {}

    /** @param today the demo's present day, to which all dates of the story are relative; not the day of the drafting */
    public static DirectiveDraft of(Directive directive, DemoDocuments documents, DemoCity city, LocalDate today) {
        DemoDocuments.Entry document = documents.document(directive.document());
        return DirectiveDraft.empty()
                .withKind(document.kind())
                .withHead(
                        DemoText.resolve(document.docNumber(), today),
                        document.title(),
                        null,
                        document.issuer(),
                        DemoText.dayOf(document.date(), today))
                .withItems(directive.items().stream()
                        .map(item -> item(item, city, today))
                        .toList());
    }

    private static DirectiveDraft.Item item(Item item, DemoCity city, LocalDate today) {
        return new DirectiveDraft.Item(
                item.no(),
                item.title(),
                item.goal(),
                DemoText.resolve(item.text(), today),
                DemoText.resolve(item.deadlineText(), today),
                DemoText.dayIn(item.deadlineText(), today).orElse(null),
                null,
                List.of(),
                item.deadlineText().contains(LONG_TERM),
                names(item.lead(), city),
                names(item.responsible(), city),
                item.phase(),
                item.measures().stream()
                        .map(measure -> measure(measure, city, today))
                        .toList(),
                null);
    }

    private static DirectiveDraft.Measure measure(Measure measure, DemoCity city, LocalDate today) {
        String deadline = measure.deadlineText() == null ? "" : measure.deadlineText();
        return new DirectiveDraft.Measure(
                measure.no(),
                DemoText.resolve(measure.text(), today),
                deadline.isEmpty() ? null : DemoText.resolve(deadline, today),
                DemoText.dayIn(deadline, today).orElse(null),
                null,
                List.of(),
                false,
                names(measure.responsible(), city),
                measure.responsible().stream()
                        .limit(1)
                        .map(code -> city.unit(code).shortName())
                        .toList(),
                null);
    }

    private static List<String> names(List<String> codes, DemoCity city) {
        return codes.stream().map(code -> city.unit(code).shortName()).toList();
    }
}
