package org.duban.organization.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.organization.GroupView;
import org.duban.organization.Role;
import org.duban.organization.UnitLevel;
import org.duban.organization.UnitTree;
import org.duban.organization.UnitView;
import org.duban.organization.internal.Editors.Editor;
import org.duban.organization.internal.Names;
import org.duban.organization.roster.RowPlan.GroupPlan;

/** Compares the rows of a file with what there is. Pure: the same rows on the same ground give the same plan. */
final class RosterPlanner {

    private final Editor editor;
    private final UnitTree tree;
    private final PersonPlanner people;
    private final Map<String, UnitLevel> levels;
    private final Set<String> newGroups = new HashSet<>();

    /** @param levels what the column of levels may say */
    RosterPlanner(Editor editor, RosterPeople people, Map<String, UnitLevel> levels) {
        this.editor = editor;
        this.tree = editor.tree();
        this.people = new PersonPlanner(editor, people);
        this.levels = levels;
    }

    /** @return plans in an order in which parents come before their children */
    List<RowPlan> plan(List<RosterRow> rows) {
        List<RowPlan> plans = rows.stream()
                .map(row -> new RowPlan(row, row.get(RosterColumn.NAME), row.get(RosterColumn.SHORT_NAME)))
                .toList();
        plans.forEach(this::checkTexts);
        List<RowPlan> ordered = new PlacePlanner(tree, plans).plan();
        ordered.stream().filter(plan -> !plan.isWrong()).forEach(this::complete);
        // a row whose parent turned out wrong only now cannot be written either
        for (RowPlan plan : ordered) {
            if (!plan.isWrong()
                    && plan.parent != null
                    && plan.parent.added() != null
                    && plan.parent.added().isWrong()) {
                plan.error("roster.parent.wrong", plan.parent.added().row.line());
            }
        }
        return ordered;
    }

    private void checkTexts(RowPlan plan) {
        if (plan.name.isEmpty()) {
            plan.error("roster.name.needed");
        }
        Map<RosterColumn, Integer> longest = Map.of(
                RosterColumn.NAME, Names.UNIT,
                RosterColumn.SHORT_NAME, Names.UNIT,
                RosterColumn.LEADER, Names.PERSON,
                RosterColumn.LIAISON, Names.PERSON);
        longest.forEach((column, length) -> {
            String text = plan.row.get(column);
            if (text.length() > length) {
                plan.error("roster.long", column.head(), length);
            }
            if (text.chars().anyMatch(Character::isISOControl)) {
                plan.error("roster.control", column.head());
            }
        });
        if (!Names.isPhone(plan.row.get(RosterColumn.PHONE))) {
            plan.error("roster.phone", plan.row.get(RosterColumn.PHONE));
        }
        String level = plan.row.get(RosterColumn.LEVEL);
        plan.level = levels.get(level);
        if (plan.level == null && !level.isEmpty()) {
            plan.error("roster.level.unknown", level);
        }
    }

    private void complete(RowPlan plan) {
        UnitView around = plan.unit != null ? plan.unit : plan.parent.existing(tree);
        if (!editor.covers(around.id(), Role.SYSTEM_ADMIN)) {
            plan.error("roster.foreign");
            return;
        }
        planUnit(plan);
        planNames(plan);
        people.plan(plan);
        split(plan.row.get(RosterColumn.GROUPS)).forEach(name -> planGroup(plan, name));
    }

    private void planUnit(RowPlan plan) {
        if (plan.unit == null) {
            if (plan.level == null) {
                plan.error("roster.level.needed");
            } else {
                plan.change("roster.new", plan.level, plan.parent.name());
            }
            return;
        }
        if (plan.level != null && plan.level != plan.unit.level()) {
            plan.error("roster.level.other", plan.unit.level());
        }
        if (!plan.unit.name().equals(plan.name)) {
            plan.hint("roster.known.as", plan.unit.name());
        }
        if (!plan.shortName.isEmpty() && !plan.shortName.equals(plan.unit.shortName())) {
            plan.newShortName = plan.shortName;
            plan.change("roster.short", plan.unit.shortName(), plan.shortName);
        }
    }

    private void planNames(RowPlan plan) {
        List<UnitView> siblings = plan.parent == null || plan.parent.unit() == null
                ? List.of()
                : tree.children(plan.parent.unit().id()).stream()
                        .filter(unit -> !unit.equals(plan.unit))
                        .toList();
        if (plan.newShortName != null || plan.unit == null && !plan.shortName.isEmpty()) {
            siblings.stream()
                    .filter(unit -> Place.of(unit).isProperName(plan.shortName))
                    .findFirst()
                    .ifPresent(unit -> plan.error("roster.taken", plan.shortName, unit.name()));
        }
        for (String alias : split(plan.row.get(RosterColumn.ALIASES))) {
            Optional<UnitView> owner = siblings.stream()
                    .filter(unit -> Place.of(unit).isProperName(alias))
                    .findFirst();
            if (alias.length() > Names.UNIT) {
                plan.error("roster.long", RosterColumn.ALIASES.head(), Names.UNIT);
            } else if (owner.isPresent()) {
                plan.error("roster.taken", alias, owner.get().name());
            } else if (plan.unit == null || plan.unit.allNames().noneMatch(alias::equals)) {
                plan.newAliases.add(alias);
            }
        }
        if (plan.newAliases.size() > Names.MOST_ALIASES) {
            plan.error("roster.aliases", Names.MOST_ALIASES);
        }
        if (plan.unit != null && !plan.newAliases.isEmpty()) {
            plan.change("roster.alias", String.join("、", plan.newAliases));
        }
    }

    private void planGroup(RowPlan plan, String name) {
        if (plan.parent == null) {
            plan.error("roster.group.root");
            return;
        }
        if (name.length() > Names.UNIT) {
            plan.error("roster.long", RosterColumn.GROUPS.head(), Names.UNIT);
            return;
        }
        UnitView around = plan.parent.existing(tree);
        Optional<GroupView> known = tree.groups().stream()
                .filter(group -> group.name().equals(name) || group.aliases().contains(name))
                .filter(group -> group.underId() == null || around.isWithin(group.underId()))
                .max((a, b) -> Integer.compare(depth(a), depth(b)));
        if (known.isEmpty()) {
            plan.groups.add(new GroupPlan(null, name));
            if (newGroups.add(plan.parent.address(tree) + " " + name)) {
                plan.hint("roster.group.new", name, plan.parent.name());
            }
            plan.change("roster.group", name);
        } else if (plan.unit == null || !known.get().memberIds().contains(plan.unit.id())) {
            plan.groups.add(new GroupPlan(known.get().id(), name));
            plan.change("roster.group", known.get().name());
        }
    }

    private int depth(GroupView group) {
        return group.underId() == null ? 0 : tree.get(group.underId()).depth();
    }

    private static List<String> split(String cell) {
        return new ArrayList<>(Names.clean(List.of(cell.split("[;；、\\n]"))));
    }
}
