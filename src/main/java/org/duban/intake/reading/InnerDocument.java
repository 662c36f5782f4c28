package org.duban.intake.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a document begins that another passes on: at its red head or its own number, after the notice's date, or at the
 * title by which the notice names it (转发市水利局关于…意见的通知: what has no number of its own).
 */
final class InnerDocument {

    private static final Pattern PASSES_ON = Pattern.compile("(?:转发|批转)(.+?)(?:的?(?:通知|函))?$");
    private static final Pattern RED_HEAD = Pattern.compile("[\\p{IsHan}（）]{3,40}文件");

    private static final Pattern PART_OF_TITLE = Pattern.compile("[^，,。；;：:]{3,80}");
    private static final Pattern BEFORE_IT =
            Pattern.compile("附件.{0,6}|.*(?:\\d{4}|[二〇○零]{2}[二〇○零一三四五六七八九]{2})年.{1,3}月.{1,3}日.*");
    private static final int TITLE_LINES = 3;
    private static final int SHORTEST_NAME = 6;

    private InnerDocument() {}

    /** Whether a document says in its title that it passes on another. */
    static boolean isPassedOnBy(Head head) {
        return head.title() != null && PASSES_ON.matcher(head.title()).find();
    }

    /** Index of its first paragraph, or -1 when the document passes on none. */
    static int start(List<Paragraph> paragraphs, Head head) {
        if (!isPassedOnBy(head)) {
            return -1;
        }
        String name = name(head.title());
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
            if (name.length() >= SHORTEST_NAME && isTitled(paragraphs, i, name)) {
                return organBefore(paragraphs, i, head);
            }
        }
        return -1;
    }

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

    /** Whose paper it is may stand on a line above its title. */
    private static int organBefore(List<Paragraph> paragraphs, int title, Head head) {
        String above =
                title - 1 < head.bodyStart() ? "" : paragraphs.get(title - 1).value();
        Matcher named = PASSES_ON.matcher(head.title());
        String organ = named.find() ? named.group(1).split("关于", 2)[0].replaceAll("[《 ]", "") : "";
        boolean same = organ.length() >= 3 && (above.endsWith(organ) || organ.endsWith(above) && above.length() >= 3);
        return same ? title - 1 : title;
    }

    /** Whether the lines from here on are a title with that name, whoever's it is. */
    private static boolean isTitled(List<Paragraph> paragraphs, int from, String name) {
        StringBuilder lines = new StringBuilder();
        if (!paragraphs.get(from).value().contains("关于")) {
            return false;
        }
        for (int i = from; i < Math.min(from + TITLE_LINES, paragraphs.size()); i++) {
            Paragraph line = paragraphs.get(i);
            if (line.isInTable() || !PART_OF_TITLE.matcher(line.value()).matches()) {
                return false;
            }
            String plain = plain(lines.append(line.value()).toString());
            if (plain.equals(name)
                    || plain.endsWith(name) && OrganNames.isOrgan(plain.substring(0, plain.length() - name.length()))) {
                return true;
            }
        }
        return false;
    }

    /** 关于…意见, as the notice's title says it. */
    private static String name(String title) {
        Matcher named = PASSES_ON.matcher(title);
        if (!named.find()) {
            return "";
        }
        int about = named.group(1).indexOf("关于");
        return about < 0 ? "" : plain(named.group(1).substring(about));
    }

    private static String plain(String title) {
        return title.replaceAll("[《》〈〉“” 的]", "");
    }
}
