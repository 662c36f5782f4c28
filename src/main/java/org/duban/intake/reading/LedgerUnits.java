package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.duban.intake.reading.TableGrid.Box;

/** Who is named in the columns of units of an entry: for the whole of it, or for each of its rows. */
final class LedgerUnits {

    private static final List<Column> COLUMNS = List.of(Column.LEAD, Column.RESPONSIBLE, Column.COOPERATING);

    private final Ledger ledger;
    private final List<Integer> rows;
    private final boolean firstLeads;
    private final boolean byRow;

    LedgerUnits(Ledger ledger, List<Integer> rows, boolean firstLeads) {
        this.ledger = ledger;
        this.rows = rows;
        this.firstLeads = firstLeads;
        byRow = rows.size() > 1
                && COLUMNS.stream().anyMatch(column -> boxes(rows, column).size() > 1);
    }

    private List<Box> boxes(List<Integer> of, Column column) {
        return of.stream()
                .flatMap(row -> ledger.places(column).stream().map(place -> box(row, place)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Before the task, an empty cell of a text table stands for one that was merged with those above. */
    private Box box(int row, int place) {
        Box box = ledger.grid().at(row, place);
        return box != null || place >= ledger.subject() ? box : ledger.above(row, place);
    }

    /** Who is named for the item; where its rows name their own, only what stands for all of them leads it. */
    UnitClause ofItem() {
        if (!byRow) {
            return clause(rows);
        }
        List<Box> leads = boxes(rows, Column.LEAD);
        boolean oneLead = leads.size() == 1 && leads.get(0).cell().rowSpan() > 1;
        return oneLead ? lead(leads.get(0)) : UnitClause.NONE;
    }

    UnitClause ofRow(int row) {
        return byRow ? clause(List.of(row)) : UnitClause.NONE;
    }

    private UnitClause clause(List<Integer> of) {
        UnitClause units = UnitClause.NONE;
        boolean leadColumn = ledger.has(Column.LEAD) && !boxes(of, Column.LEAD).isEmpty();
        for (Box box : boxes(of, Column.LEAD)) {
            units = units.and(lead(box));
        }
        for (Box box : boxes(of, Column.RESPONSIBLE)) {
            units = units.and(named(box, firstLeads && !leadColumn, leadColumn));
        }
        for (Box box : boxes(of, Column.COOPERATING)) {
            units = units.and(UnitClause.parse(names(box), false, true));
        }
        return units;
    }

    /** Where the units of the item stand; empty where none are named. */
    Piece placeOfItem() {
        return placeOfRow(rows.get(0));
    }

    /** The cells with the units of a row, or only the one that holds most of them where others stand between them. */
    Piece placeOfRow(int row) {
        List<Box> all = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (Column column : COLUMNS) {
            for (int place : ledger.places(column)) {
                if (box(row, place) != null) {
                    all.add(box(row, place));
                    places.add(place);
                }
            }
        }
        boolean together = places.stream().mapToInt(place -> place).max().orElse(0)
                        - places.stream().mapToInt(place -> place).min().orElse(0)
                < places.size();
        all.sort(Comparator.comparingInt(box -> box.cell().column()));
        return Piece.join(all.stream()
                .filter(box -> together || box == longest(all))
                .map(Box::piece)
                .toList());
    }

    private static Box longest(List<Box> boxes) {
        return Collections.max(boxes, Comparator.comparingInt(box -> box.piece().length()));
    }

    private UnitClause lead(Box box) {
        String names = names(box);
        boolean roles = names.contains("牵头") || names.contains("配合");
        return roles ? named(box, false, false) : UnitClause.parse(names, true).asLead();
    }

    private static UnitClause named(Box box, boolean firstLeads, boolean leadIsElsewhere) {
        UnitStatement labelled = UnitStatement.labelled(separated(box), separated(box), firstLeads);
        return labelled.units().isEmpty()
                ? UnitClause.parse(names(box), firstLeads, leadIsElsewhere)
                : labelled.units();
    }

    private static String names(Box box) {
        return separated(box).value();
    }

    /** Each line of a cell may hold a name, or a part of one that the column was too narrow for. */
    private static Piece separated(Box box) {
        List<Piece> pieces = new ArrayList<>();
        for (Paragraph paragraph : box.paragraphs()) {
            if (!pieces.isEmpty() && ends(pieces.get(pieces.size() - 1).value()) && begins(paragraph.value())) {
                pieces.add(Piece.sign("、", pieces.get(pieces.size() - 1)));
            }
            pieces.add(paragraph.spaced());
        }
        return Piece.join(pieces);
    }

    private static boolean ends(String before) {
        int from = lastOf(before, "、，,：:") + 1;
        return UnitNames.looksLikeUnit(before.substring(from).strip()) || before.endsWith("等");
    }

    private static int lastOf(String text, String signs) {
        int at = text.length() - 1;
        while (at >= 0 && signs.indexOf(text.charAt(at)) < 0) {
            at--;
        }
        return at;
    }

    private static boolean begins(String next) {
        int end = 0;
        while (end < next.length() && "、，；;, ：:".indexOf(next.charAt(end)) < 0) {
            end++;
        }
        String first = next.substring(0, end);
        return UnitNames.looksLikeUnit(first) && !first.startsWith("和") && !first.startsWith("与")
                || first.endsWith("单位")
                || first.endsWith("部门");
    }
}
