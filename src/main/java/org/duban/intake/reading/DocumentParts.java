package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The main part of a document and its annexes (附件1), each of which may be of another kind: a plan with a list of tasks, a
 * list of problems, a list of names.
 */
final class DocumentParts {

    private static final Pattern ANNEX = Pattern.compile(
            "(?:附件|附表|附)[一二三四五六七八九十\\d]{0,3}[：:]?|(?:附件|附表)[一二三四五六七八九十\\d]{1,3}[.：:、 ]?([^，,。；;：:]{2,60})");
    private static final int LONGEST_TITLE_LINE = 60;
    private static final int MOST_TITLE_LINES = 3;

    /**
     * One part.
     *
     * @param title what an annex calls itself, or null for the main part
     * @param head of the part: an annex has the document's date and rules, and a title of its own
     */
    record Part(String title, Head head, List<Paragraph> paragraphs) {}

    private DocumentParts() {}

    /** The parts in order; a document without annexes is one. */
    static List<Part> of(List<Paragraph> paragraphs, Head head) {
        List<Integer> starts = new ArrayList<>();
        for (int i = Math.max(1, head.bodyStart()); i < paragraphs.size(); i++) {
            if (!paragraphs.get(i).isInTable()
                    && ANNEX.matcher(paragraphs.get(i).value()).matches()) {
                starts.add(i);
            }
        }
        List<Part> parts = new ArrayList<>();
        int mainEnd = starts.isEmpty() ? paragraphs.size() : starts.get(0);
        parts.add(new Part(null, head, paragraphs.subList(0, mainEnd)));
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : paragraphs.size();
            if (end - starts.get(i) > 1) {
                parts.add(annex(paragraphs.subList(starts.get(i), end), head));
            }
        }
        return parts;
    }

    private static Part annex(List<Paragraph> paragraphs, Head head) {
        Matcher named = ANNEX.matcher(paragraphs.get(0).value());
        StringBuilder title = new StringBuilder(named.matches() && named.group(1) != null ? named.group(1) : "");
        int body = 1;
        while (body < paragraphs.size()
                && body <= MOST_TITLE_LINES
                && isTitleLine(paragraphs.get(body))
                && !named(title)) {
            title.append(paragraphs.get(body).value());
            body++;
        }
        String name = title.length() == 0 ? null : title.toString();
        return new Part(name == null ? "" : name, head.ofAnnex(name, body, LeadConvention.in(paragraphs)), paragraphs);
    }

    private static boolean named(CharSequence title) {
        return TitleFinder.endsLikeTitle(title);
    }

    private static boolean isTitleLine(Paragraph paragraph) {
        String text = paragraph.value();
        return !paragraph.isInTable()
                && text.length() <= LONGEST_TITLE_LINE
                && paragraph.numeral().isEmpty()
                && "。；：:;".indexOf(text.charAt(text.length() - 1)) < 0
                && Label.in(text).isEmpty();
    }
}
