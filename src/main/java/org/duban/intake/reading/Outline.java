package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The numbered paragraphs of a document as trees. Which number stands under which is told by the order in which their
 * styles appear, since offices differ in it; a level begins with 1.
 */
final class Outline {

    private static final Pattern ANNEX = Pattern.compile(
            "(?:附件|附表|附)[一二三四五六七八九十\\d]{0,3}[：:]?|(?:附件|附表)[一二三四五六七八九十\\d]{1,3}[.：:、 ]?[^，,。；;：:]{2,40}");
    private static final Pattern LIST_OF_ANNEXES = Pattern.compile("(?:附件|附表|附)[：:].+");
    private static final Pattern END =
            Pattern.compile("(?:\\d{4}|[二〇○零一三四五六七八九]{4})年[\\d一二三四五六七八九十]{1,2}月[\\d一二三四五六七八九十]{1,3}日(?:印发)?"
                    + "|[（(](?:此件|联系人|联系电话).*|(?:联系人|联系电话|抄送|抄报|分送|联系方式|主 ?题 ?词)[：:，,].*|(?:"
                    + Phrases.alternatives("page.noise")
                    + ").*");

    /** Numbers that run on may miss one: an entry that was struck out. */
    private static final int MOST_SKIPPED = 3;

    /** The trees of one part of the document. @param title what an annex calls itself, "" for the main part */
    record Scope(String title, boolean annex, List<OutlineNode> roots) {}

    private final List<Scope> scopes = new ArrayList<>();
    private List<OutlineNode> roots = new ArrayList<>();
    private final List<OutlineNode> open = new ArrayList<>();
    /** Numbers may run on from section to section. */
    private final Map<Numeral.Style, Integer> lastValues = new EnumMap<>(Numeral.Style.class);

    private final StringBuilder title = new StringBuilder();
    private boolean annex;
    private boolean listingAnnexes;
    private boolean closed = true;

    private Outline() {}

    /** The main part and its annexes, each with its trees; paragraphs in tables are left out. */
    static List<Scope> of(List<Segment> segments) {
        Outline outline = new Outline();
        for (Segment segment : segments) {
            if (segment.cell() == null) {
                InlineNumbers.expand(segment).forEach(outline::add);
            }
        }
        outline.closeScope();
        return outline.scopes;
    }

    private void add(Segment segment) {
        String value = segment.whole().value();
        if (segment.label() == null && ANNEX.matcher(value).matches()) {
            closeScope();
            annex = true;
        } else if (segment.label() == null && LIST_OF_ANNEXES.matcher(value).matches()) {
            listingAnnexes = true;
            closed = true;
        } else if (END.matcher(value).matches()) {
            dropSignature();
            listingAnnexes = false;
            closed = true;
        } else if (listingAnnexes) {
            listingAnnexes = value.length() <= 80 && value.indexOf('。') < 0 && !startsSection(segment);
            if (!listingAnnexes) {
                add(segment);
            }
        } else if (segment.label() == null && segment.number() != null && place(segment)) {
            closed = false;
        } else if (!closed) {
            open.get(open.size() - 1).add(segment);
        } else if (roots.isEmpty() && title.length() < 80) {
            title.append(value);
        }
    }

    private static boolean startsSection(Segment segment) {
        return segment.number() != null
                && segment.number().style() == Numeral.Style.HAN
                && segment.number().value() == 1;
    }

    /** Puts a number into the trees; a number that begins no level and goes on with none is text. */
    private boolean place(Segment segment) {
        int level = open.size() - 1;
        while (level >= 0
                && open.get(level).head().number().style() != segment.number().style()) {
            level--;
        }
        boolean deeper = level < 0;
        int value = segment.number().value();
        Integer last = lastValues.put(segment.number().style(), value);
        if (deeper && !open.isEmpty() && value != 1 && (last == null || value <= last || value > last + MOST_SKIPPED)) {
            lastValues.put(segment.number().style(), last == null ? 0 : last);
            return false;
        }
        boolean chapter = segment.number().style() == Numeral.Style.CHAPTER
                && !open.isEmpty()
                && !segment.number().printed().endsWith("阶段");
        if (deeper && chapter) {
            open.clear();
        } else if (!deeper) {
            open.subList(level, open.size()).clear();
        }
        OutlineNode parent = open.isEmpty() ? null : open.get(open.size() - 1);
        OutlineNode node = new OutlineNode(segment, parent);
        if (parent == null) {
            roots.add(node);
        }
        open.add(node);
        return true;
    }

    /** The organ above the date is no part of the last paragraph. */
    private void dropSignature() {
        List<Segment> text = closed ? List.of() : open.get(open.size() - 1).text();
        while (!text.isEmpty()
                && OrganNames.isOrgan(text.get(text.size() - 1).whole().value())
                && !Sentences.hasComma(text.get(text.size() - 1).whole().value())) {
            text.remove(text.size() - 1);
        }
    }

    private void closeScope() {
        scopes.add(new Scope(title.toString(), annex, roots));
        roots = new ArrayList<>();
        open.clear();
        lastValues.clear();
        title.setLength(0);
        closed = true;
        listingAnnexes = false;
    }
}
