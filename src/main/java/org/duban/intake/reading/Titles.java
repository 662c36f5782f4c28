package org.duban.intake.reading;

/** Makes a title of an entry's text: its first sentence, or the first clauses of a long one. */
final class Titles {

    private static final int LONGEST = 40;

    private Titles() {}

    static Piece of(Piece text) {
        int end = sentenceEnd(text.value());
        if (end > LONGEST) {
            end = clauseEnd(text.value(), end);
        }
        return text.slice(0, end).strip();
    }

    private static int sentenceEnd(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Brackets.isOpen(c) || c == '“' || c == '《') {
                depth++;
            } else if (Brackets.isClose(c) || c == '”' || c == '》') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && "。！？；;：:".indexOf(c) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    /** The last clause that ends within the limit, or the first clause where even that is longer. */
    private static int clauseEnd(String text, int sentenceEnd) {
        int end = -1;
        for (int i = 0; i < sentenceEnd; i++) {
            if ("，,".indexOf(text.charAt(i)) >= 0 && (i <= LONGEST || end < 0)) {
                end = i;
            }
        }
        return end < 0 ? sentenceEnd : end;
    }
}
