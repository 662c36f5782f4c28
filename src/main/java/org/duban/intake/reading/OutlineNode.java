package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A numbered paragraph of a document with what follows up to the next number of its kind: further paragraphs, lines that
 * carry a label (责任单位：), and the numbered paragraphs below it.
 */
final class OutlineNode {

    private static final Pattern PHASE = Pattern.compile("([^（(，,。]{0,24}阶段)(?:[（(：:，,。].*)?");
    private static final Set<Label> OF_STATEMENT =
            EnumSet.of(Label.RESPONSIBLE, Label.LEAD, Label.COOPERATING, Label.DEADLINE, Label.IGNORED);

    private static final Pattern ASKS = Pattern.compile("请|各|以上|上述|有关|相关");

    private static final int LONGEST_HEADING = 60;

    private final Segment head;
    private final OutlineNode parent;
    private final List<Segment> text = new ArrayList<>();
    private final List<Segment> lines = new ArrayList<>();
    private final List<OutlineNode> children = new ArrayList<>();
    /** Whether a line said who does it by when: no text follows. */
    private boolean stated;

    OutlineNode(Segment head, OutlineNode parent) {
        this.head = head;
        this.parent = parent;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    Segment head() {
        return head;
    }

    OutlineNode parent() {
        return parent;
    }

    List<OutlineNode> children() {
        return children;
    }

    /** Further paragraphs without number or label. */
    List<Segment> text() {
        return text;
    }

    /** What stands behind the label, or the empty piece. */
    Piece labelled(Label label) {
        return Piece.join(lines.stream()
                .filter(line -> line.is(label))
                .map(Segment::content)
                .toList());
    }

    /** The paragraphs under its number without a last one that asks all for reports: it is no part of the last task. */
    private List<Segment> ownText() {
        boolean heading = title().length() <= LONGEST_HEADING && title().indexOf('。') < 0;
        int kept = text.size();
        int fewest = heading ? 1 : 0;
        while (kept > fewest && asksForReports(text.get(kept - 1).whole().value())) {
            kept--;
        }
        return text.subList(0, kept);
    }

    private static boolean asksForReports(String paragraph) {
        return ASKS.matcher(paragraph).lookingAt() && ReportingDuties.sends(paragraph);
    }

    void add(Segment segment) {
        if (segment.label() != null) {
            lines.add(segment);
            stated |= OF_STATEMENT.contains(segment.label());
        } else if (!stated) {
            text.add(segment);
        }
    }

    /** The lines that say who does it by when. */
    List<Segment> statementLines() {
        return lines.stream()
                .filter(line -> OF_STATEMENT.contains(line.label()))
                .toList();
    }

    boolean isLeaf() {
        return children.isEmpty();
    }

    String title() {
        return head.content().value();
    }

    boolean isPhase() {
        return PHASE.matcher(numberedTitle()).matches();
    }

    /** Its name as a phase with its number (（二）全面整治阶段), or null when it is none. */
    String phaseName() {
        Matcher phase = PHASE.matcher(numberedTitle());
        String number = isNumberedPhase() ? "" : head.number().printed();
        return phase.matches() ? number + phase.group(1).strip() : null;
    }

    /** 第一阶段：动员部署 names the phase by its number. */
    private String numberedTitle() {
        return isNumberedPhase() ? head.whole().value() : title();
    }

    private boolean isNumberedPhase() {
        return head.number().style() == Numeral.Style.CHAPTER;
    }

    /** The phase that it belongs to, or null. */
    String phase() {
        for (OutlineNode node = isLeaf() ? this : parent; node != null; node = node.parent) {
            if (node.isPhase()) {
                return node.phaseName();
            }
        }
        return null;
    }

    /** The least number of levels below it on any branch: 0 for a paragraph without numbered ones under it. */
    int leastDepth() {
        return children.stream().mapToInt(child -> 1 + child.leastDepth()).min().orElse(0);
    }

    /** The nodes that stand {@code depth} levels below it, in order. */
    List<OutlineNode> at(int depth) {
        if (depth == 0) {
            return List.of(this);
        }
        return children.stream().flatMap(child -> child.at(depth - 1).stream()).toList();
    }

    /** Whether its number stands before a heading in a line of its own, with paragraphs under it. */
    boolean isBareHeading() {
        String heading = title();
        return !text.isEmpty()
                && !heading.isEmpty()
                && heading.length() <= LONGEST_HEADING
                && "。；;：:，,".indexOf(heading.charAt(heading.length() - 1)) < 0
                && heading.indexOf('。') < 0
                && heading.chars().noneMatch(c -> Brackets.isClose((char) c));
    }

    /** The paragraphs under the heading as one. */
    Segment foldedText() {
        return together(ownText());
    }

    /** The paragraphs under the heading, those together that lead up to one which {@code closes} them. */
    List<Segment> textUpTo(Predicate<Piece> closes) {
        List<Segment> groups = new ArrayList<>();
        List<Segment> open = new ArrayList<>();
        for (Segment segment : ownText()) {
            open.add(segment);
            if (closes.test(segment.whole())) {
                groups.add(together(open));
                open.clear();
            }
        }
        if (groups.isEmpty() && !open.isEmpty()) {
            groups.add(together(open));
        }
        return groups;
    }

    private Segment together(List<Segment> paragraphs) {
        Piece whole = Piece.join(paragraphs.stream().map(Segment::whole).toList());
        Piece spaced =
                Piece.join(paragraphs.stream().map(Segment::spaced).distinct().toList());
        return new Segment(null, null, whole, whole, spaced, head.cell());
    }

    /** Everything under its number as one paragraph, deeper numbers included. */
    Segment folded() {
        return folded(paragraph -> false);
    }

    /** As {@link #folded()}, without the paragraphs that follow the last one which {@code closes} it. */
    Segment folded(Predicate<Piece> closes) {
        List<Segment> all = new ArrayList<>();
        collect(all);
        int last = children.isEmpty() ? all.size() - 1 : -1;
        while (last >= 0 && !closes.test(all.get(last).whole())) {
            last--;
        }
        if (last >= 0) {
            all.subList(last + 1, all.size()).clear();
        }
        List<Piece> pieces = new ArrayList<>();
        all.forEach(segment -> pieces.add(segment.whole()));
        List<Piece> contents = new ArrayList<>(pieces);
        contents.set(0, head.content());
        Piece spaced = Piece.join(all.stream().map(Segment::spaced).distinct().toList());
        return new Segment(null, head.number(), Piece.join(contents), Piece.join(pieces), spaced, head.cell());
    }

    private void collect(List<Segment> all) {
        all.add(head);
        all.addAll(ownText());
        children.forEach(child -> child.collect(all));
    }

    /** The statement lines of this node and of all below it. */
    List<Segment> allStatementLines() {
        List<Segment> all = new ArrayList<>(statementLines());
        children.forEach(child -> all.addAll(child.allStatementLines()));
        return all;
    }
}
