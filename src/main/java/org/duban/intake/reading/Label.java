package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.duban.intake.reading.Brackets.Bracket;

/** The named parts of an entry, such as 整改目标, which documents put before a colon or on a line of their own. */
enum Label {
    PROBLEM,
    GOAL,
    DEADLINE,
    LEAD,
    RESPONSIBLE,
    COOPERATING,
    MEASURES,
    IGNORED;

    private static final Map<String, Label> WORDS = new HashMap<>();
    private static final Set<String> ONLY_WITH_COLON = Set.copyOf(Phrases.of("label.onlyWithColon"));
    private static final int LONGEST;
    private static final int LONGEST_NOTE = 14;
    private static final String COLONS = "：:";
    private static final String FRAME_OPEN = "【[〔";
    private static final String FRAME_CLOSE = "】]〕";

    static {
        for (Label label : values()) {
            for (String word : Phrases.of("label." + label.name().toLowerCase(Locale.ROOT))) {
                WORDS.put(word, label);
            }
        }
        LONGEST = WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /**
     * A label at its place.
     *
     * @param start where it begins, with its number or bracket
     * @param end where its content begins
     */
    record Hit(Label label, int start, int end) {}

    /** The label that {@code text} is, colon or not, or null. */
    static Label named(String text) {
        boolean colon = !text.isEmpty() && COLONS.indexOf(text.charAt(text.length() - 1)) >= 0;
        return colon
                ? WORDS.get(text.substring(0, text.length() - 1))
                : ONLY_WITH_COLON.contains(text) ? null : WORDS.get(text);
    }

    /**
     * The labels of a paragraph. A label stands at the head of the paragraph or of a sentence, and not within the bracket
     * that closes a measure. Without colon it must be the whole paragraph.
     */
    static List<Hit> in(String text) {
        List<Hit> hits = new ArrayList<>();
        if (named(text) != null) {
            return List.of(new Hit(named(text), 0, text.length()));
        }
        List<Bracket> brackets = null;
        int bracket = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean colon = COLONS.indexOf(text.charAt(i)) >= 0;
            boolean frame = FRAME_CLOSE.indexOf(text.charAt(i)) >= 0;
            int word = colon || frame ? wordBefore(text, i, from) : -1;
            int head = word < 0 ? -1 : headOf(text, word, frame);
            if (head < 0) {
                continue;
            }
            if (brackets == null) {
                brackets = Brackets.outermost(text);
            }
            while (bracket < brackets.size() && brackets.get(bracket).close() < word) {
                bracket++;
            }
            boolean inside = bracket < brackets.size() && brackets.get(bracket).contains(word);
            if (frame || !inside) {
                boolean colonToo = frame && i + 1 < text.length() && COLONS.indexOf(text.charAt(i + 1)) >= 0;
                hits.add(new Hit(labelAt(text, word, i), head, colonToo ? i + 2 : i + 1));
                from = i + 1;
            }
        }
        return hits;
    }

    /** Where the longest label begins that ends before {@code end}, or -1. */
    private static int wordBefore(String text, int end, int from) {
        int last = withoutNote(text, end);
        for (int length = Math.min(LONGEST, last - from); length >= 2; length--) {
            if (WORDS.containsKey(text.substring(last - length, last)) && head(text, last - length) >= 0) {
                return last - length;
            }
        }
        return -1;
    }

    private static Label labelAt(String text, int word, int end) {
        return WORDS.get(text.substring(word, withoutNote(text, end)));
    }

    /** 整改时限（第一阶段）： is the label 整改时限. */
    private static int withoutNote(String text, int end) {
        int last = end > 0 && text.charAt(end - 1) == ' ' ? end - 1 : end;
        if (last > 0 && Brackets.isClose(text.charAt(last - 1))) {
            for (int i = last - 2; i >= Math.max(0, last - LONGEST_NOTE); i--) {
                if (Brackets.isOpen(text.charAt(i))) {
                    return i;
                }
            }
        }
        return last;
    }

    private static int headOf(String text, int word, boolean frame) {
        boolean framed = word > 0 && FRAME_OPEN.indexOf(text.charAt(word - 1)) >= 0;
        return frame == framed ? head(text, word) : -1;
    }

    /** The label's beginning with an opening bracket or a number such as （一） or 1. before it, or -1 within a sentence. */
    private static int head(String text, int word) {
        int head = word > 0 && FRAME_OPEN.indexOf(text.charAt(word - 1)) >= 0 ? word - 1 : word;
        boolean mayBeNumbered = head > 0 && "、.．，,：:）) ".indexOf(text.charAt(head - 1)) >= 0
                || head > 0 && text.charAt(head - 1) >= '①' && text.charAt(head - 1) <= '⑳';
        for (int length = 1; mayBeNumbered && length <= 5 && length <= head; length++) {
            String number = text.substring(head - length, head);
            int whole = number.length();
            boolean numbered =
                    Numeral.at(number).filter(n -> n.length() == whole).isPresent();
            if (numbered && opens(text, head - length)) {
                return head - length;
            }
        }
        return opens(text, head) ? head : -1;
    }

    private static boolean opens(String text, int head) {
        return head == 0 || "。；;！？ 〕】]）)：:".indexOf(text.charAt(head - 1)) >= 0;
    }
}
