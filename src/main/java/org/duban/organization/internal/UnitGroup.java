package org.duban.organization.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.duban.organization.GroupContent;
import org.duban.platform.StoredEntity;

/** A named set of units, as 各乡镇. */
@Entity
public class UnitGroup extends StoredEntity {

    @Column(updatable = false)
    private Long underId;

    private String name;

    @ElementCollection
    @CollectionTable(name = "unit_group_alias", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "name")
    private Set<String> aliases = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "unit_group_member", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "unit_id")
    private Set<Long> members = new HashSet<>();

    protected UnitGroup() {}

    public UnitGroup(Long underId) {
        this.underId = underId;
    }

    public void become(GroupContent content) {
        name = content.name();
        replace(aliases, content.aliases());
        replace(members, content.memberIds());
    }

    public void addMember(long unitId) {
        members.add(unitId);
    }

    public void removeMember(long unitId) {
        members.remove(unitId);
    }

    private static <T> void replace(Set<T> present, Collection<T> wanted) {
        present.retainAll(Set.copyOf(wanted));
        present.addAll(wanted);
    }

    public Long underId() {
        return underId;
    }

    public String name() {
        return name;
    }

    public Set<String> aliases() {
        return new TreeSet<>(aliases);
    }

    public Set<Long> members() {
        return new TreeSet<>(members);
    }
}
