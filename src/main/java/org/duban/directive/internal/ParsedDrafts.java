package org.duban.directive.internal;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.duban.intake.DirectiveDraft;

/**
 * The few drafts that were read or written last. Each step of a review reads its draft several times, and parsing a large
 * one takes longer than all the rest. Found by their whole text, so that none is ever out of date; given up when memory
 * is needed.
 */
final class ParsedDrafts {

    private static final int MOST = 8;

    private record Parsed(String text, DirectiveDraft draft) {}

    private final Deque<SoftReference<Parsed>> kept = new ArrayDeque<>();

    synchronized Optional<DirectiveDraft> find(String text) {
        for (Iterator<SoftReference<Parsed>> all = kept.iterator(); all.hasNext(); ) {
            Parsed parsed = all.next().get();
            if (parsed == null) {
                all.remove();
            } else if (parsed.text().equals(text)) {
                return Optional.of(parsed.draft());
            }
        }
        return Optional.empty();
    }

    synchronized DirectiveDraft keep(String text, DirectiveDraft draft) {
        if (kept.size() >= MOST) {
            kept.removeLast();
        }
        kept.addFirst(new SoftReference<>(new Parsed(text, draft)));
        return draft;
    }
}
