package org.duban.intake.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Finds brackets of all styles that documents use. Square styles close each other, since recognised and retyped text
 * mixes them; a bracket that is never closed is none.
 */
final class Brackets {

    private static final String OPEN_SQUARE = "〔【[﹝［〖";
    private static final String CLOSE_SQUARE = "〕】]﹞］〗";
    private static final String OPEN_ROUND = "（(";
    private static final String CLOSE_ROUND = "）)";
    private static final int MAX_LENGTH = 2_000;

    /** @param open index of the opening character. @param close index of the closing one */
    record Bracket(int open, int close) {
        boolean contains(int index) {
            return open < index && index < close;
        }
    }

    private Brackets() {}

    /** All brackets that are in no other, in order. */
    static List<Bracket> outermost(CharSequence text) {
        List<Bracket> found = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isOpen(c)) {
                open.push(i);
            } else if (isClose(c)) {
                close(text, i, open, found);
            }
        }
        found.sort(Comparator.comparingInt(Bracket::open));
        List<Bracket> outermost = new ArrayList<>();
        int covered = -1;
        for (Bracket bracket : found) {
            if (bracket.open() > covered) {
                outermost.add(bracket);
                covered = bracket.close();
            }
        }
        return outermost;
    }

    private static void close(CharSequence text, int at, Deque<Integer> open, List<Bracket> found) {
        if (open.isEmpty()) {
            return;
        }
        boolean round = CLOSE_ROUND.indexOf(text.charAt(at)) >= 0;
        boolean matches = open.stream().limit(4).anyMatch(i -> isRound(text.charAt(i)) == round);
        if (!matches) {
            return;
        }
        while (isRound(text.charAt(open.element())) != round) {
            open.pop();
        }
        int start = open.pop();
        if (at - start <= MAX_LENGTH) {
            found.add(new Bracket(start, at));
        }
    }

    private static boolean isRound(char c) {
        return OPEN_ROUND.indexOf(c) >= 0;
    }

    static boolean isOpen(char c) {
        return OPEN_SQUARE.indexOf(c) >= 0 || OPEN_ROUND.indexOf(c) >= 0;
    }

    static boolean isClose(char c) {
        return CLOSE_SQUARE.indexOf(c) >= 0 || CLOSE_ROUND.indexOf(c) >= 0;
    }
}
