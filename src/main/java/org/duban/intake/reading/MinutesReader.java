package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.DirectiveDraft.Unsure;
import org.duban.intake.DocumentKind;
import org.duban.intake.ItemBuilder;

/**
 * Reads minutes: what gives work to a named unit is a measure, the topic that it stands under
 * the item. What a meeting heard or found gives none.
 */
final class MinutesReader implements KindReader {

    private static final Pattern MINUTES = Pattern.compile(".*纪要(?:[（(〔].*)?");
    private static final Pattern PEOPLE = Pattern.compile("(?:出席|列席|参加|主持|记录|缺席|请假|参会|发|送|分送|报)(?:人员|领导|单位)?[：:].*");
    private static final int HEAD = 12;

    @Override
    public DocumentKind kind() {
        return DocumentKind.MINUTES;
    }

    @Override
    public boolean recognises(List<Paragraph> paragraphs, Head head) {
        return isRead(paragraphs, head) && !statesUnits(paragraphs, head);
    }

    /** Minutes that state the units of each task in brackets or lines are read like any plan. */
    private static boolean statesUnits(List<Paragraph> paragraphs, Head head) {
        MeasureSplitter splitter = new MeasureSplitter(head.firstLeads());
        long stated = Segment.of(paragraphs).stream()
                .filter(segment -> segment.is(Label.LEAD)
                        || segment.is(Label.RESPONSIBLE)
                        || splitter.endsWithUnits(segment.whole()))
                .count();
        return stated >= 2;
    }

    private boolean isRead(List<Paragraph> paragraphs, Head head) {
        return isTitled(paragraphs, head)
                && DocumentType.of(paragraphs, head) != DocumentType.NO_WORK
                && !read(paragraphs, head).items().isEmpty();
    }

    /** Whether the paper calls itself minutes. */
    static boolean isTitled(List<Paragraph> paragraphs, Head head) {
        return head.title() != null && MINUTES.matcher(head.title()).matches()
                || paragraphs.subList(0, Math.min(HEAD, paragraphs.size())).stream()
                        .map(Paragraph::value)
                        .anyMatch(line ->
                                line.length() <= 40 && MINUTES.matcher(line).matches());
    }

    @Override
    public Findings read(List<Paragraph> paragraphs, Head head) {
        List<Unsure> unsure = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        List<Segment> segments = Segment.of(paragraphs).stream()
                .filter(segment -> segment.label() == null
                        && !PEOPLE.matcher(segment.whole().value()).matches())
                .toList();
        List<OutlineNode> roots = Outline.of(segments).get(0).roots();
        if (!roots.isEmpty()) {
            roots.forEach(root -> topic(root, head, items, unsure));
        } else {
            segments.forEach(segment -> loose(segment, head, items, unsure));
        }
        return new Findings(DocumentKind.MINUTES, items, List.of(), List.of(), List.of(), unsure);
    }

    /** A topic is an item when somebody is given work under it. */
    private static void topic(OutlineNode node, Head head, List<Item> items, List<Unsure> unsure) {
        List<MeasureText> texts = new ArrayList<>();
        collect(node, "", texts);
        if (!texts.isEmpty()) {
            boolean oneParagraph = node.isLeaf() && node.text().isEmpty();
            items.add(item(
                    node.head().number().printed(),
                    node.head().content(),
                    oneParagraph,
                    texts,
                    head,
                    items.size(),
                    unsure));
        }
    }

    private static void collect(OutlineNode node, String number, List<MeasureText> texts) {
        String no = number;
        List<Segment> own = new ArrayList<>(List.of(node.head()));
        own.addAll(node.text());
        for (Segment segment : own) {
            for (MeasureText text : AssignedSentences.in(segment.content())) {
                texts.add(new MeasureText(no, text.text(), text.statement()));
                no = "";
            }
        }
        node.children().forEach(child -> collect(child, child.head().number().printed(), texts));
    }

    private static void loose(Segment segment, Head head, List<Item> items, List<Unsure> unsure) {
        Piece content = segment.content();
        String no = segment.number() == null ? "" : segment.number().printed();
        for (MeasureText measure : AssignedSentences.in(content)) {
            items.add(item(no, measure.text(), true, List.of(measure), head, items.size(), unsure));
            no = "";
        }
    }

    /** @param oneParagraph whether the heading itself says the work: then the time and lead of its one step are the item's */
    private static Item item(
            String no,
            Piece heading,
            boolean oneParagraph,
            List<MeasureText> texts,
            Head head,
            int index,
            List<Unsure> unsure) {
        String path = "items[" + index + "]";
        List<Measure> measures = new ArrayList<>();
        for (MeasureText measure : texts) {
            String place = path + ".measures[" + measures.size() + "]";
            measures.add(new MeasureReader(new Deadlines(head.basis()), place, unsure).read(measure));
        }
        Measure single = oneParagraph && measures.size() == 1 ? measures.get(0) : null;
        Piece title = Titles.of(heading);
        return new ItemBuilder()
                .no(no)
                .title(title.value())
                .text(heading.value())
                .deadlineText(single == null ? null : single.deadlineText())
                .deadline(single == null ? null : single.deadline())
                .deadlineRule(single == null ? null : single.deadlineRule())
                .dueDates(single == null ? List.of() : single.dueDates())
                .longTerm(single != null && single.longTerm())
                .lead(single == null ? List.of() : single.lead())
                .measures(measures)
                .sources(title.span() == null ? Map.of() : Map.of("title", title.span(), "text", heading.span()))
                .build();
    }
}
