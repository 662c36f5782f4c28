package org.duban.intake.reading;

import java.util.List;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Event;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Unsure;

/** What a kind reader found beside the head. */
record Findings(List<Item> items, List<Event> events, List<DirectiveDraft> embedded, List<Unsure> unsure) {

    static final Findings NONE = new Findings(List.of(), List.of(), List.of(), List.of());
}
