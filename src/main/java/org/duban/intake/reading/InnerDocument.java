package org.duban.intake.reading;

import java.util.List;
import java.util.regex.Pattern;

/** Where a document begins that another passes on: at its red head or its own number, after the notice's date. */
final class InnerDocument {

    private static final Pattern RED_HEAD = Pattern.compile("[\\p{IsHan}（）]{3,40}文件");

    private InnerDocument() {}

    /** Index of its first paragraph, or -1 when the document passes on none. */
    static int start(List<Paragraph> paragraphs, Head head) {
        if (head.title() == null || !head.title().contains("转发")) {
            return -1;
        }
        for (int i = Math.max(head.bodyStart(), 1); i < paragraphs.size(); i++) {
            if (RED_HEAD.matcher(paragraphs.get(i).value()).matches()) {
                return i;
            }
            int length = paragraphs.get(i).text().length();
            boolean number = DocumentNumbers.own(paragraphs.subList(i, i + 1))
                    .filter(piece -> piece.length() == length)
                    .isPresent();
            if (number) {
                return i;
            }
        }
        return -1;
    }
}
