package org.duban.organization.roster;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.organization.GroupContent;
import org.duban.organization.NewPerson;
import org.duban.organization.NewUnit;
import org.duban.organization.OneTimePassword;
import org.duban.organization.Role;
import org.duban.organization.UnitTree;
import org.duban.organization.internal.GroupBook;
import org.duban.organization.internal.Person;
import org.duban.organization.internal.PersonBook;
import org.duban.organization.internal.Unit;
import org.duban.organization.internal.UnitBook;
import org.duban.organization.internal.UnitGroup;
import org.duban.organization.roster.RosterPeople.Known;
import org.duban.organization.roster.RowPlan.GroupPlan;
import org.duban.organization.roster.RowPlan.PersonPlan;

/**
 * Carries out one file's plans, each entity read once and written at the end: thousands of rows take seconds. Made for
 * one import and thrown away.
 */
final class RosterWriter {

    /** The books that it writes in. */
    record Books(EntityManager entities, UnitBook units, PersonBook people, GroupBook groups) {}

    private final Books books;
    private final UnitTree tree;
    private final Map<RowPlan, Unit> added = new HashMap<>();
    private final Map<Long, Integer> nextPosition = new HashMap<>();
    private final Map<String, Person> opened = new LinkedHashMap<>();
    private final Map<Person, Map<String, Object>> peopleBefore = new IdentityHashMap<>();
    private final Map<String, UnitGroup> newGroups = new LinkedHashMap<>();
    private final Map<UnitGroup, Map<String, Object>> groupsBefore = new IdentityHashMap<>();
    private final List<OneTimePassword> passwords = new ArrayList<>();

    RosterWriter(Books books, UnitTree tree) {
        this.books = books;
        this.tree = tree;
    }

    List<OneTimePassword> write(List<RowPlan> plans) {
        plans.stream().filter(plan -> plan.outcome().isWritten()).forEach(this::write);
        record();
        return passwords;
    }

    private void write(RowPlan plan) {
        Unit unit = plan.unit == null ? add(plan) : update(plan);
        name(plan, plan.leader, Role.PRINCIPAL, unit);
        name(plan, plan.liaison, Role.LIAISON, unit);
        plan.groups.forEach(group -> join(plan, group, unit));
    }

    private Unit add(RowPlan plan) {
        Unit parent = unit(plan.parent);
        int position =
                nextPosition.merge(parent.id(), tree.children(parent.id()).size(), (next, size) -> next + 1);
        Unit unit = books.units()
                .enter(
                        new NewUnit(parent.id(), plan.name, plan.shortName, plan.level, List.copyOf(plan.newAliases)),
                        parent,
                        position);
        added.put(plan, unit);
        return unit;
    }

    private Unit update(RowPlan plan) {
        Unit unit = books.entities().find(Unit.class, plan.unit.id());
        if (plan.newShortName != null || !plan.newAliases.isEmpty()) {
            Map<String, Object> before = UnitBook.state(unit);
            if (plan.newShortName != null) {
                unit.rename(unit.name(), plan.newShortName);
            }
            plan.newAliases.forEach(unit::addAlias);
            books.units().record(unit, "unit.imported", before);
        }
        return unit;
    }

    private void name(RowPlan plan, PersonPlan wanted, Role role, Unit unit) {
        if (wanted == null) {
            return;
        }
        wanted.replaced().forEach(former -> known(former).revoke(role, unit.id()));
        Person person = wanted.known() == null
                ? opened.computeIfAbsent(wanted.username(), username -> open(wanted, unit))
                : known(wanted.known());
        if (wanted == plan.phoneOf) {
            person.describe(person.name(), person.title(), plan.phone);
        }
        if (wanted.grants()) {
            person.grant(role, unit.id());
        }
    }

    private Person open(PersonPlan wanted, Unit unit) {
        Person person = books.people().prepare(new NewPerson(wanted.username(), wanted.name(), "", "", unit.id()), "");
        passwords.add(books.people().issuePassword(person));
        return person;
    }

    /** Remembers how the person was, to record the change once, when the last row is done. */
    private Person known(Known known) {
        Person person = books.entities().find(Person.class, known.id());
        peopleBefore.computeIfAbsent(person, PersonBook::state);
        return person;
    }

    private void join(RowPlan plan, GroupPlan wanted, Unit unit) {
        if (wanted.id() != null) {
            UnitGroup group = books.entities().find(UnitGroup.class, wanted.id());
            groupsBefore.computeIfAbsent(group, GroupBook::state);
            group.addMember(unit.id());
            return;
        }
        Unit under = unit(plan.parent);
        newGroups
                .computeIfAbsent(
                        under.id() + " " + wanted.name(),
                        key -> books.groups()
                                .prepare(new GroupContent(under.id(), wanted.name(), List.of(), List.of())))
                .addMember(unit.id());
    }

    private void record() {
        opened.values().forEach(person -> books.people().record(person, "person.added", null));
        peopleBefore.forEach((person, before) -> {
            if (!before.equals(PersonBook.state(person))) {
                books.people().record(person, "person.imported", before);
            }
        });
        newGroups.values().forEach(group -> books.groups().record(group, "group.added", null));
        groupsBefore.forEach((group, before) -> books.groups().record(group, "group.changed", before));
    }

    private Unit unit(Place place) {
        return place.unit() == null
                ? added.get(place.added())
                : books.entities().find(Unit.class, place.unit().id());
    }
}
