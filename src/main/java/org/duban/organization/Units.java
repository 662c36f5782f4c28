package org.duban.organization;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The units of this installation, kept in memory: a few thousand rows that every page asks for. */
@Component
public class Units {

    /** How deep the tree may be: so many levels are indexed where work is kept. */
    public static final int DEEPEST = 5;

    private final JdbcClient jdbc;
    private final AtomicReference<UnitTree> cached = new AtomicReference<>();
    private final AtomicLong changes = new AtomicLong();

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UnitTree tree() {
        UnitTree tree = cached.get();
        if (tree == null) {
            long before = changes.get();
            tree = load();
            // what was read while a change was committed may be older than it: used once, not kept
            if (changes.get() == before) {
                cached.set(tree);
            }
        }
        return tree;
    }

    /** @throws IllegalArgumentException if there is no such unit */
    public UnitView get(long id) {
        return tree().get(id);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    void forget(OrganizationChanged event) {
        changes.incrementAndGet();
        cached.set(null);
    }

    private record Alias(long unitId, String name, boolean former) {}

    private record GroupName(long groupId, String name) {}

    private record Member(long groupId, long unitId) {}

    private UnitTree load() {
        Map<Long, List<Alias>> aliases = group(
                jdbc.sql("select unit_id, name, former from unit_alias order by name")
                        .query(Alias.class)
                        .list(),
                Alias::unitId);
        List<UnitView> units = jdbc.sql("select * from unit where active order by depth, position, id")
                .query((rs, n) -> {
                    List<Alias> names = aliases.getOrDefault(rs.getLong("id"), List.of());
                    return new UnitView(
                            rs.getLong("id"),
                            rs.getString("code"),
                            rs.getString("name"),
                            rs.getString("short_name"),
                            UnitLevel.valueOf(rs.getString("level")),
                            rs.getObject("parent_id", Long.class),
                            path(rs.getString("path")),
                            names.stream()
                                    .filter(a -> !a.former())
                                    .map(Alias::name)
                                    .toList(),
                            names.stream()
                                    .filter(Alias::former)
                                    .map(Alias::name)
                                    .toList());
                })
                .list();
        return new UnitTree(units, groups());
    }

    private List<GroupView> groups() {
        Map<Long, List<GroupName>> names = group(
                jdbc.sql("select group_id, name from unit_group_alias order by name")
                        .query(GroupName.class)
                        .list(),
                GroupName::groupId);
        Map<Long, List<Member>> members = group(
                jdbc.sql("select m.group_id, m.unit_id from unit_group_member m join unit u on u.id = m.unit_id"
                                + " where u.active order by u.depth, u.position, u.id")
                        .query(Member.class)
                        .list(),
                Member::groupId);
        return jdbc.sql("select id, under_id, name from unit_group order by id")
                .query((rs, n) -> new GroupView(
                        rs.getLong("id"),
                        rs.getObject("under_id", Long.class),
                        rs.getString("name"),
                        names.getOrDefault(rs.getLong("id"), List.of()).stream()
                                .map(GroupName::name)
                                .toList(),
                        members.getOrDefault(rs.getLong("id"), List.of()).stream()
                                .map(Member::unitId)
                                .toList()))
                .list();
    }

    private static List<Long> path(String path) {
        return Arrays.stream(path.split("/"))
                .filter(s -> !s.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    private static <T> Map<Long, List<T>> group(List<T> rows, java.util.function.ToLongFunction<T> key) {
        Map<Long, List<T>> grouped = new HashMap<>();
        rows.forEach(row -> grouped.computeIfAbsent(key.applyAsLong(row), k -> new java.util.ArrayList<>())
                .add(row));
        return new TreeMap<>(grouped);
    }
}
