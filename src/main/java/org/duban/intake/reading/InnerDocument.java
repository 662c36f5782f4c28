package org.duban.intake.reading;

import java.util.List;
import java.util.regex.Pattern;

/** Where a document begins that another passes on: at its red head or its own number, after the notice's date. */
final class InnerDocument {

    private static final Pattern RED_HEAD = Pattern.compile("[\\p{IsHan}（）]{3,40}文件");

    private static final Pattern PART_OF_TITLE = Pattern.compile("[^，,。；;：:]{3,80}");
    private static final Pattern BEFORE_IT =
            Pattern.compile("附件.{0,6}|.*(?:\\d{4}|[二〇○零]{2}[二〇○零一三四五六七八九]{2})年.{1,3}月.{1,3}日.*");
    private static final int TITLE_LINES = 3;

    private InnerDocument() {}

    /** The title may stand above the number. */
    private static int titleBefore(List<Paragraph> paragraphs, int number, Head head) {
        int start = number;
        while (start - 1 >= Math.max(head.bodyStart(), number - TITLE_LINES)
                && PART_OF_TITLE.matcher(paragraphs.get(start - 1).value()).matches()
                && !BEFORE_IT.matcher(paragraphs.get(start - 1).value()).matches()) {
            start--;
        }
        return start;
    }

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
                return titleBefore(paragraphs, i, head);
            }
        }
        return -1;
    }
}
