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
 * Reads leaders' instructions and the slips that pass them on (督办通知单): what gives work to a unit is an item. Units and
 * time limit that the slip names for itself count before those in the leader's own words.
 */
final class InstructionReader implements KindReader {

    private static final Pattern TITLE =
            Pattern.compile(".*(?:批示|交办|督办|转办|批办)(?:事项)?(?:办理|处理)?(?:件|单|函|通知|通知单|卡|意见|情况)?(?:[（(].*)?");
    private static final Pattern LINE = Pattern.compile("(?:批示内容|批示|领导批示|批示意见|指示)[：:].*");
    private static final Pattern LABEL = Pattern.compile("^(?:批示内容|批示|领导批示|批示意见|指示)[：:]");
    private static final int HEAD = 12;
    private static final int SHORTEST = 4;

    @Override
    public DocumentKind kind() {
        return DocumentKind.INSTRUCTION;
    }

    @Override
    public boolean recognises(List<Paragraph> paragraphs, Head head) {
        return isTitled(paragraphs)
                && DocumentType.of(paragraphs, head) != DocumentType.NO_WORK
                && !read(paragraphs, head).items().isEmpty();
    }

    /** Whether its first lines call it an instruction or a slip. */
    static boolean isTitled(List<Paragraph> paragraphs) {
        return paragraphs.subList(0, Math.min(HEAD, paragraphs.size())).stream()
                .map(Paragraph::value)
                .anyMatch(line -> LINE.matcher(line).matches()
                        || line.length() <= 30 && TITLE.matcher(line).matches());
    }

    @Override
    public Findings read(List<Paragraph> paragraphs, Head head) {
        List<Segment> segments = Segment.of(paragraphs);
        UnitStatement slip = slip(segments, head);
        List<Unsure> unsure = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment.label() == null || segment.is(Label.PROBLEM) || segment.is(Label.MEASURES)) {
                assigned(segment, slip, head, items, unsure);
            }
        }
        if (items.isEmpty() && !slip.units().isEmpty()) {
            segments.stream()
                    .filter(segment ->
                            segment.is(Label.PROBLEM) && segment.content().length() >= SHORTEST)
                    .forEach(segment -> items.add(
                            item("", new MeasureText("", segment.content(), slip), head, items.size(), unsure)));
        }
        return new Findings(DocumentKind.INSTRUCTION, items, List.of(), List.of(), List.of(), unsure);
    }

    /** Who handles the paper by when, as the slip itself says. */
    private static UnitStatement slip(List<Segment> segments, Head head) {
        List<Segment> lines = segments.stream()
                .filter(segment -> segment.is(Label.LEAD)
                        || segment.is(Label.RESPONSIBLE)
                        || segment.is(Label.COOPERATING)
                        || segment.is(Label.DEADLINE))
                .toList();
        Piece all = Piece.join(lines.stream().map(Segment::whole).toList());
        Piece spaced = Piece.join(lines.stream().map(Segment::spaced).distinct().toList());
        return UnitStatement.labelled(all, spaced, head.firstLeads());
    }

    private static void assigned(
            Segment segment, UnitStatement slip, Head head, List<Item> items, List<Unsure> unsure) {
        Piece content = segment.content();
        var label = LABEL.matcher(content.value());
        Piece text = label.find() ? content.from(label.end()) : content;
        String no = segment.number() == null ? "" : segment.number().printed();
        for (MeasureText measure : AssignedSentences.in(text)) {
            UnitStatement own = addressed(measure.statement(), head);
            UnitStatement stated = slip.units().isEmpty() && slip.deadline() == null
                    ? own
                    : new UnitStatement(
                            slip.units().isEmpty() ? own.units() : slip.units(), slip.deadline(), own.place());
            items.add(item(no, new MeasureText("", measure.text(), stated), head, items.size(), unsure));
            no = "";
        }
    }

    /** 你局 is who the paper is addressed to. */
    private static UnitStatement addressed(UnitStatement statement, Head head) {
        List<String> names = statement.units().responsible();
        boolean you = names.size() == 1
                && names.get(0).startsWith("你")
                && head.recipients().size() == 1;
        return you
                ? new UnitStatement(UnitClause.parse(head.recipients().get(0), false), null, statement.place())
                : statement;
    }

    private static Item item(String no, MeasureText text, Head head, int index, List<Unsure> unsure) {
        String path = "items[" + index + "]";
        Measure measure = new MeasureReader(new Deadlines(head.basis()), path + ".measures[0]", unsure).read(text);
        Piece title = Titles.of(text.text());
        return new ItemBuilder()
                .no(no)
                .title(title.value())
                .text(text.text().value())
                .deadlineText(measure.deadlineText())
                .deadline(measure.deadline())
                .deadlineRule(measure.deadlineRule())
                .dueDates(measure.dueDates())
                .longTerm(measure.longTerm())
                .lead(measure.lead())
                .measures(List.of(measure))
                .sources(
                        title.span() == null
                                ? Map.of()
                                : Map.of(
                                        "title",
                                        title.span(),
                                        "text",
                                        text.text().span()))
                .build();
    }
}
