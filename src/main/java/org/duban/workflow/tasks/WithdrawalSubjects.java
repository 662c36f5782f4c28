package org.duban.workflow.tasks;

import org.duban.assignment.AssignmentView;
import org.duban.assignment.Assignments;
import org.duban.assignment.Withdrawals;
import org.duban.assignment.Withdrawals.Withdrawal;
import org.duban.directive.DirectiveView;
import org.duban.directive.Directives;
import org.springframework.stereotype.Component;

/** What the approval of a withdrawal is about. */
@Component
class WithdrawalSubjects implements SubjectSource {

    private final Withdrawals withdrawals;
    private final Directives directives;
    private final Assignments assignments;

    WithdrawalSubjects(Withdrawals withdrawals, Directives directives, Assignments assignments) {
        this.withdrawals = withdrawals;
        this.directives = directives;
        this.assignments = assignments;
    }

    @Override
    public String type() {
        return "withdrawal";
    }

    @Override
    public Subject subject(long id, String taskKind) {
        Withdrawal withdrawal = withdrawals.get(id);
        DirectiveView directive = directives.get(withdrawal.directiveId());
        AssignmentView assignment =
                withdrawal.assignmentId() == null ? null : assignments.get(withdrawal.assignmentId());
        String what = assignment == null ? directive.title() : assignment.number() + " " + assignment.title();
        String about = new About()
                .add("撤销", assignment == null ? "整个督办件" : "一项任务及其下级任务")
                .add("督办件", directive.title())
                .add("任务", assignment == null ? null : what)
                .add("承办单位", assignment == null ? null : assignment.unitName())
                .add("依据和理由", withdrawal.ground())
                .add("申请人", withdrawal.requestedBy())
                .toString();
        return new Subject(directive.id(), withdrawal.assignmentId(), null, null, what, about);
    }
}
