package org.duban.ledger.query;

import java.util.List;
import java.util.Optional;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.assignment.AssignmentAccess;
import org.duban.audit.AuditRecord;
import org.duban.audit.AuditTrail;
import org.duban.directive.DirectiveAccess;
import org.duban.organization.Role;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The record of what was done, for who may see the object, and in full for auditors. */
@Component
@Transactional(readOnly = true)
public class History {

    /** A chain of records. @param firstBreak the first place that does not fit, or null if the chain is whole */
    public record Chain(String objectType, long objectId, List<AuditRecord> records, Integer firstBreak) {

        public String lastHash() {
            return records.isEmpty() ? null : records.get(records.size() - 1).hash();
        }
    }

    private final AuditTrail audit;
    private final AssignmentAccess assignments;
    private final DirectiveAccess directives;
    private final Callers callers;

    History(AuditTrail audit, AssignmentAccess assignments, DirectiveAccess directives, Callers callers) {
        this.audit = audit;
        this.assignments = assignments;
        this.directives = directives;
        this.callers = callers;
    }

    /** @throws BusinessRefusal NOT_FOUND */
    public List<AuditRecord> ofAssignment(long id) {
        assignments.visible(id);
        return audit.of("assignment", id);
    }

    /**
     * The chain of an object, as auditors read it.
     *
     * @param object {@code assignment:<id>} or {@code directive:<id>}
     * @throws BusinessRefusal FORBIDDEN for who is no auditor, NOT_FOUND, INVALID for another object
     */
    public Chain chain(String object) {
        Caller caller = callers.required();
        if (!caller.hasAny(Role.AUDITOR, Role.AUDIT_ADMIN)) {
            throw new BusinessRefusal(Kind.FORBIDDEN, "ledger.audit.forbidden");
        }
        String type = object == null ? "" : object.replaceAll(":.*", "");
        long id = id(object);
        if (!List.of("assignment", "directive").contains(type)) {
            throw BusinessRefusal.field("object", "ledger.audit.object");
        }
        if (!caller.has(Role.AUDIT_ADMIN)) {
            requireVisible(type, id);
        }
        List<AuditRecord> records = audit.of(type, id);
        if (records.isEmpty()) {
            throw BusinessRefusal.notFound("ledger.audit.none");
        }
        Optional<Integer> firstBreak = audit.firstBreak(records);
        return new Chain(type, id, records, firstBreak.orElse(null));
    }

    private void requireVisible(String type, long id) {
        if (type.equals("assignment")) {
            assignments.visible(id);
        } else {
            directives.visible(id);
        }
    }

    private static long id(String object) {
        try {
            return Long.parseLong(object.substring(object.indexOf(':') + 1));
        } catch (NumberFormatException | NullPointerException e) {
            throw BusinessRefusal.field("object", "ledger.audit.object");
        }
    }
}
