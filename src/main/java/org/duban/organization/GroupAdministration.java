package org.duban.organization;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duban.BusinessRefusal;
import org.duban.organization.internal.Changes;
import org.duban.organization.internal.Editors;
import org.duban.organization.internal.Editors.Editor;
import org.duban.organization.internal.GroupBook;
import org.duban.organization.internal.Names;
import org.duban.organization.internal.UnitGroup;
import org.duban.organization.internal.UnitGroupRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes groups of units (各乡镇): a system administrator's or a supervisor's, who meets their names in documents. */
@Service
@Transactional
public class GroupAdministration {

    private final UnitGroupRepository groups;
    private final GroupBook book;
    private final Changes changes;
    private final Editors editors;

    GroupAdministration(UnitGroupRepository groups, GroupBook book, Changes changes, Editors editors) {
        this.groups = groups;
        this.book = book;
        this.changes = changes;
        this.editors = editors;
    }

    /** @return the new group's id */
    public long create(GroupContent content) {
        Editor editor = allowed(content.underId());
        GroupContent clean = checked(content, null, editor);
        return changes.save(groups, book.enter(clean)).id();
    }

    /** Replaces name, aliases and members; the unit under which it is valid stays. */
    public void change(long id, int version, GroupContent content) {
        UnitGroup group = existing(id);
        Editor editor = allowed(group.underId());
        changes.requireVersion(group, version);
        GroupContent clean = checked(
                new GroupContent(group.underId(), content.name(), content.aliases(), content.memberIds()), id, editor);
        Map<String, Object> before = GroupBook.state(group);
        group.become(clean);
        changes.save(groups, group);
        book.record(group, "group.changed", before);
    }

    public void delete(long id, int version) {
        UnitGroup group = existing(id);
        allowed(group.underId());
        changes.requireVersion(group, version);
        book.recordDeleted(group);
        groups.delete(group);
    }

    /** The version to send back with a change. */
    @Transactional(readOnly = true)
    public int version(long id) {
        return existing(id).version();
    }

    private Editor allowed(Long underId) {
        Editor editor = editors.current();
        editor.require(editor.covers(underId, Role.SYSTEM_ADMIN, Role.SUPERVISOR), "organization.forbidden.aliases");
        return editor;
    }

    private GroupContent checked(GroupContent content, Long ownId, Editor editor) {
        String name = Names.clean(content.name());
        Set<String> aliases = Names.clean(content.aliases());
        aliases.remove(name);
        boolean taken = groups.findByUnderId(content.underId()).stream()
                .anyMatch(other -> other.name().equals(name) && !Objects.equals(other.id(), ownId));
        // the system seeds units and groups in one transaction, before the tree can know them
        boolean unknown = !editor.isSystem()
                && content.memberIds().stream()
                        .anyMatch(id -> editor.tree().find(id).isEmpty());
        new Names()
                .needed("name", name, Names.UNIT)
                .aliases("aliases", aliases)
                .check(!taken, "name", "organization.group.taken", name)
                .check(!content.memberIds().isEmpty(), "members", "organization.group.empty")
                .check(!unknown, "members", "organization.group.unknown.member")
                .refuse();
        return new GroupContent(content.underId(), name, List.copyOf(aliases), content.memberIds());
    }

    private UnitGroup existing(long id) {
        return groups.findById(id).orElseThrow(() -> BusinessRefusal.notFound("organization.group.unknown"));
    }
}
