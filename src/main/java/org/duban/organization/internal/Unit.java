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
import java.util.List;
import java.util.Set;
import org.duban.organization.UnitLevel;
import org.duban.platform.StoredEntity;

/** A unit (单位) in the tree. Its names change over time; former ones stay as aliases so that old papers find it. */
@Entity
public class Unit extends StoredEntity {

    /** Never changes, so that the tree cannot get a cycle: a unit that moves is merged into a new one. */
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

    /** Gives new names; the old ones stay as former names. */
    public void rename(String newName, String newShortName) {
        String oldName = name;
        String oldShortName = shortName;
        name = newName;
        shortName = newShortName;
        rememberFormer(oldName);
        rememberFormer(oldShortName);
    }

    public void moveTo(int newPosition) {
        position = newPosition;
    }

    public void replaceAliases(Set<String> names) {
        aliases.removeIf(alias -> !alias.former());
        names.forEach(this::addAlias);
    }

    /** Adds another name, unless the unit has it already. */
    public void addAlias(String alias) {
        if (!isCalled(alias)) {
            aliases.add(new UnitAlias(alias, false));
        }
    }

    /** Keeps a name that the unit had, so that old papers find it. */
    public void rememberFormer(String formerName) {
        if (formerName.equals(name) || formerName.equals(shortName)) {
            return;
        }
        aliases.removeIf(alias -> alias.name().equals(formerName));
        aliases.add(new UnitAlias(formerName, true));
    }

    /** Takes over all names of a unit that is merged into this one. */
    public void absorb(Unit merged) {
        rememberFormer(merged.name);
        rememberFormer(merged.shortName);
        merged.aliases.forEach(alias -> {
            if (!isCalled(alias.name())) {
                aliases.add(alias);
            }
        });
    }

    public void dissolve() {
        active = false;
    }

    private boolean isCalled(String text) {
        return text.equals(name)
                || text.equals(shortName)
                || aliases.stream().anyMatch(known -> known.name().equals(text));
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

    /** 1 for the root. */
    public int depth() {
        return depth;
    }

    public int position() {
        return position;
    }

    public Set<UnitAlias> aliases() {
        return Set.copyOf(aliases);
    }

    public List<String> otherNames(boolean former) {
        return aliases.stream()
                .filter(alias -> alias.former() == former)
                .map(UnitAlias::name)
                .sorted()
                .toList();
    }
}
