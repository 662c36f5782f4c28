package org.duban.organization;

/** A role held in a unit; as a group of the process engine {@code <ROLE>-<unitId>}. */
public record RoleInUnit(Role role, long unitId) {

    public String groupId() {
        return groupId(role, unitId);
    }

    public static String groupId(Role role, long unitId) {
        return role.name() + "-" + unitId;
    }

    /** @throws IllegalArgumentException if {@code groupId} is not of the form {@code <ROLE>-<unitId>} */
    public static RoleInUnit parse(String groupId) {
        int dash = groupId.lastIndexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException("not a group of ours: " + groupId);
        }
        return new RoleInUnit(Role.valueOf(groupId.substring(0, dash)), Long.parseLong(groupId.substring(dash + 1)));
    }
}
