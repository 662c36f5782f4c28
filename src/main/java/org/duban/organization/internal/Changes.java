package org.duban.organization.internal;

import java.util.Map;
import org.duban.BusinessRefusal;
import org.duban.audit.AuditTrail;
import org.duban.audit.AuditedObject;
import org.duban.organization.OrganizationChanged;
import org.duban.platform.StoredEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;

/** What every change of the organisation goes through: the version that was seen, the record, the news of it. */
@Component
public class Changes {

    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Changes(AuditTrail audit, ApplicationEventPublisher events) {
        this.audit = audit;
        this.events = events;
    }

    /** @throws BusinessRefusal CONFLICT if the object is no longer the one that the editor saw */
    public void requireVersion(StoredEntity entity, int seen) {
        if (entity.version() != seen) {
            throw BusinessRefusal.conflict("organization.conflict");
        }
    }

    /** Writes at once. @throws BusinessRefusal CONFLICT if somebody else was first */
    public <E extends StoredEntity> E save(JpaRepository<E, Long> repository, E entity) {
        try {
            return repository.saveAndFlush(entity);
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException e) {
            throw BusinessRefusal.conflict("organization.conflict");
        }
    }

    public void record(AuditedObject object, String action, Map<String, ?> before, Map<String, ?> after) {
        audit.record(object, action, before, after);
        events.publishEvent(new OrganizationChanged());
    }
}
