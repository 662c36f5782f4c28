package org.duban.security;

import org.duban.audit.Actor;
import org.duban.audit.CurrentActor;
import org.duban.organization.Units;
import org.springframework.stereotype.Component;

/** Names the caller in the record. */
@Component
class LoggedInActor implements CurrentActor {

    private final Callers callers;
    private final Units units;

    LoggedInActor(Callers callers, Units units) {
        this.callers = callers;
        this.units = units;
    }

    @Override
    public Actor current() {
        return callers.current()
                .map(caller -> new Actor(
                        caller.username(),
                        caller.name(),
                        null,
                        caller.unitId(),
                        units.tree()
                                .find(caller.unitId())
                                .map(unit -> unit.name())
                                .orElse(null),
                        callers.origin()))
                .orElse(Actor.SYSTEM);
    }
}
