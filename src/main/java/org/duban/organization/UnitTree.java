package org.duban.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All units and groups at one moment; immutable. */
public final class UnitTree {

    private final Map<Long, UnitView> byId = new LinkedHashMap<>();
    private final Map<String, UnitView> byCode = new HashMap<>();
    private final Map<Long, List<UnitView>> children = new HashMap<>();
    private final Map<String, List<UnitView>> byName = new HashMap<>();
    private final Map<String, List<GroupView>> groupsByName = new HashMap<>();
    private final List<GroupView> groups;

    public UnitTree(Collection<UnitView> units, Collection<GroupView> groups) {
        for (UnitView unit : units) {
            byId.put(unit.id(), unit);
            byCode.put(unit.code(), unit);
            children.computeIfAbsent(unit.parentId(), k -> new ArrayList<>()).add(unit);
            index(unit.name(), unit);
            index(unit.shortName(), unit);
            unit.aliases().forEach(name -> index(name, unit));
            unit.formerNames().forEach(name -> index(name, unit));
        }
        this.groups = List.copyOf(groups);
        for (GroupView group : groups) {
            index(group.name(), group);
            group.aliases().forEach(name -> index(name, group));
        }
    }

    private void index(String name, UnitView unit) {
        List<UnitView> named = byName.computeIfAbsent(name, k -> new ArrayList<>());
        if (!named.contains(unit)) {
            named.add(unit);
        }
    }

    private void index(String name, GroupView group) {
        groupsByName.computeIfAbsent(name, k -> new ArrayList<>()).add(group);
    }

    public Collection<UnitView> all() {
        return byId.values();
    }

    public Optional<UnitView> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** @throws IllegalArgumentException if there is no such unit */
    public UnitView get(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no unit " + id));
    }

    public Optional<UnitView> findByCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Units directly below, in the office's order; of the root level for null. */
    public List<UnitView> children(Long parentId) {
        return List.copyOf(children.getOrDefault(parentId, List.of()));
    }

    /** The unit itself and all below it. */
    public List<UnitView> subtree(long id) {
        return byId.values().stream().filter(unit -> unit.isWithin(id)).toList();
    }

    /** Units of which a name, alias or former name contains {@code text}, whatever its case, from the root down. */
    public List<UnitView> search(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return byId.values().stream()
                .filter(unit -> unit.allNames()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted)))
                .toList();
    }

    /** All units that bear exactly this name, alias or former name. */
    public List<UnitView> named(String name) {
        return List.copyOf(byName.getOrDefault(name.strip(), List.of()));
    }

    public List<GroupView> groups() {
        return groups;
    }

    public Optional<GroupView> findGroup(long id) {
        return groups.stream().filter(group -> group.id() == id).findFirst();
    }

    /** Groups to which the unit belongs. */
    public List<GroupView> groupsOf(long unitId) {
        return groups.stream()
                .filter(group -> group.memberIds().contains(unitId))
                .toList();
    }

    /**
     * The unit that a document means by {@code name}, read from the place of {@code readerId}: a name that several units
     * bear (县发改委) is that of the nearest one, where the reader's own government comes first.
     */
    public Optional<UnitView> resolve(String name, long readerId) {
        List<UnitView> named = byName.getOrDefault(name.strip(), List.of());
        UnitView reader = get(readerId);
        return named.stream().max((a, b) -> Integer.compare(nearness(a, reader), nearness(b, reader)));
    }

    /** The group that a document means by {@code name}, the one nearest to the reader. */
    public Optional<GroupView> resolveGroup(String name, long readerId) {
        UnitView reader = get(readerId);
        return groupsByName.getOrDefault(name.strip(), List.of()).stream()
                .filter(group -> group.underId() == null || reader.isWithin(group.underId()) || above(group, reader))
                .max((a, b) -> Integer.compare(groupNearness(a, reader), groupNearness(b, reader)));
    }

    private boolean above(GroupView group, UnitView reader) {
        UnitView under = byId.get(group.underId());
        return under != null
                && (under.isWithin(reader.id()) || reader.parentId() != null && under.isWithin(reader.parentId()));
    }

    private int groupNearness(GroupView group, UnitView reader) {
        return group.underId() == null ? 0 : 1 + nearness(get(group.underId()), reader);
    }

    private static int nearness(UnitView unit, UnitView reader) {
        int common = 0;
        int shorter = Math.min(unit.path().size(), reader.path().size());
        while (common < shorter && unit.path().get(common).equals(reader.path().get(common))) {
            common++;
        }
        return 100 * common - unit.depth();
    }
}
