package org.duban.workflow.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Calls of the product itself, for which the engine's own authorisations do not speak: that a supervisor may submit a
 * draft was decided on the draft, not on the process definition.
 */
@Component
public class EngineCalls {

    private final IdentityService identity;

    EngineCalls(IdentityService identity) {
        this.identity = identity;
    }

    public <T> T asSystem(Supplier<T> call) {
        Authentication person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return call.get();
        } finally {
            if (person != null) {
                identity.setAuthentication(person);
            }
        }
    }
}
