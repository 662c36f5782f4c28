package org.duban.directive;

import java.util.ArrayList;
import java.util.List;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the signed draft's items and measures as rows; from then on work refers to them. */
@Component
public class DirectiveContent {

    /** An item with its key; measures in their order. */
    public record StoredItem(long id, Item item, List<StoredMeasure> measures) {}

    /** A measure with its key. */
    public record StoredMeasure(long id, Measure measure) {}

    private final JdbcClient jdbc;
    private final Ids ids;

    DirectiveContent(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<StoredItem> store(DirectiveView directive) {
        List<StoredItem> stored = new ArrayList<>();
        int position = 0;
        for (Item item : directive.draft().items()) {
            stored.add(storeItem(directive, item, ++position));
        }
        return stored;
    }

    private StoredItem storeItem(DirectiveView directive, Item item, int position) {
        long id = ids.next();
        jdbc.sql("insert into item (id, directive_id, position, no, title, goal, deadline_text, deadline, long_term,"
                        + " verifying_unit_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        directive.id(),
                        position,
                        item.no(),
                        item.title(),
                        item.goal(),
                        item.deadlineText(),
                        item.deadline(),
                        item.longTerm(),
                        directive.verifyingUnitId())
                .update();
        List<StoredMeasure> measures = new ArrayList<>();
        for (Measure measure : item.measures()) {
            measures.add(new StoredMeasure(storeMeasure(id, measure, measures.size() + 1), measure));
        }
        return new StoredItem(id, item, measures);
    }

    private long storeMeasure(long itemId, Measure measure, int position) {
        long id = ids.next();
        jdbc.sql("insert into measure (id, item_id, position, no, text, deadline_text, deadline, long_term)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        itemId,
                        position,
                        measure.no(),
                        measure.text(),
                        measure.deadlineText(),
                        measure.deadline(),
                        measure.longTerm())
                .update();
        return id;
    }
}
