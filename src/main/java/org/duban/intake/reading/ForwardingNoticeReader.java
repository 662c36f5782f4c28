package org.duban.intake.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.deadline.DatePhrase;
import org.duban.deadline.FoundPhrase;
import org.duban.intake.DirectiveDraft.Event;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.DirectiveDraft.Unsure;
import org.duban.intake.DocumentKind;

/**
 * Reads notices that pass on another document (转发). The document inside is read as one of its own; of the notice itself
 * those sentences are items that oblige somebody by a date, and announced inspections are events.
 */
final class ForwardingNoticeReader implements KindReader {

    private static final Pattern OBLIGED =
            Pattern.compile("^(?:因此|同时|为此|其中)?[，,]?([^，,；;：:]{2,40}?)(?:应当?|要|须|必须|务必|需)(?=[^，,。]{0,40})");
    private static final Pattern ANNOUNCED =
            Pattern.compile("(?:将|会|拟)(?:[^，,。；;]{0,60}?)(?:督导|督查|检查|抽查|调研|验收|核查|考核|评估|巡查|暗访)");
    private static final Pattern CLAUSE =
            Pattern.compile("[；;]|[，,](?=[^，,]{2,20}(?:应|要|须|将|会)(?:在|于)?[^，,]{0,6}月)|[，,]因此");

    private final DraftReader drafts;

    ForwardingNoticeReader(DraftReader drafts) {
        this.drafts = drafts;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.FORWARDING_NOTICE;
    }

    @Override
    public boolean recognises(List<Paragraph> paragraphs, Head head) {
        return InnerDocument.start(paragraphs, head) > 0;
    }

    @Override
    public Findings read(List<Paragraph> paragraphs, Head head) {
        int inner = InnerDocument.start(paragraphs, head);
        List<Item> items = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        List<Unsure> unsure = new ArrayList<>();
        for (Paragraph paragraph : paragraphs.subList(Math.min(head.bodyStart(), inner), inner)) {
            for (Piece sentence : Sentences.of(paragraph.text())) {
                read(sentence, head.date(), items, events, unsure);
            }
        }
        return new Findings(items, events, List.of(drafts.read(paragraphs.subList(inner, paragraphs.size()))), unsure);
    }

    private static void read(
            Piece sentence, LocalDate date, List<Item> items, List<Event> events, List<Unsure> unsure) {
        int from = 0;
        Matcher cut = CLAUSE.matcher(sentence.value());
        List<Piece> clauses = new ArrayList<>();
        while (cut.find()) {
            clauses.add(sentence.slice(from, cut.start()));
            from = cut.end();
        }
        clauses.add(sentence.from(from));
        for (Piece clause : clauses) {
            List<FoundPhrase> phrases = DatePhrase.find(clause.value(), date);
            if (phrases.isEmpty()) {
                continue;
            }
            Matcher obliged = OBLIGED.matcher(clause.value());
            if (ANNOUNCED.matcher(clause.value()).find()) {
                events.add(event(clause, phrases.get(0), date));
            } else if (obliged.find()) {
                String path = "items[" + items.size() + "]";
                items.add(item(clause.from(obliged.start(1)), obliged.group(1), new Deadlines(date), path, unsure));
            }
        }
    }

    private static Item item(Piece clause, String subject, Deadlines deadlines, String path, List<Unsure> unsure) {
        UnitClause units = UnitClause.parse(subject, false);
        UnitStatement statement = new UnitStatement(units, null, clause);
        Measure measure = new MeasureReader(deadlines, path + ".measures[0]", unsure)
                .read(new MeasureText("", clause, statement));
        Piece title = title(clause, subject, deadlines);
        unsure.add(new Unsure(path + ".title", "intake.unsure.title"));
        return new Item(
                "",
                title.value(),
                "",
                clause.value(),
                measure.deadlineText(),
                measure.deadline(),
                measure.deadlineRule(),
                measure.dueDates(),
                measure.longTerm(),
                units.lead(),
                List.of(),
                null,
                List.of(measure),
                Map.of("title", clause.span(), "text", clause.span()));
    }

    /** Who and what, without the time between them. */
    private static Piece title(Piece clause, String subject, Deadlines deadlines) {
        int who = clause.value().indexOf(subject);
        int what = deadlines
                .within(clause)
                .map(due -> clause.value().indexOf(due.place().value())
                        + due.place().length())
                .orElse(who + subject.length());
        return Titles.of(Piece.join(List.of(clause.slice(who, who + subject.length()), clause.from(what))));
    }

    private static Event event(Piece clause, FoundPhrase phrase, LocalDate date) {
        LocalDate end = phrase.deadline().date();
        return new Event(clause.value(), EventStart.of(phrase, end), end, clause.span());
    }
}
