package org.duban.workflow.engine.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.duban.organization.Role;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People and groups as the engine asks for them, narrowed to what the caller may know: themselves and the colleagues of
 * their unit, a system administrator everyone. The engine's own threads see all.
 */
class Directory {

    private final JdbcClient jdbc;
    private final Callers callers;
    private final MessageSource messages;

    Directory(JdbcClient jdbc, Callers callers, MessageSource messages) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.messages = messages;
    }

    /** Parts of a where clause and their parameters. */
    private static final class Where {

        private final List<String> parts = new ArrayList<>();
        private final Map<String, Object> params = new HashMap<>();

        void add(String sql, String name, Object value) {
            if (value != null) {
                parts.add(sql);
                params.put(name, value);
            }
        }

        String sql() {
            return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
        }
    }

    List<User> users(UserQueryImpl query) {
        Where where = new Where();
        where.add("p.username = :id", "id", query.getId());
        where.add("p.username in (:ids)", "ids", query.getIds() == null ? null : Arrays.asList(query.getIds()));
        where.add("p.name = :first", "first", query.getFirstName());
        where.add("p.name like :firstLike", "firstLike", query.getFirstNameLike());
        where.add("'' = :last", "last", query.getLastName());
        where.add("'' like :lastLike", "lastLike", query.getLastNameLike());
        where.add("'' = :mail", "mail", query.getEmail());
        where.add("'' like :mailLike", "mailLike", query.getEmailLike());
        where.add(
                "exists (select 1 from person_role g where g.person_id = p.id"
                        + " and g.role || '-' || g.unit_id = :group)",
                "group",
                query.getGroupId());
        where.parts.add("p.active");
        callers.current().filter(caller -> !caller.has(Role.SYSTEM_ADMIN)).ifPresent(caller -> narrow(where, caller));
        return jdbc.sql("select p.username, p.name from person p" + where.sql() + " order by p.username")
                .params(where.params)
                .query((rs, n) -> (User) user(rs.getString(1), rs.getString(2)))
                .list();
    }

    private static void narrow(Where where, Caller caller) {
        where.add("(p.id = :self or p.unit_id = :own)", "self", caller.personId());
        where.params.put("own", caller.unitId());
    }

    /** Groups of a member, or named ones; a list of all groups is for administrators. */
    List<Group> groups(GroupQueryImpl query) {
        Where where = new Where();
        where.add("g.id = :id", "id", query.getId());
        where.add("g.id in (:ids)", "ids", query.getIds() == null ? null : Arrays.asList(query.getIds()));
        where.add("g.name = :name", "name", query.getName());
        where.add("g.name like :nameLike", "nameLike", query.getNameLike());
        where.add("g.username = :member", "member", query.getUserId());
        Optional<Caller> caller = callers.current().filter(c -> !c.has(Role.SYSTEM_ADMIN));
        caller.ifPresent(c -> where.add("g.id in (:own)", "own", c.groups().isEmpty() ? List.of("") : c.groups()));
        List<Group> found = jdbc.sql(
                        "select distinct g.id, g.unit, g.role from (select r.role || '-' || r.unit_id as id,"
                                + " u.short_name || ' ' || r.role as name, u.short_name as unit, r.role, p.username from person_role r"
                                + " join unit u on u.id = r.unit_id join person p on p.id = r.person_id where p.active"
                                + " union all select r.role, r.role, '', r.role, p.username from person_role r join person p"
                                + " on p.id = r.person_id where p.active and r.role = 'SYSTEM_ADMIN') g"
                                + where.sql() + " order by g.id")
                .params(where.params)
                .query((rs, n) -> (Group) group(rs.getString("id"), named(rs.getString("unit"), rs.getString("role"))))
                .list();
        return found;
    }

    /** As people say it: 临溪县 联络员. */
    private String named(String unit, String role) {
        String title = messages.getMessage(
                "organization.role." + role.toLowerCase(Locale.ROOT), null, role, Locale.SIMPLIFIED_CHINESE);
        return (unit + " " + title).strip();
    }

    Optional<String> password(String username) {
        return jdbc.sql("select password from person where username = :username and active")
                .param("username", username)
                .query(String.class)
                .optional();
    }

    /** Tasklist prints first and last name with a space between: the whole name goes into the first. */
    private static UserEntity user(String username, String name) {
        UserEntity user = new UserEntity(username);
        user.setFirstName(name);
        user.setLastName("");
        user.setEmail("");
        return user;
    }

    private static GroupEntity group(String id, String name) {
        GroupEntity group = new GroupEntity(id);
        group.setName(name);
        group.setType("WORKFLOW");
        return group;
    }
}
