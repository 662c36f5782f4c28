package org.duban.workflow.rest;

import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.duban.BusinessRefusal;
import org.duban.web.FailureTranslator;
import org.duban.workflow.tasks.Refusals;
import org.springframework.stereotype.Component;

/** What the engine's exceptions mean to a person on our pages and REST. */
@Component
class EngineFailures implements FailureTranslator {

    @Override
    public Optional<BusinessRefusal> translate(Throwable failure) {
        if (failure instanceof OptimisticLockingException) {
            return Optional.of(BusinessRefusal.conflict("worklist.conflict"));
        }
        return failure instanceof ProcessEngineException ? Refusals.in(failure) : Optional.empty();
    }
}
