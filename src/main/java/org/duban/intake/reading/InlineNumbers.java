package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/** Parts a paragraph that runs on with 1. 2. 3. or （1）（2）: only numbers that follow each other from 1 part it. */
final class InlineNumbers {

    private InlineNumbers() {}

    static List<Segment> split(Segment segment) {
        Piece whole = segment.whole();
        Numeral first = segment.number();
        if (first == null || first.value() != 1) {
            return List.of(segment);
        }
        List<Integer> cuts = new ArrayList<>();
        cuts.add(0);
        int expected = 2;
        boolean plain = first.style() == Numeral.Style.ARABIC_BRACKET || first.style() == Numeral.Style.CIRCLED;
        for (int i = first.length(); i < whole.length(); i++) {
            boolean mayCut = endsSentence(whole.value().charAt(i - 1))
                    || plain && i > first.length() + 3 && mayBegin(whole.value().charAt(i));
            if (!mayCut) {
                continue;
            }
            Optional<Numeral> number = Numeral.at(whole.value().substring(i, Math.min(i + 8, whole.length())));
            if (number.isPresent()
                    && number.get().style() == first.style()
                    && number.get().value() == expected) {
                cuts.add(i);
                expected++;
            }
        }
        if (cuts.size() == 1) {
            return List.of(segment);
        }
        List<Segment> parts = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            int end = i + 1 < cuts.size() ? cuts.get(i + 1) : whole.length();
            parts.add(Segment.plain(whole.slice(cuts.get(i), end).strip(), segment.spaced(), segment.cell()));
        }
        return parts;
    }

    /** Parts a paragraph also before numbers of another kind that run through it: （一）建网。1.…2.… */
    static List<Segment> expand(Segment segment) {
        if (segment.label() != null || segment.number() == null) {
            return List.of(segment);
        }
        Piece whole = segment.whole();
        int first = firstOfRun(whole, segment.number());
        if (first < 0) {
            return split(segment);
        }
        List<Segment> parts = new ArrayList<>();
        parts.add(Segment.plain(whole.slice(0, first).strip(), segment.spaced(), segment.cell()));
        parts.addAll(split(Segment.plain(whole.from(first), segment.spaced(), segment.cell())));
        return parts;
    }

    /** Where a 1 of another style than the paragraph's own stands that a 2 follows, or -1. */
    private static int firstOfRun(Piece whole, Numeral own) {
        EnumMap<Numeral.Style, Integer> ones = new EnumMap<>(Numeral.Style.class);
        for (int i = own.length() + 1; i < whole.length(); i++) {
            if (!endsSentence(whole.value().charAt(i - 1))
                    || !mayBegin(whole.value().charAt(i))) {
                continue;
            }
            Numeral number =
                    at(whole, i).filter(found -> found.style() != own.style()).orElse(null);
            if (number != null && number.value() == 1) {
                ones.putIfAbsent(number.style(), i);
            } else if (number != null && number.value() == 2 && ones.containsKey(number.style())) {
                return ones.get(number.style());
            }
        }
        return -1;
    }

    private static Optional<Numeral> at(Piece whole, int i) {
        return Numeral.at(whole.value().substring(i, Math.min(i + 8, whole.length())));
    }

    private static boolean mayBegin(char c) {
        return c >= '0' && c <= '9' || c == '（' || c == '(' || c >= '①' && c <= '⑳';
    }

    private static boolean endsSentence(char c) {
        return "。；;：: ".indexOf(c) >= 0 || Brackets.isClose(c);
    }
}
