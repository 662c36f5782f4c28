package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Unsure;
import org.duban.intake.DocumentKind;
import org.duban.intake.Indicator;

/**
 * Reads an annual key-task table whose cells recognition has scattered over lines: 年度目标 begins an entry, goals of its
 * quarters and steps of its months are told by their own words, and what else the columns of progress say is left out.
 */
final class ScatteredTableReader implements KindReader {

    private static final int FEWEST = 2;
    private static final Pattern GOAL = Pattern.compile("年度目标[：:]");
    private static final Pattern QUARTER = Pattern.compile("^[①-⑳]? ?第?([一二三四])季度目标[：:]");
    private static final Pattern MONTH = Pattern.compile("^([①-⑳]) ?(\\d{1,2})月(?:份)?[，,]");
    private static final Pattern PROGRESS =
            Pattern.compile("^(?:[①-⑳]|\\[|»|[总具]体情况).*|.*(?:\\d月|了|已|截至|情况[：:]).*|.*[：:；;]$");
    private static final Pattern LONE_NUMBER = Pattern.compile("[①-⑳]");
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");
    private static final int LONGEST_PART = 40;
    private static final int LONGEST_TITLE = 90;

    @Override
    public DocumentKind kind() {
        return DocumentKind.KEY_TASK_TABLE;
    }

    @Override
    public boolean recognises(List<Paragraph> paragraphs, Head head) {
        long goals = count(paragraphs, GOAL);
        return goals >= FEWEST && count(paragraphs, QUARTER) >= goals && count(paragraphs, MONTH) >= goals;
    }

    private static long count(List<Paragraph> paragraphs, Pattern mark) {
        return paragraphs.stream()
                .filter(paragraph -> !paragraph.isInTable()
                        && mark.matcher(paragraph.value()).find())
                .count();
    }

    @Override
    public Findings read(List<Paragraph> paragraphs, Head head) {
        List<ScatteredEntry> entries = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            read(paragraph.text(), entries);
        }
        List<Item> items = new ArrayList<>();
        List<Indicator> indicators = new ArrayList<>();
        List<Unsure> unsure = new ArrayList<>();
        Integer year = year(paragraphs, head);
        for (ScatteredEntry entry : entries) {
            items.add(entry.item(items.size(), year, unsure));
            indicators.addAll(entry.indicators());
        }
        return new Findings(null, items, List.of(), List.of(), indicators, unsure);
    }

    private static void read(Piece text, List<ScatteredEntry> entries) {
        Matcher goal = GOAL.matcher(text.value());
        if (goal.find()) {
            entries.add(new ScatteredEntry(text.from(goal.end())));
            return;
        }
        ScatteredEntry entry = entries.isEmpty() ? null : entries.get(entries.size() - 1);
        if (entry == null) {
            return;
        }
        Matcher quarter = QUARTER.matcher(text.value());
        Matcher month = MONTH.matcher(text.value());
        if (quarter.find()) {
            entry.quarter(Numeral.value(quarter.group(1)), text.from(quarter.end()));
        } else if (month.find()) {
            entry.month(
                    Integer.parseInt(month.group(2)),
                    month.group(1),
                    text.from(1).strip());
        } else if (!entry.goesOn(text, LONGEST_PART)) {
            boolean progress = PROGRESS.matcher(text.value()).matches();
            if (progress || text.length() > LONGEST_TITLE) {
                entry.skip(text, LONE_NUMBER.matcher(text.value()).matches());
            } else {
                entry.title(text);
            }
        }
    }

    /** The year of the document, else the one that its goals name first. */
    private static Integer year(List<Paragraph> paragraphs, Head head) {
        if (head.date() != null) {
            return head.date().getYear();
        }
        for (Paragraph paragraph : paragraphs) {
            Matcher year = YEAR.matcher(paragraph.value());
            if (GOAL.matcher(paragraph.value()).find() && year.find()) {
                return Integer.parseInt(year.group(1));
            }
        }
        return head.basis() == null ? null : head.basis().getYear();
    }
}
