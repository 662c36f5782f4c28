package org.duban.ledger.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.BusinessRefusal;
import org.duban.directive.DirectiveView;
import org.duban.directive.Directives;
import org.duban.organization.UnitView;
import org.duban.security.AccessScope;
import org.duban.security.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may see a directive: the people of the jurisdiction that runs it, and whoever may see one of its assignments, once
 * there are any.
 */
@Component
public class DirectiveAccess {

    private final AccessScope.Factory scopes;
    private final Directives directives;
    private final JdbcClient jdbc;

    DirectiveAccess(AccessScope.Factory scopes, Directives directives, JdbcClient jdbc) {
        this.scopes = scopes;
        this.directives = directives;
        this.jdbc = jdbc;
    }

    /** @throws BusinessRefusal NOT_FOUND if there is none, or it is not the caller's to see */
    public DirectiveView visible(Caller caller, long id) {
        AccessScope.Condition condition = condition(caller);
        boolean visible = jdbc.sql(
                        "select exists (select 1 from directive d where d.id = :id and " + condition.sql() + ")")
                .param("id", id)
                .params(condition.params())
                .query(Boolean.class)
                .single();
        if (!visible) {
            throw BusinessRefusal.notFound("directive.not.found");
        }
        return directives.get(id);
    }

    /** Restricts a query over {@code directive d}. */
    AccessScope.Condition condition(Caller caller) {
        List<String> parts = new ArrayList<>();
        AccessScope.Condition work = scopes.of(caller).condition("v");
        Map<String, Object> params = new HashMap<>(work.params());
        parts.add("exists (select 1 from assignment v where v.directive_id = d.id and " + work.sql() + ")");
        for (UnitView root : scopes.of(wholeJurisdiction(caller)).subtrees()) {
            String name = "office" + params.size();
            parts.add("d.office_id in (select u.id from unit u where u.path like :" + name + ")");
            params.put(name, root.path().stream().map(String::valueOf).collect(Collectors.joining("/", "/", "/%")));
        }
        return new AccessScope.Condition("(" + String.join(" or ", parts) + ")", params);
    }

    /** The caller in those roles alone that see more than the work of units: drafts, too. */
    private static Caller wholeJurisdiction(Caller caller) {
        return new Caller(
                caller.personId(),
                caller.username(),
                caller.name(),
                caller.unitId(),
                caller.roles().stream()
                        .filter(held -> held.role().seesJurisdiction())
                        .collect(Collectors.toUnmodifiableSet()),
                caller.ownRoles());
    }
}
