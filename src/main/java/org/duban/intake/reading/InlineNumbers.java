package org.duban.intake.reading;

import java.util.ArrayList;
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
        for (int i = first.length(); i < whole.length(); i++) {
            if (!endsSentence(whole.value().charAt(i - 1))) {
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
        List<Segment> parts = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            int end = i + 1 < cuts.size() ? cuts.get(i + 1) : whole.length();
            parts.add(Segment.plain(whole.slice(cuts.get(i), end).strip(), segment.spaced(), segment.cell()));
        }
        return parts;
    }

    private static boolean endsSentence(char c) {
        return "。；;：: ".indexOf(c) >= 0 || Brackets.isClose(c);
    }
}
