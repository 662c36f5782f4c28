package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.List;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Unsure;
import org.duban.intake.DocumentKind;

/** Reads lists of problems (整改清单), each with goal, time limit, lead and measures under their labels. */
final class RectificationListReader implements KindReader {

    @Override
    public DocumentKind kind() {
        return DocumentKind.RECTIFICATION_LIST;
    }

    @Override
    public boolean recognises(List<Paragraph> paragraphs, Head head) {
        return !new ItemFinder(Segment.of(paragraphs)).find().isEmpty();
    }

    @Override
    public Findings read(List<Paragraph> paragraphs, Head head) {
        List<Segment> segments = Segment.of(paragraphs);
        List<Item> items = new ArrayList<>();
        List<Unsure> unsure = new ArrayList<>();
        for (ItemFinder.Range range : new ItemFinder(segments).find()) {
            EntryReader reader = new EntryReader(head, "items[" + items.size() + "]", unsure);
            items.add(reader.read(segments.subList(range.start(), range.end())));
        }
        return new Findings(items, List.of(), List.of(), unsure);
    }
}
