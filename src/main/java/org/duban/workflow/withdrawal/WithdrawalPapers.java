package org.duban.workflow.withdrawal;

import org.duban.assignment.Withdrawals.Withdrawal;
import org.duban.supervision.NoticeDrafts;
import org.springframework.stereotype.Component;

/** Tells a unit by a paper that its work was withdrawn, with ground and approver. */
@Component
public class WithdrawalPapers {

    private final NoticeDrafts drafts;

    WithdrawalPapers(NoticeDrafts drafts) {
        this.drafts = drafts;
    }

    /** @param ended an assignment that the withdrawal has ended */
    public void tell(Withdrawal withdrawal, long ended) {
        drafts.forWithdrawal(new NoticeDrafts.Withdrawn(
                withdrawal.id(),
                ended,
                withdrawal.assignmentId() == null,
                withdrawal.ground(),
                withdrawal.decidedBy()));
    }
}
