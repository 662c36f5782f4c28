package org.duban.ledger.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.duban.assignment.AssignmentAccess;
import org.duban.assignment.AssignmentView;
import org.duban.assignment.Withdrawals;
import org.duban.directive.DirectiveAccess;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Withdrawals", description = "Ending work by decision (撤销): asked for here, approved in a task")
class WithdrawalApi {

    /** Why. */
    record GroundJson(String ground) {}

    /** What was asked for. */
    record WithdrawalJson(String id, String directiveId, String assignmentId, String ground, String state) {}

    private final Withdrawals withdrawals;
    private final DirectiveAccess directives;
    private final AssignmentAccess assignments;

    WithdrawalApi(Withdrawals withdrawals, DirectiveAccess directives, AssignmentAccess assignments) {
        this.withdrawals = withdrawals;
        this.directives = directives;
        this.assignments = assignments;
    }

    @PostMapping("/directives/{id}/withdrawal")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Asks for the withdrawal of a directive")
    @ApiResponse(responseCode = "201", description = "An approver has a task to decide it")
    WithdrawalJson directive(@PathVariable long id, @RequestBody GroundJson body) {
        directives.visible(id);
        return json(withdrawals.request(id, null, body.ground()));
    }

    @PostMapping("/assignments/{id}/withdrawal")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Asks for the withdrawal of an assignment with all below it")
    @ApiResponse(responseCode = "201", description = "An approver has a task to decide it")
    WithdrawalJson assignment(@PathVariable long id, @RequestBody GroundJson body) {
        AssignmentView assignment = assignments.visible(id);
        return json(withdrawals.request(assignment.directiveId(), id, body.ground()));
    }

    private WithdrawalJson json(long id) {
        Withdrawals.Withdrawal withdrawal = withdrawals.get(id);
        return new WithdrawalJson(
                Long.toString(id),
                Long.toString(withdrawal.directiveId()),
                withdrawal.assignmentId() == null
                        ? null
                        : withdrawal.assignmentId().toString(),
                withdrawal.ground(),
                withdrawal.state());
    }
}
