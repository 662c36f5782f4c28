package org.duban.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duban.BusinessRefusal;
import org.duban.organization.internal.Changes;
import org.duban.organization.internal.Editors;
import org.duban.organization.internal.Editors.Editor;
import org.duban.organization.internal.Names;
import org.duban.organization.internal.PersonRepository;
import org.duban.organization.internal.Unit;
import org.duban.organization.internal.UnitBook;
import org.duban.organization.internal.UnitMerger;
import org.duban.organization.internal.UnitRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the tree of units. A system administrator changes units of their jurisdiction; aliases are also a supervisor's,
 * who meets new ones in documents.
 *
 * <p>Every change takes the version that the editor saw and is refused (CONFLICT) if somebody else was first; all of it
 * is one transaction, leaves a record and is published as {@link OrganizationChanged}.
 */
@Service
@Transactional
public class UnitAdministration {

    private final UnitRepository units;
    private final PersonRepository people;
    private final UnitBook book;
    private final UnitMerger merger;
    private final Changes changes;
    private final Editors editors;
    private final ObjectProvider<UnitInUse> uses;

    UnitAdministration(
            UnitRepository units,
            PersonRepository people,
            UnitBook book,
            UnitMerger merger,
            Changes changes,
            Editors editors,
            ObjectProvider<UnitInUse> uses) {
        this.units = units;
        this.people = people;
        this.book = book;
        this.merger = merger;
        this.changes = changes;
        this.editors = editors;
        this.uses = uses;
    }

    /**
     * Adds a unit after its siblings. @return its id
     *
     * @throws BusinessRefusal INVALID for a missing, too long or taken name or an unknown parent
     */
    public long add(NewUnit wanted) {
        Editor editor = editors.current();
        Unit parent = wanted.parentId() == null ? null : parent(wanted.parentId());
        editor.require(editor.covers(wanted.parentId(), Role.SYSTEM_ADMIN), "organization.forbidden");
        NewUnit clean = new NewUnit(
                wanted.parentId(),
                wanted.code(),
                Names.clean(wanted.name()),
                Names.clean(wanted.shortName()),
                wanted.level(),
                List.copyOf(Names.clean(wanted.aliases())),
                List.copyOf(Names.clean(wanted.formerNames())));
        List<Unit> siblings = units.children(wanted.parentId());
        checkNames(clean.name(), clean.shortName(), siblings)
                .aliases("aliases", Set.copyOf(clean.aliases()))
                .check(clean.level() != null, "level", "organization.needed")
                .check(
                        parent == null || parent.depth() < Units.DEEPEST,
                        "parentId",
                        "organization.parent.deep",
                        Units.DEEPEST)
                .refuse();
        int position =
                siblings.isEmpty() ? 0 : siblings.get(siblings.size() - 1).position() + 1;
        Unit unit = book.enter(clean, parent, position);
        return changes.save(units, unit).id();
    }

    /** Whether the present person may add units under this one. */
    @Transactional(readOnly = true)
    public boolean mayAdd(long parentId) {
        return editors.current().covers(parentId, Role.SYSTEM_ADMIN);
    }

    /** Gives new names; the old ones stay as former names. */
    public void rename(long id, int version, String name, String shortName) {
        Unit unit = mine(id, version);
        String newName = Names.clean(name);
        String newShortName = Names.clean(shortName).isEmpty() ? newName : Names.clean(shortName);
        checkNames(newName, newShortName, siblings(unit)).refuse();
        change(unit, "unit.renamed", () -> unit.rename(newName, newShortName));
    }

    /** Moves a unit by so many places among its siblings; negative is up. */
    public void move(long id, int version, int places) {
        Unit unit = mine(id, version);
        List<Unit> row = new ArrayList<>(units.children(unit.parentId()));
        int from = row.indexOf(unit);
        int to = Math.max(0, Math.min(row.size() - 1, from + places));
        row.remove(from);
        row.add(to, unit);
        change(unit, "unit.moved", () -> {
            for (int i = 0; i < row.size(); i++) {
                row.get(i).moveTo(i);
            }
        });
    }

    /** Replaces the aliases; former names stay. */
    public void setAliases(long id, int version, List<String> aliases) {
        Unit unit = mine(id, version, "organization.forbidden.aliases", Role.SYSTEM_ADMIN, Role.SUPERVISOR);
        Set<String> names = Names.clean(aliases);
        Names checks = new Names().aliases("aliases", names);
        siblings(unit)
                .forEach(other -> names.forEach(name -> checks.check(
                        !name.equals(other.name()) && !name.equals(other.shortName()),
                        "aliases",
                        "organization.alias.taken",
                        name,
                        other.name())));
        checks.refuse();
        change(unit, "unit.aliases", () -> unit.replaceAliases(names));
    }

    /**
     * Ends a unit without a successor.
     *
     * @throws BusinessRefusal CONFLICT while it has open work, units below it or active people
     */
    public void dissolve(long id, int version) {
        Unit unit = mine(id, version);
        refuseWhileInUse(unit);
        long there = people.countByUnitIdAndActiveTrue(id);
        if (there > 0) {
            throw BusinessRefusal.conflict("organization.dissolve.people", unit.name(), there);
        }
        change(unit, "unit.dissolved", () -> {
            merger.leaveGroups(unit);
            unit.dissolve();
        });
    }

    /**
     * Merges a unit into another, which takes over its names, people and places in groups.
     *
     * @throws BusinessRefusal CONFLICT while it has open work or units below it
     */
    public void merge(long id, int version, long intoId) {
        Unit unit = mine(id, version);
        Editor editor = editors.current();
        Unit into = units.findById(intoId)
                .filter(Unit::active)
                .filter(other -> !other.equals(unit))
                .orElseThrow(() -> BusinessRefusal.field("into", "organization.merge.target"));
        editor.require(editor.covers(intoId, Role.SYSTEM_ADMIN), "organization.forbidden");
        refuseWhileInUse(unit);
        Map<String, Object> before = UnitBook.state(into);
        change(unit, "unit.merged", () -> merger.merge(unit, into));
        changes.save(units, into);
        book.record(into, "unit.absorbed", before);
    }

    /** The version to send back with a change. @throws BusinessRefusal NOT_FOUND if there is no such active unit */
    @Transactional(readOnly = true)
    public int version(long id) {
        return active(id).version();
    }

    private void change(Unit unit, String action, Runnable how) {
        Map<String, Object> before = UnitBook.state(unit);
        how.run();
        changes.save(units, unit);
        book.record(unit, action, before);
    }

    private void refuseWhileInUse(Unit unit) {
        int children = units.children(unit.id()).size();
        if (children > 0) {
            throw BusinessRefusal.conflict("organization.dissolve.children", unit.name(), children);
        }
        int open = uses.stream().mapToInt(use -> use.openWork(unit.id())).sum();
        if (open > 0) {
            throw BusinessRefusal.conflict("organization.dissolve.work", unit.name(), open);
        }
    }

    private Names checkNames(String name, String shortName, List<Unit> siblings) {
        Names checks = new Names().needed("name", name, Names.UNIT).atMost("shortName", shortName, Names.UNIT);
        siblings.forEach(other -> {
            boolean bothOther = !name.equals(other.name()) && !name.equals(other.shortName());
            checks.check(bothOther, "name", "organization.name.taken", name, other.name());
            boolean shortOther = !shortName.equals(other.name()) && !shortName.equals(other.shortName());
            checks.check(shortOther, "shortName", "organization.name.taken", shortName, other.name());
        });
        return checks;
    }

    private List<Unit> siblings(Unit unit) {
        return units.children(unit.parentId()).stream()
                .filter(other -> !Objects.equals(other, unit))
                .toList();
    }

    private Unit parent(long id) {
        return units.findById(id)
                .filter(Unit::active)
                .orElseThrow(() -> BusinessRefusal.field("parentId", "organization.parent.unknown"));
    }

    private Unit mine(long id, int version) {
        return mine(id, version, "organization.forbidden", Role.SYSTEM_ADMIN);
    }

    private Unit mine(long id, int version, String refusalKey, Role... roles) {
        Unit unit = active(id);
        Editor editor = editors.current();
        editor.require(editor.covers(id, roles), refusalKey);
        changes.requireVersion(unit, version);
        return unit;
    }

    private Unit active(long id) {
        return units.findById(id)
                .filter(Unit::active)
                .orElseThrow(() -> BusinessRefusal.notFound("organization.unit.unknown"));
    }
}
