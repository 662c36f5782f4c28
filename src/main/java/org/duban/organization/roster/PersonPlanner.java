package org.duban.organization.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.organization.Role;
import org.duban.organization.UnitTree;
import org.duban.organization.internal.Editors.Editor;
import org.duban.organization.internal.Names;
import org.duban.organization.roster.RosterPeople.Known;
import org.duban.organization.roster.RowPlan.PersonPlan;

/** Finds the leader and the liaison whom a row names, or the accounts to be opened for them. */
final class PersonPlanner {

    private final Editor editor;
    private final UnitTree tree;
    private final RosterPeople people;
    /** Names of accounts that the file opens. */
    private final Map<String, String> opened = new HashMap<>();

    PersonPlanner(Editor editor, RosterPeople people) {
        this.editor = editor;
        this.tree = editor.tree();
        this.people = people;
    }

    void plan(RowPlan plan) {
        plan.leader = person(plan, Role.PRINCIPAL, RosterColumn.LEADER, RosterColumn.LEADER_ACCOUNT);
        plan.liaison = person(plan, Role.LIAISON, RosterColumn.LIAISON, RosterColumn.LIAISON_ACCOUNT);
        if (plan.leader != null
                && plan.liaison != null
                && plan.leader.username().equals(plan.liaison.username())) {
            plan.hint("roster.same.person");
        }
        planPhone(plan);
    }

    private PersonPlan person(RowPlan plan, Role role, RosterColumn nameColumn, RosterColumn accountColumn) {
        String name = plan.row.get(nameColumn);
        String username = plan.row.get(accountColumn);
        List<Known> holders = plan.unit == null ? List.of() : people.holding(role, plan.unit.id());
        if (name.isEmpty() && username.isEmpty()) {
            if (holders.isEmpty()) {
                plan.hint("roster.nobody", role);
            }
            return null;
        }
        Optional<Known> known =
                username.isEmpty() ? byName(plan, role, name, holders) : byAccount(plan, name, username);
        if (known.isEmpty() && (username.isEmpty() || plan.isWrong())) {
            return null;
        }
        if (known.isPresent() && editor.is(known.get().id())) {
            plan.error("roster.self", role);
        }
        boolean grants = known.isEmpty() || !holders.contains(known.get());
        if (grants && !holders.isEmpty()) {
            plan.change(
                    "roster.replaced",
                    role,
                    String.join("、", names(holders)),
                    known.map(Known::name).orElse(name));
        } else if (grants && plan.unit != null) {
            plan.change("roster.named", role, known.map(Known::name).orElse(name));
        }
        return new PersonPlan(
                known.orElse(null),
                known.map(Known::username).orElse(username),
                known.map(Known::name).orElse(name),
                grants,
                grants ? holders : List.of());
    }

    private static List<String> names(List<Known> people) {
        return people.stream().map(Known::name).toList();
    }

    private Optional<Known> byAccount(RowPlan plan, String name, String username) {
        Optional<Known> known = people.account(username);
        if (known.isPresent()) {
            if (!name.isEmpty() && !known.get().name().equals(name)) {
                plan.error("roster.account.other", username, known.get().name());
            } else if (!known.get().active()) {
                plan.error("roster.account.inactive", username);
            } else if (!editor.covers(known.get().unitId(), Role.SYSTEM_ADMIN)) {
                plan.error("roster.account.foreign", username);
            }
        } else if (!Names.isUsername(username)) {
            plan.error("roster.account.form", username);
        } else if (name.isEmpty()) {
            plan.error("roster.account.name", username);
        } else {
            String first = opened.putIfAbsent(username, name);
            if (first == null) {
                plan.change("roster.account.new", name, username);
            } else if (!first.equals(name)) {
                plan.error("roster.account.other", username, first);
            }
        }
        return known;
    }

    /** Without an account: somebody who holds the role, works in the unit, or is the only one of that name hereabouts. */
    private Optional<Known> byName(RowPlan plan, Role role, String name, List<Known> holders) {
        long around = (plan.unit != null && plan.unit.parentId() == null ? plan.unit : plan.parent.existing(tree)).id();
        List<Known> hereabouts = people.named(name).stream()
                .filter(known -> tree.find(known.unitId())
                        .map(unit -> unit.isWithin(around))
                        .orElse(false))
                .toList();
        for (List<Known> candidates : List.of(
                holders.stream().filter(known -> known.name().equals(name)).toList(),
                hereabouts.stream()
                        .filter(known -> plan.unit != null && known.unitId() == plan.unit.id())
                        .toList(),
                hereabouts)) {
            if (candidates.size() == 1) {
                return Optional.of(candidates.get(0));
            }
        }
        if (!hereabouts.isEmpty()) {
            plan.error("roster.person.several", role, name, hereabouts.size());
            return Optional.empty();
        }
        List<Long> near = Stream.of(plan.unit == null ? around : plan.unit.id(), around)
                .distinct()
                .toList();
        people.almost(name, near)
                .ifPresentOrElse(
                        other -> plan.error("roster.person.near", role, name, other),
                        () -> plan.error("roster.person.unknown", role, name));
        return Optional.empty();
    }

    private void planPhone(RowPlan plan) {
        String phone = plan.row.get(RosterColumn.PHONE);
        PersonPlan owner = plan.liaison != null ? plan.liaison : plan.leader;
        if (phone.isEmpty()) {
            return;
        }
        if (owner == null) {
            plan.hint("roster.phone.nobody");
        } else if (owner.known() == null || !owner.known().phone().equals(phone)) {
            plan.phone = phone;
            plan.phoneOf = owner;
            if (owner.known() != null) {
                plan.change("roster.phone.changed", owner.name(), phone);
            }
        }
    }
}
