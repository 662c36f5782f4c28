package org.duban.organization.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.duban.organization.UnitLevel;
import org.duban.platform.StoredEntity;

/** A unit (单位) in the tree. Its names change over time; former ones stay as aliases so that old papers find it. */
@Entity
public class Unit extends StoredEntity {

    @Column(updatable = false)
    private Long parentId;

    private String code;
    private String name;
    private String shortName;

    @Enumerated(EnumType.STRING)
    private UnitLevel level;

    private short depth;
    private String path = "/";
    private int position;
    private boolean active = true;
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "unit_alias", joinColumns = @JoinColumn(name = "unit_id"))
    private Set<UnitAlias> aliases = new LinkedHashSet<>();

    protected Unit() {}

    public Unit(Unit parent, String code, String name, String shortName, UnitLevel level, int position, Instant now) {
        this.parentId = parent == null ? null : parent.id();
        this.code = code;
        this.name = name;
        this.shortName = shortName;
        this.level = level;
        this.depth = (short) (parent == null ? 1 : parent.depth + 1);
        this.position = position;
        this.createdAt = now;
    }

    /** To be called once, when the key is known. */
    public void placeUnder(Unit parent) {
        this.path = (parent == null ? "/" : parent.path) + id() + "/";
    }

    public void rename(String newName, String newShortName) {
        if (!newName.equals(name)) {
            aliases.add(new UnitAlias(name, true));
            name = newName;
        }
        shortName = newShortName;
    }

    public void replaceAliases(Set<String> names) {
        aliases.removeIf(alias -> !alias.former());
        names.stream()
                .filter(alias -> !alias.equals(name) && !alias.equals(shortName))
                .forEach(alias -> addAlias(alias));
    }

    public void addAlias(String alias) {
        if (aliases.stream().noneMatch(known -> known.name().equals(alias))) {
            aliases.add(new UnitAlias(alias, false));
        }
    }

    public void dissolve() {
        active = false;
    }

    public Long parentId() {
        return parentId;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String shortName() {
        return shortName;
    }

    public UnitLevel level() {
        return level;
    }

    public boolean active() {
        return active;
    }

    public Set<UnitAlias> aliases() {
        return Set.copyOf(aliases);
    }
}
