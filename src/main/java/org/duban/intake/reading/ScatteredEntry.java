package org.duban.intake.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.DirectiveDraft.Unsure;
import org.duban.intake.Indicator;
import org.duban.intake.ItemBuilder;

/** One entry of a scattered table while its parts are gathered. */
final class ScatteredEntry {

    private static final String ENDS = "。；;：:";

    /** A step of one month. */
    private record Step(String no, int month, List<Piece> text) {}

    private final List<Piece> goal = new ArrayList<>();
    private final List<Piece> title = new ArrayList<>();
    private final TreeMap<Integer, List<Piece>> quarters = new TreeMap<>();
    private final TreeMap<Integer, Step> steps = new TreeMap<>();
    private List<Piece> open;

    ScatteredEntry(Piece goal) {
        open = this.goal;
        open.add(goal);
    }

    void quarter(int quarter, Piece text) {
        open = quarters.computeIfAbsent(quarter, q -> new ArrayList<>());
        open.add(text);
    }

    void month(int month, String no, Piece text) {
        open = steps.computeIfAbsent(month, m -> new Step(no, m, new ArrayList<>()))
                .text();
        open.add(text);
    }

    /** Whether the line goes on with what stands open: a sentence that the line before broke off. */
    boolean goesOn(Piece text, int longest) {
        boolean broken = open != null && !open.isEmpty() && !ends(open.get(open.size() - 1));
        boolean numbered = Numeral.at(text.value()).isPresent() || text.value().startsWith("[");
        if (broken && !numbered && open != title && (text.length() <= longest || open.size() > 1)) {
            open.add(text);
            return true;
        }
        return false;
    }

    private static boolean ends(Piece piece) {
        return !piece.isEmpty() && ENDS.indexOf(piece.value().charAt(piece.length() - 1)) >= 0;
    }

    /** What a column of progress says; a number alone belongs to the next line. */
    void skip(Piece text, boolean loneNumber) {
        open = new ArrayList<>(List.of(loneNumber ? Piece.sign("、", text) : text));
    }

    void title(Piece text) {
        boolean again = title.stream().anyMatch(piece -> piece.value().equals(text.value()));
        if (!again) {
            title.add(text);
        }
        open = title;
    }

    Item item(int index, Integer year, List<Unsure> unsure) {
        String path = "items[" + index + "]";
        Deadlines deadlines = new Deadlines(year == null ? null : LocalDate.of(year, 1, 1));
        List<Measure> measures = new ArrayList<>();
        for (Step step : steps.values()) {
            Piece text = withoutStop(Piece.join(step.text()));
            Piece due = text.slice(0, text.value().indexOf('月') + 1);
            String place = path + ".measures[" + measures.size() + "]";
            measures.add(new MeasureReader(deadlines, place, unsure)
                    .read(new MeasureText(step.no(), text, new UnitStatement(UnitClause.NONE, due, text))));
        }
        Piece name = Piece.join(title);
        Piece aim = Piece.join(goal);
        Optional<Deadlines.Due> due = deadlines.within(aim).or(() -> deadlines.within(name));
        unsure.add(new Unsure(path + ".title", "intake.unsure.title"));
        return new ItemBuilder()
                .no(String.valueOf(index + 1))
                .title(name.value())
                .goal(aim.value())
                .text(name.value())
                .deadlineText(due.map(Deadlines.Due::text).orElse(null))
                .deadline(due.map(Deadlines.Due::date).orElse(year == null ? null : LocalDate.of(year, 12, 31)))
                .deadlineRule(due.map(Deadlines.Due::rule).orElse(null))
                .measures(measures)
                .quarterGoals(quarterGoals())
                .sources(aim.span() == null ? Map.of() : Map.of("goal", aim.span()))
                .build();
    }

    private static Piece withoutStop(Piece text) {
        return !text.isEmpty() && "。；;：".indexOf(text.value().charAt(text.length() - 1)) >= 0
                ? text.slice(0, text.length() - 1)
                : text;
    }

    private List<String> quarterGoals() {
        List<String> goals = new ArrayList<>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            String text = Piece.join(quarters.getOrDefault(quarter, List.of())).value();
            goals.add(text.replaceAll("[；;。]$", ""));
        }
        return goals;
    }

    List<Indicator> indicators() {
        StringBuilder plan = new StringBuilder();
        steps.values()
                .forEach(step -> plan.append(Piece.join(step.text()).value()).append('；'));
        return new KeyTaskCell(Piece.join(goal), quarterGoals()).indicators(plan.toString());
    }
}
