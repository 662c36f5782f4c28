package org.duban.organization.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duban.organization.Role;
import org.duban.platform.StoredEntity;

/** A person with an account and roles in units. */
@Entity
public class Person extends StoredEntity {

    private String username;
    private String name;
    private String title;
    private String phone;
    private String password;
    private boolean oneTimePassword;
    private Long unitId;
    private boolean active = true;
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    private Set<PersonRole> roles = new HashSet<>();

    protected Person() {}

    public Person(String username, String name, String title, String phone, String password, long unitId, Instant now) {
        this.username = username;
        this.name = name;
        this.title = title;
        this.phone = phone;
        this.password = password;
        this.unitId = unitId;
        this.createdAt = now;
    }

    public void describe(String newName, String newTitle, String newPhone) {
        name = newName;
        title = newTitle;
        phone = newPhone;
    }

    public void grant(Role role, long inUnit) {
        roles.add(new PersonRole(inUnit, role));
    }

    public void revoke(Role role, long inUnit) {
        roles.remove(new PersonRole(inUnit, role));
    }

    /** Sets the password that the person chose. */
    public void changePassword(String encoded) {
        password = encoded;
        oneTimePassword = false;
    }

    /** Sets a password that somebody else handed out. */
    public void issuePassword(String encoded) {
        password = encoded;
        oneTimePassword = true;
    }

    /** Moves to another unit with the roles held in the old one. */
    public void transfer(long from, long to) {
        if (unitId == from) {
            unitId = to;
        }
        List<PersonRole> moving =
                roles.stream().filter(role -> role.unitId() == from).toList();
        moving.forEach(roles::remove);
        moving.forEach(role -> roles.add(new PersonRole(to, role.role())));
    }

    public void deactivate() {
        active = false;
    }

    public void activate() {
        active = true;
    }

    public String username() {
        return username;
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    public String phone() {
        return phone;
    }

    public Long unitId() {
        return unitId;
    }

    public boolean active() {
        return active;
    }

    public String password() {
        return password;
    }

    public boolean hasOneTimePassword() {
        return oneTimePassword;
    }

    public boolean holds(Role role) {
        return roles.stream().anyMatch(held -> held.role() == role);
    }

    public Set<PersonRole> roles() {
        return Set.copyOf(roles);
    }
}
