package org.duban.organization.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.organization.UnitTree;
import org.duban.organization.UnitView;
import org.duban.organization.Units;

/**
 * Finds for each row its parent and the unit that it is about. Rows may stand in any order: one whose parent is another
 * row waits for it; those that wait for each other in a circle are wrong.
 */
final class PlacePlanner {

    private final UnitTree tree;
    private final List<RowPlan> plans;
    private final Map<String, List<RowPlan>> rowsByName = new HashMap<>();
    private final Map<String, RowPlan> taken = new HashMap<>();
    private final List<RowPlan> ordered = new ArrayList<>();
    private final Set<RowPlan> done = new HashSet<>();

    PlacePlanner(UnitTree tree, List<RowPlan> plans) {
        this.tree = tree;
        this.plans = plans;
        plans.forEach(plan -> Stream.of(plan.name, plan.shortName)
                .filter(name -> !name.isEmpty())
                .distinct()
                .forEach(name ->
                        rowsByName.computeIfAbsent(name, k -> new ArrayList<>()).add(plan)));
    }

    /** @return the rows in an order in which parents come before their children */
    List<RowPlan> plan() {
        List<RowPlan> waiting = plans;
        while (!waiting.isEmpty()) {
            List<RowPlan> still = new ArrayList<>();
            for (RowPlan plan : waiting) {
                if (rowsMeant(plan).allMatch(done::contains)) {
                    place(plan);
                    done.add(plan);
                    ordered.add(plan);
                } else {
                    still.add(plan);
                }
            }
            if (still.size() == waiting.size()) {
                still.forEach(plan -> plan.error("roster.parent.circle", plan.row.get(RosterColumn.PARENT)));
                ordered.addAll(still);
                break;
            }
            waiting = still;
        }
        return ordered;
    }

    private Stream<RowPlan> rowsMeant(RowPlan plan) {
        return rowsByName.getOrDefault(lastName(plan), List.of()).stream().filter(other -> other != plan);
    }

    private static List<String> segments(RowPlan plan) {
        return Stream.of(plan.row.get(RosterColumn.PARENT).split("[/／]"))
                .map(String::strip)
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    private static String lastName(RowPlan plan) {
        List<String> segments = segments(plan);
        return segments.isEmpty() ? "" : segments.get(segments.size() - 1);
    }

    private void place(RowPlan plan) {
        String text = plan.row.get(RosterColumn.PARENT);
        if (text.isEmpty()) {
            placeRoot(plan);
            return;
        }
        List<Place> meant = meant(plan);
        if (meant.size() != 1) {
            refuseParent(plan, text, meant);
            return;
        }
        plan.parent = meant.get(0);
        if (plan.parent.added() != null && plan.parent.added().isWrong()) {
            plan.error("roster.parent.wrong", plan.parent.added().row.line());
        } else {
            identify(plan);
        }
    }

    private void placeRoot(RowPlan plan) {
        tree.children(null).stream()
                .filter(root -> Place.of(root).isCalled(plan.name))
                .findFirst()
                .ifPresentOrElse(root -> plan.unit = root, () -> plan.error("roster.parent.needed"));
    }

    /** Units and rows that the text may mean; one with just this name is preferred to one with such an alias. */
    private List<Place> meant(RowPlan plan) {
        String last = lastName(plan);
        List<Place> places = Stream.concat(
                        tree.named(last).stream().map(Place::of),
                        rowsMeant(plan).map(Place::of))
                .distinct()
                .filter(place -> liesAt(place, segments(plan)))
                .toList();
        List<Place> proper =
                places.stream().filter(place -> place.name().equals(last)).toList();
        List<Place> called =
                places.stream().filter(place -> place.isProperName(last)).toList();
        return !proper.isEmpty() ? proper : !called.isEmpty() ? called : places;
    }

    private boolean liesAt(Place place, List<String> segments) {
        Place above = place;
        for (int i = segments.size() - 2; i >= 0; i--) {
            String wanted = segments.get(i);
            do {
                above = above.parent(tree);
            } while (above != null && !above.isCalled(wanted));
            if (above == null) {
                return false;
            }
        }
        return true;
    }

    private void refuseParent(RowPlan plan, String text, List<Place> meant) {
        if (meant.size() > 1) {
            plan.error("roster.parent.several", text, meant.size(), addresses(meant.stream()));
            return;
        }
        String last = lastName(plan);
        String near = addresses(tree.search(last).stream().map(Place::of).limit(3));
        if (near.isEmpty() || last.length() < 2) {
            plan.error("roster.parent.unknown", text);
        } else {
            plan.error("roster.parent.near", text, near);
        }
    }

    private String addresses(Stream<Place> places) {
        return places.limit(3).map(place -> place.address(tree)).collect(Collectors.joining("、"));
    }

    private void identify(RowPlan plan) {
        UnitView parent = plan.parent.unit();
        if (parent != null) {
            List<UnitView> siblings = tree.children(parent.id());
            plan.unit = siblings.stream()
                    .filter(unit -> unit.name().equals(plan.name))
                    .findFirst()
                    .or(() -> siblings.stream()
                            .filter(unit -> unit.shortName().equals(plan.name)
                                    || unit.aliases().contains(plan.name))
                            .findFirst())
                    .orElse(null);
            if (plan.unit == null) {
                siblings.stream()
                        .filter(unit -> unit.formerNames().contains(plan.name))
                        .findFirst()
                        .ifPresent(unit -> plan.error("roster.former", plan.name, unit.name()));
            }
        }
        if (plan.unit == null && plan.parent.depth(tree) >= Units.DEEPEST) {
            plan.error("roster.deep", Units.DEEPEST);
        }
        String key = plan.unit != null
                ? "unit " + plan.unit.id()
                : "row "
                        + (parent != null
                                ? parent.id()
                                : "of " + plan.parent.added().row.line()) + " " + plan.name;
        RowPlan earlier = taken.putIfAbsent(key, plan);
        if (earlier != null) {
            plan.error("roster.twice", earlier.row.line());
        }
    }
}
