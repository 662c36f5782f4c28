package org.duban.intake.reading;

import java.util.List;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Event;
import org.duban.intake.DirectiveDraft.Indicator;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Unsure;
import org.duban.intake.DocumentKind;

/** What a kind reader found beside the head. @param kind more exactly than the reader's own, or null */
record Findings(
        DocumentKind kind,
        List<Item> items,
        List<Event> events,
        List<DirectiveDraft> embedded,
        List<Indicator> indicators,
        List<Unsure> unsure) {

    static final Findings NONE = new Findings(List.of(), List.of(), List.of(), List.of());

    Findings(List<Item> items, List<Event> events, List<DirectiveDraft> embedded, List<Unsure> unsure) {
        this(null, items, events, embedded, List.of(), unsure);
    }
}
