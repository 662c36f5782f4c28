package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duban.deadline.DatePhrase;
import org.duban.deadline.FoundPhrase;

/** The time in a bracket that also names units: （A牵头，B配合，6月底前出台办法，年内持续推进）. */
final class BracketTime {

    private static final Pattern LASTING = Pattern.compile("(?:年内)?(?:持续|长期|常态化)(?:推进|坚持|实施|开展|落实|整改)");
    private static final Pattern TIMED = Pattern.compile(".*(?:\\d|年|月|季度|[上下]半年|持续|长期|立行立改).*");
    private static final int LONGEST = 40;

    private BracketTime() {}

    /** The phrases of time, joined by ；, or the empty piece where the bracket names none beside its units. */
    static Piece in(Piece content) {
        List<Piece> parts = parts(content);
        if (parts.size() < 2) {
            return Piece.EMPTY;
        }
        List<Piece> times = new ArrayList<>();
        for (Piece part : parts) {
            Piece time = isTime(part) ? phrase(part) : Piece.EMPTY;
            if (!time.isEmpty()) {
                if (!times.isEmpty()) {
                    times.add(Piece.sign("；", times.get(times.size() - 1)));
                }
                times.add(time);
            }
        }
        return Piece.join(times);
    }

    /** What stands in the bracket beside its time. */
    static Piece without(Piece content) {
        List<Piece> kept = new ArrayList<>();
        for (Piece part : parts(content)) {
            if (!isTime(part)) {
                if (!kept.isEmpty()) {
                    kept.add(Piece.sign("，", kept.get(kept.size() - 1)));
                }
                kept.add(part);
            }
        }
        return Piece.join(kept);
    }

    private static List<Piece> parts(Piece content) {
        List<Piece> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= content.length(); i++) {
            if (i == content.length() || "，,；;。".indexOf(content.value().charAt(i)) >= 0) {
                if (i > from) {
                    parts.add(content.slice(from, i));
                }
                from = i + 1;
            }
        }
        return parts;
    }

    private static boolean isTime(Piece part) {
        return part.length() <= LONGEST
                && TIMED.matcher(part.value()).matches()
                && !UnitNames.looksLikeUnit(part.value())
                && !phrase(part).isEmpty();
    }

    private static Piece phrase(Piece part) {
        if (LASTING.matcher(part.value()).matches()) {
            return part;
        }
        List<FoundPhrase> found = DatePhrase.find(part.value(), null);
        boolean leads = !found.isEmpty() && found.get(0).start() <= 2;
        return leads ? part.slice(found.get(0).start(), found.get(0).end()) : Piece.EMPTY;
    }
}
