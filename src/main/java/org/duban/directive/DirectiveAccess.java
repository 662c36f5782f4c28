package org.duban.directive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.BusinessRefusal;
import org.duban.organization.Role;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.duban.security.AccessScope;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decides on the object itself who may see it: those who see the jurisdiction of its office see it whole, everybody else
 * only once there is work in it that they may see, and of it only the items with that work. What is not yours is not
 * there (404).
 */
@Component
public class DirectiveAccess {

    /**
     * What of a directive the caller may see.
     *
     * @param whole whether that is everything
     * @param items positions of the visible items, from 0; empty when {@code whole}
     */
    public record Visible(DirectiveView directive, boolean whole, Set<Integer> items) {}

    private final Directives directives;
    private final AccessScope.Factory scopes;
    private final Callers callers;
    private final Units units;
    private final JdbcClient jdbc;

    DirectiveAccess(Directives directives, AccessScope.Factory scopes, Callers callers, Units units, JdbcClient jdbc) {
        this.directives = directives;
        this.scopes = scopes;
        this.callers = callers;
        this.units = units;
        this.jdbc = jdbc;
    }

    /** @throws BusinessRefusal NOT_FOUND if there is none, or the caller may not see any of it */
    public Visible visible(long id) {
        Caller caller = callers.required();
        DirectiveView directive = directives.get(id);
        if (seesWhole(caller, directive.officeId())) {
            return new Visible(directive, true, Set.of());
        }
        Set<Integer> items = itemsWithWork(caller, id);
        if (items.isEmpty()) {
            throw notFound();
        }
        return new Visible(directive, false, items);
    }

    /** For what shows a directive as a whole. @throws BusinessRefusal NOT_FOUND for who sees no more than parts of it */
    public DirectiveView whole(long id) {
        return Optional.of(visible(id))
                .filter(Visible::whole)
                .map(Visible::directive)
                .orElseThrow(DirectiveAccess::notFound);
    }

    /** For drafting. @throws BusinessRefusal NOT_FOUND for who does not supervise in its office */
    public DirectiveView drafted(long id) {
        DirectiveView directive = directives.get(id);
        if (!callers.required().has(Role.SUPERVISOR, directive.officeId())) {
            throw notFound();
        }
        return directive;
    }

    /** Restricts a query over {@code directive d} to what the caller may see, whole or in part. */
    public AccessScope.Condition condition(Caller caller) {
        AccessScope.Condition work = scopes.of(caller).condition("v");
        Map<String, Object> params = new HashMap<>(work.params());
        List<String> parts = new ArrayList<>();
        parts.add("exists (select 1 from assignment v where v.directive_id = d.id and v.state <> 'PLANNED' and "
                + work.sql() + ")");
        for (UnitView root : jurisdictions(caller)) {
            String name = "office" + params.size();
            parts.add("exists (select 1 from unit u where u.id = d.office_id and u.path like :" + name + ")");
            params.put(name, root.path().stream().map(String::valueOf).collect(Collectors.joining("/", "/", "/%")));
        }
        return new AccessScope.Condition("(" + String.join(" or ", parts) + ")", params);
    }

    /** Roots of the units whose offices' directives the caller sees whole. */
    private List<UnitView> jurisdictions(Caller caller) {
        return caller.roles().stream()
                .filter(held -> held.role().seesJurisdiction())
                .map(held -> units.tree().find(held.unitId()))
                .flatMap(Optional::stream)
                .map(this::jurisdiction)
                .distinct()
                .toList();
    }

    private boolean seesWhole(Caller caller, long officeId) {
        return units.tree()
                .find(officeId)
                .map(office -> jurisdictions(caller).stream().anyMatch(root -> office.isWithin(root.id())))
                .orElse(false);
    }

    private UnitView jurisdiction(UnitView unit) {
        return unit.level().worksForParent() && unit.parentId() != null ? units.get(unit.parentId()) : unit;
    }

    private Set<Integer> itemsWithWork(Caller caller, long id) {
        AccessScope.Condition mine = scopes.of(caller).condition("a");
        return Set.copyOf(jdbc.sql("select distinct i.position - 1 from assignment a join item i on i.id = a.item_id"
                        + " where a.directive_id = :directive and a.state <> 'PLANNED' and " + mine.sql())
                .params(mine.params())
                .param("directive", id)
                .query(Integer.class)
                .list());
    }

    private static BusinessRefusal notFound() {
        return BusinessRefusal.notFound("directive.not.found");
    }
}
