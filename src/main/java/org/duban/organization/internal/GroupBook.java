package org.duban.organization.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.duban.audit.AuditedObject;
import org.duban.organization.GroupContent;
import org.springframework.stereotype.Component;

/** Enters groups and recorded changes of them; whether they are right and allowed was decided before. */
@Component
public class GroupBook {

    private final UnitGroupRepository groups;
    private final Changes changes;

    GroupBook(UnitGroupRepository groups, Changes changes) {
        this.groups = groups;
        this.changes = changes;
    }

    public UnitGroup enter(GroupContent content) {
        UnitGroup group = prepare(content);
        record(group, "group.added", null);
        return group;
    }

    /** Enters a group that the caller records when it has its members. */
    public UnitGroup prepare(GroupContent content) {
        UnitGroup wanted = new UnitGroup(content.underId());
        wanted.become(content);
        return groups.save(wanted);
    }

    public void record(UnitGroup group, String action, Map<String, ?> before) {
        changes.record(object(group), action, before, state(group));
    }

    public void recordDeleted(UnitGroup group) {
        changes.record(object(group), "group.deleted", state(group), Map.of());
    }

    private static AuditedObject object(UnitGroup group) {
        return new AuditedObject("group", group.id(), null);
    }

    /** The values of a group that a record keeps. */
    public static Map<String, Object> state(UnitGroup group) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("name", group.name());
        state.put("underId", Objects.toString(group.underId(), null));
        state.put("aliases", group.aliases());
        state.put("members", group.members().stream().map(String::valueOf).toList());
        return state;
    }
}
