package org.duban.organization.roster;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.duban.organization.UnitLevel;
import org.duban.organization.UnitView;

/** What a row asks for, worked out step by step by the planner and carried out by the writer. */
final class RowPlan {

    final RosterRow row;
    final String name;
    final String shortName;
    UnitLevel level;
    Place parent;
    /** Null for a unit to be added. */
    UnitView unit;

    final Set<String> newAliases = new LinkedHashSet<>();
    String newShortName;
    PersonPlan leader;
    PersonPlan liaison;
    String phone;
    /** Whose phone it is. */
    PersonPlan phoneOf;

    final List<GroupPlan> groups = new ArrayList<>();

    private final List<RosterNote> errors = new ArrayList<>();
    private final List<RosterNote> hints = new ArrayList<>();
    private final List<RosterNote> changes = new ArrayList<>();

    RowPlan(RosterRow row, String name, String shortName) {
        this.row = row;
        this.name = name;
        this.shortName = shortName;
    }

    /**
     * Somebody named in a row.
     *
     * @param known null for an account to be opened
     * @param replaced those who lose the role to this person
     */
    record PersonPlan(
            RosterPeople.Known known,
            String username,
            String name,
            boolean grants,
            List<RosterPeople.Known> replaced) {}

    /** @param id null for a group to be made under the row's parent */
    record GroupPlan(Long id, String name) {}

    void error(String key, Object... args) {
        errors.add(RosterNote.of(key, args));
    }

    void hint(String key, Object... args) {
        hints.add(RosterNote.of(key, args));
    }

    void change(String key, Object... args) {
        changes.add(RosterNote.of(key, args));
    }

    boolean isWrong() {
        return !errors.isEmpty();
    }

    RosterOutcome outcome() {
        if (isWrong()) {
            return RosterOutcome.ERROR;
        }
        if (unit != null && changes.isEmpty()) {
            return RosterOutcome.SKIP;
        }
        if (!hints.isEmpty()) {
            return RosterOutcome.HINT;
        }
        return unit == null ? RosterOutcome.NEW : RosterOutcome.UPDATE;
    }

    RosterLine line() {
        List<RosterNote> notes = new ArrayList<>(errors);
        RosterOutcome outcome = outcome();
        if (outcome == RosterOutcome.SKIP) {
            notes.add(RosterNote.of("roster.same"));
        } else if (outcome != RosterOutcome.ERROR) {
            notes.addAll(hints);
            notes.addAll(changes);
        }
        return new RosterLine(row, outcome, List.copyOf(notes));
    }
}
