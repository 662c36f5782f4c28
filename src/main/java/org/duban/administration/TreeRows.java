package org.duban.administration;

import java.util.ArrayList;
import java.util.List;
import org.duban.organization.People;
import org.duban.organization.Staffing;
import org.duban.organization.UnitTree;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.springframework.stereotype.Component;

/** The tree as the page shows it: the way to the chosen unit and what lies beside it, or what a search found. */
@Component
class TreeRows {

    /** Most rows below one unit, and most finds; whoever needs more searches. */
    static final int MOST = 300;

    /**
     * One row.
     *
     * @param open whether rows below it are shown
     * @param leaf whether there is nothing below it
     * @param size units in it, itself included
     * @param known the alias or former name by which a search found it; null for its own name
     */
    record Row(
            UnitView unit,
            int level,
            boolean open,
            boolean leaf,
            int size,
            boolean chosen,
            boolean incomplete,
            String known) {}

    private final Units units;
    private final People people;

    TreeRows(Units units, People people) {
        this.units = units;
        this.people = people;
    }

    List<Row> around(UnitView chosen) {
        List<Row> rows = new ArrayList<>();
        UnitTree tree = units.tree();
        Staffing staffing = people.staffing();
        tree.children(null).forEach(root -> add(rows, root, chosen, tree, staffing));
        return rows;
    }

    private void add(List<Row> rows, UnitView unit, UnitView chosen, UnitTree tree, Staffing staffing) {
        List<UnitView> below = tree.children(unit.id());
        boolean open = !below.isEmpty() && chosen.isWithin(unit.id());
        rows.add(row(unit, chosen, open, tree, staffing, null));
        if (open) {
            below.stream().limit(MOST).forEach(child -> add(rows, child, chosen, tree, staffing));
        }
    }

    List<Row> found(String text, UnitView chosen) {
        UnitTree tree = units.tree();
        Staffing staffing = people.staffing();
        return tree.search(text).stream()
                .limit(MOST)
                .map(unit -> row(unit, chosen, false, tree, staffing, knownAs(unit, text)))
                .toList();
    }

    private static String knownAs(UnitView unit, String text) {
        boolean byName = unit.name().contains(text) || unit.shortName().contains(text);
        return byName
                ? null
                : unit.allNames()
                        .filter(name -> name.contains(text))
                        .findFirst()
                        .orElse(null);
    }

    private static Row row(
            UnitView unit, UnitView chosen, boolean open, UnitTree tree, Staffing staffing, String known) {
        return new Row(
                unit,
                Math.min(5, unit.depth()),
                open,
                tree.children(unit.id()).isEmpty(),
                tree.subtree(unit.id()).size(),
                unit.equals(chosen),
                !staffing.complete(unit.id()),
                known);
    }
}
