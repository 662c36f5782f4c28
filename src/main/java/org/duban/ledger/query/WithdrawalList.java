package org.duban.ledger.query;

import java.util.List;
import org.duban.assignment.AssignmentView;
import org.duban.assignment.Withdrawals.Withdrawal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for withdrawal, the latest first. */
@Component
public class WithdrawalList {

    private final JdbcClient jdbc;

    WithdrawalList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the assignment itself. */
    public List<Withdrawal> ofAssignment(long assignmentId) {
        return jdbc.sql("select * from withdrawal where assignment_id = ? order by id desc")
                .param(assignmentId)
                .query(Withdrawal.class)
                .list();
    }

    /** Those of the directive as a whole. */
    public List<Withdrawal> ofDirective(long directiveId) {
        return jdbc.sql("select * from withdrawal where directive_id = ? and assignment_id is null order by id desc")
                .param(directiveId)
                .query(Withdrawal.class)
                .list();
    }

    /** A request that waits to be decided, or null. */
    public Withdrawal pending(AssignmentView assignment) {
        return ofAssignment(assignment.id()).stream()
                .filter(request -> request.state().equals("REQUESTED"))
                .findFirst()
                .orElse(null);
    }
}
