package org.duban.security;

import org.duban.audit.Actor;
import org.duban.audit.CurrentActor;
import org.duban.organization.People;
import org.duban.organization.Units;
import org.duban.platform.BusinessClock;
import org.springframework.stereotype.Component;

/** Names the caller in the record. */
@Component
class LoggedInActor implements CurrentActor {

    private final Callers callers;
    private final Units units;
    private final People people;
    private final BusinessClock clock;

    LoggedInActor(Callers callers, Units units, People people, BusinessClock clock) {
        this.callers = callers;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Actor current() {
        return callers.current()
                .map(caller -> new Actor(
                        caller.username(),
                        caller.name(),
                        onBehalfOf(caller),
                        caller.unitId(),
                        units.tree()
                                .find(caller.unitId())
                                .map(unit -> unit.name())
                                .orElse(null),
                        callers.origin()))
                .orElse(Actor.SYSTEM);
    }

    /** Names of the absent colleagues whose role the caller exercises; null for a role of the caller's own. */
    private String onBehalfOf(Caller caller) {
        return ExercisedRole.current()
                .filter(role -> !caller.ownRoles().contains(role))
                .map(role -> String.join("、", people.absent(caller.personId(), role, clock.today())))
                .filter(names -> !names.isEmpty())
                .orElse(null);
    }
}
