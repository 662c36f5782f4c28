package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern WORDS;

    static {
        StringBuilder pattern = new StringBuilder("(?:");
        for (Label label : values()) {
            pattern.append(label.ordinal() == 0 ? "(" : "|(")
                    .append(Phrases.alternatives("label." + label.name().toLowerCase(java.util.Locale.ROOT)))
                    .append(")");
        }
        WORDS = Pattern.compile(pattern.append(")(?:[（(][^（）()]{1,12}[）)])?(?: ?([：:])|([】\\]〕])[：:]?|$)")
                .toString());
    }

    /** @param start where the label begins, with its number and bracket. @param end where its content begins */
    record Hit(Label label, int start, int end) {}

    /**
     * The labels of a paragraph. A label stands at the head of the paragraph or of a sentence, and not within the bracket
     * that closes a measure.
     */
    static List<Hit> in(String text) {
        List<Bracket> brackets = null;
        List<Hit> hits = new ArrayList<>();
        Matcher matcher = WORDS.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            from = matcher.end();
            int group = 1;
            while (matcher.group(group) == null) {
                group++;
            }
            int colon = values().length + 1;
            boolean bare = matcher.group(colon) == null && matcher.group(colon + 1) == null;
            int head = headOf(text, matcher.start());
            boolean heading = bare && head < matcher.start();
            if (bare && head > 0 || heading || !opens(text, head)) {
                continue;
            }
            if (brackets == null) {
                brackets = Brackets.outermost(text);
            }
            int start = matcher.start();
            boolean framed = matcher.group(colon + 1) != null;
            if (framed || brackets.stream().noneMatch(bracket -> bracket.contains(start))) {
                hits.add(new Hit(values()[group - 1], head, matcher.end()));
            }
        }
        return hits;
    }

    /** The label's beginning with an opening bracket or a number such as （一） or 1. before it. */
    private static int headOf(String text, int start) {
        int head = start;
        if (head > 0 && "【[〔".indexOf(text.charAt(head - 1)) >= 0) {
            head--;
        }
        for (int length = 1; length <= 5 && length <= head; length++) {
            String number = text.substring(head - length, head);
            int whole = number.length();
            boolean numbered =
                    Numeral.at(number).filter(n -> n.length() == whole).isPresent();
            if (numbered && opens(text, head - length)) {
                return head - length;
            }
        }
        return head;
    }

    private static boolean opens(String text, int head) {
        return head == 0 || "。；;！？ 〕】]）)：:\n".indexOf(text.charAt(head - 1)) >= 0;
    }
}
