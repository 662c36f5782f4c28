package org.duban.supervision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.BusinessRefusal;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.duban.security.AccessScope;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.springframework.stereotype.Component;

/**
 * Decides who sees a notice: an office all of its jurisdiction's, drafts included; the recipient and the units above it
 * what has been issued. For everybody else it is not there (404).
 */
@Component
public class NoticeAccess {

    /** A condition on the table {@code notice}, named {@code n}. */
    record Condition(String sql, Map<String, Object> params) {}

    private final Notices notices;
    private final AccessScope.Factory scopes;
    private final Callers callers;
    private final Units units;

    NoticeAccess(Notices notices, AccessScope.Factory scopes, Callers callers, Units units) {
        this.notices = notices;
        this.scopes = scopes;
        this.callers = callers;
        this.units = units;
    }

    /** @throws BusinessRefusal NOT_FOUND if there is none, or the caller may not see it */
    public NoticeView visible(long id) {
        NoticeView notice = notices.get(id);
        if (!sees(callers.required(), notice)) {
            throw BusinessRefusal.notFound("supervision.notice.not.found");
        }
        return notice;
    }

    public boolean sees(Caller caller, NoticeView notice) {
        return within(notice.officeId(), jurisdictions(caller))
                || notice.state().issued()
                        && within(notice.unitId(), scopes.of(caller).subtrees());
    }

    /** Restricts a list to what the caller sees. */
    Condition condition(Caller caller) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> params = new HashMap<>();
        List<UnitView> jurisdictions = jurisdictions(caller);
        if (!jurisdictions.isEmpty()) {
            parts.add("n.office_id in (:offices)");
            params.put(
                    "offices",
                    jurisdictions.stream()
                            .flatMap(root -> units.tree().subtree(root.id()).stream())
                            .map(UnitView::id)
                            .toList());
        }
        for (UnitView root : scopes.of(caller).subtrees()) {
            String name = "root" + parts.size();
            parts.add("n.anc_" + root.depth() + " = :" + name + " and n.issued_at is not null");
            params.put(name, root.id());
        }
        String sql = parts.isEmpty() ? "false" : parts.stream().collect(Collectors.joining(") or (", "((", "))"));
        return new Condition(sql, params);
    }

    /** Governments for whose whole jurisdiction the caller works. */
    private List<UnitView> jurisdictions(Caller caller) {
        Caller inOffices = new Caller(
                caller.personId(),
                caller.username(),
                caller.name(),
                caller.unitId(),
                caller.roles().stream()
                        .filter(held -> held.role().seesJurisdiction())
                        .collect(Collectors.toSet()),
                caller.ownRoles());
        return scopes.of(inOffices).subtrees();
    }

    private boolean within(long unitId, List<UnitView> roots) {
        return units.tree()
                .find(unitId)
                .map(unit -> roots.stream().anyMatch(root -> unit.isWithin(root.id())))
                .orElse(false);
    }
}
