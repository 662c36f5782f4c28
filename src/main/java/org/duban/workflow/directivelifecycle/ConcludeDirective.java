package org.duban.workflow.directivelifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.directive.Directives;
import org.duban.platform.BusinessClock;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/** Activity_Conclude: the last assignment has ended; the directive is filed. */
@Component("concludeDirective")
class ConcludeDirective implements JavaDelegate {

    private final Directives directives;
    private final BusinessClock clock;

    ConcludeDirective(Directives directives, BusinessClock clock) {
        this.directives = directives;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = BusinessKey.id(execution);
        directives.conclude(id, clock.today().getYear() + "-" + id);
    }
}
