package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.List;

/** Parts a paragraph at its full stops, which are left out. */
final class Sentences {

    private Sentences() {}

    static List<Piece> of(Piece paragraph) {
        List<Piece> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= paragraph.length(); i++) {
            boolean ends =
                    i == paragraph.length() || "。！？".indexOf(paragraph.value().charAt(i)) >= 0;
            if (ends && i > from) {
                sentences.add(paragraph.slice(from, i).strip());
            }
            if (ends) {
                from = i + 1;
            }
        }
        return sentences;
    }

    static boolean hasComma(String text) {
        return text.indexOf('，') >= 0 || text.indexOf(',') >= 0;
    }
}
