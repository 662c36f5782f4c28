package org.duban.organization.internal;

import java.util.Arrays;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.audit.Actor;
import org.duban.audit.CurrentActor;
import org.duban.organization.People;
import org.duban.organization.PersonView;
import org.duban.organization.Role;
import org.duban.organization.UnitTree;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.springframework.stereotype.Component;

/** Finds who edits the organisation, with the rights that this person has over its parts. */
@Component
public class Editors {

    private final CurrentActor actor;
    private final People people;
    private final Units units;

    Editors(CurrentActor actor, People people, Units units) {
        this.actor = actor;
        this.people = people;
        this.units = units;
    }

    /** @throws BusinessRefusal FORBIDDEN if the account is gone or inactive */
    public Editor current() {
        Actor present = actor.current();
        if (present.isSystem()) {
            return new Editor(null, units.tree());
        }
        return people.findByUsername(present.username())
                .filter(PersonView::active)
                .map(person -> new Editor(person, units.tree()))
                .orElseThrow(() -> forbidden("organization.forbidden"));
    }

    static BusinessRefusal forbidden(String key) {
        return new BusinessRefusal(Kind.FORBIDDEN, key);
    }

    /**
     * Who edits. Only roles of one's own count: nobody administers in the name of an absent colleague.
     *
     * @param person null for the system, which may do everything
     */
    public record Editor(PersonView person, UnitTree tree) {

        public boolean isSystem() {
            return person == null;
        }

        public boolean is(long personId) {
            return person != null && person.id() == personId;
        }

        /** Whether one of the roles is held in a unit whose jurisdiction contains {@code unitId}; null is the root level. */
        public boolean covers(Long unitId, Role... roles) {
            if (isSystem()) {
                return true;
            }
            return person.roles().stream()
                    .filter(held -> Arrays.asList(roles).contains(held.role()))
                    .flatMap(held -> tree.find(held.unitId()).stream())
                    .anyMatch(unit -> contains(unit, unitId));
        }

        /** Whether the role is held in this very unit. */
        public boolean holds(Role role, long unitId) {
            return person != null
                    && person.roles().stream().anyMatch(held -> held.role() == role && held.unitId() == unitId);
        }

        public void require(boolean allowed, String refusalKey) {
            if (!allowed) {
                throw forbidden(refusalKey);
            }
        }

        private boolean contains(UnitView office, Long unitId) {
            long root = office.level().worksForParent() && office.parentId() != null ? office.parentId() : office.id();
            return unitId == null
                    ? tree.get(root).parentId() == null
                    : tree.find(unitId).map(unit -> unit.isWithin(root)).orElse(false);
        }
    }
}
