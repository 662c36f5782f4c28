package org.duban.workflow.directivelifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.directive.Directives;
import org.duban.paper.DocumentNumber;
import org.duban.paper.DocumentNumbers;
import org.duban.platform.BusinessClock;
import org.duban.supervision.SupervisionProperties;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/** Activity_Conclude: the last assignment has ended; the directive is filed under the next number of the archive. */
@Component("concludeDirective")
class ConcludeDirective implements JavaDelegate {

    /** 督档: files of supervision, a series of the organ as its papers are. */
    private static final String SERIES = "档";

    private final Directives directives;
    private final DocumentNumbers numbers;
    private final SupervisionProperties supervision;
    private final BusinessClock clock;

    ConcludeDirective(
            Directives directives, DocumentNumbers numbers, SupervisionProperties supervision, BusinessClock clock) {
        this.directives = directives;
        this.numbers = numbers;
        this.supervision = supervision;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = BusinessKey.id(execution);
        DocumentNumber number =
                numbers.next(supervision.numberPrefix() + SERIES, clock.today().getYear());
        directives.conclude(id, number.toString());
    }
}
