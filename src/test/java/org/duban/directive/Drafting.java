package org.duban.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;

/** Drafts for tests. */
public final class Drafting {

    private Drafting() {}

    public static DirectiveDraft draft(Item... items) {
        return DirectiveDraft.empty()
                .withHead("青政办发〔2026〕21号", "河道整治方案", null, "青岚市人民政府办公室", LocalDate.of(2026, 6, 1))
                .withItems(List.of(items));
    }

    public static Item item(String no, LocalDate deadline, List<String> units, Measure... measures) {
        return new Item(
                no,
                "河道淤塞",
                "恢复行洪断面",
                "河道淤塞，行洪不畅。",
                deadline == null ? null : deadline.toString(),
                deadline,
                null,
                List.of(),
                false,
                units.stream().limit(1).toList(),
                units,
                null,
                List.of(measures),
                Map.of());
    }

    public static Measure measure(String no, String text, LocalDate deadline, String... units) {
        return new Measure(
                no,
                text,
                deadline == null ? null : deadline.toString(),
                deadline,
                null,
                List.of(),
                false,
                List.of(units),
                List.of(units).stream().limit(1).toList(),
                Map.of());
    }

    public static DirectiveView view(DirectiveDraft draft) {
        return new DirectiveView(
                1,
                0,
                DirectiveState.DRAFT,
                draft.title(),
                draft.docNumber(),
                draft.issuer(),
                draft.date(),
                Source.INSPECTION,
                Urgency.NORMAL,
                2,
                draft,
                Map.of(),
                null,
                null,
                null,
                null,
                List.of(),
                3,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
