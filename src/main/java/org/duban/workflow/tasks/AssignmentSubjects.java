package org.duban.workflow.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duban.assignment.AssignmentView;
import org.duban.assignment.Assignments;
import org.duban.assignment.Objections;
import org.duban.directive.DirectiveView;
import org.duban.directive.Directives;
import org.duban.organization.People;
import org.duban.organization.Role;
import org.duban.platform.DubanProperties;
import org.duban.verification.VerificationView;
import org.duban.verification.Verifications;
import org.springframework.stereotype.Component;

/** What tasks of an assignment are about: matter, requirement, due date, what was returned and why. */
@Component
class AssignmentSubjects implements SubjectSource {

    private final Assignments assignments;
    private final Directives directives;
    private final Objections objections;
    private final Verifications verifications;
    private final People people;
    private final DubanProperties properties;

    AssignmentSubjects(
            Assignments assignments,
            Directives directives,
            Objections objections,
            Verifications verifications,
            People people,
            DubanProperties properties) {
        this.assignments = assignments;
        this.directives = directives;
        this.objections = objections;
        this.verifications = verifications;
        this.people = people;
        this.properties = properties;
    }

    @Override
    public String type() {
        return "assignment";
    }

    @Override
    public Subject subject(long id, String taskKind) {
        AssignmentView assignment = assignments.get(id);
        About about = about(assignment);
        switch (taskKind) {
            case "Task_SignForReceipt" -> about.until("签收时限", assignment.receiptDue(), properties.zone());
            case "Task_DecideObjection" -> addObjection(id, about);
            case "Task_CarryOut" -> addChildren(id, about);
            case "Task_ApproveClosure", "Task_Verify", "Task_CloseAssignment" -> addClosing(id, about);
            default -> {}
        }
        return new Subject(
                assignment.directiveId(),
                id,
                null,
                null,
                assignment.number() + " " + assignment.title(),
                about.toString());
    }

    /** Whom the organisation knows as responsible need not be typed again. */
    @Override
    public Map<String, Object> values(long id, String taskKind) {
        if (!taskKind.equals("Task_NamePeople")) {
            return Map.of();
        }
        long unit = assignments.get(id).unitId();
        Map<String, Object> known = new LinkedHashMap<>();
        people.holding(Role.PRINCIPAL, unit).stream()
                .findFirst()
                .ifPresent(principal -> known.put("leader", withMore(principal.name(), principal.title())));
        people.holding(Role.LIAISON, unit).stream()
                .findFirst()
                .ifPresent(liaison -> known.put("liaison", withMore(liaison.name(), liaison.phone())));
        return known;
    }

    private static String withMore(String name, String more) {
        return more == null || more.isBlank() ? name : name + " " + more;
    }

    /** The facts that every form about an assignment begins with. */
    About about(AssignmentView assignment) {
        DirectiveView directive = directives.get(assignment.directiveId());
        return new About()
                .add("事项", assignment.number() + " " + assignment.title())
                .add("依据", directive.title() + bracket(directive.docNumber()))
                .add("承办单位", assignment.unitName() + (assignment.leads() ? "（牵头）" : ""))
                .add("要求", assignment.requirement())
                .add("时限", due(assignment))
                .add("已退回次数", assignment.returns() == 0 ? null : assignment.returns())
                .add("退回原因", assignment.returnReason());
    }

    private static String due(AssignmentView assignment) {
        if (assignment.due() == null) {
            return assignment.longTerm() ? "长期坚持" : assignment.dueText();
        }
        return assignment.due().equals(assignment.firstDue())
                ? assignment.due().toString()
                : assignment.due() + "（原定 " + assignment.firstDue() + "）";
    }

    private static String bracket(String docNumber) {
        return docNumber == null ? "" : "（" + docNumber + "）";
    }

    private void addObjection(long id, About about) {
        Optional<Objections.Objection> objection = objections.of(id);
        objection.ifPresent(raised -> about.add("异议理由", raised.reason())
                .add("建议承办单位", raised.proposedUnit())
                .add("提出人", raised.raisedBy()));
    }

    private void addChildren(long id, About about) {
        List<AssignmentView> children = assignments.children(id);
        if (!children.isEmpty()) {
            long open = children.stream().filter(c -> !c.state().ended()).count();
            about.add(
                    "已分解",
                    children.stream().map(AssignmentView::unitName).collect(Collectors.joining("、")) + "，未办结 " + open
                            + " 项");
        }
    }

    private void addClosing(long id, About about) {
        List<VerificationView> rounds = verifications.of(id);
        if (!rounds.isEmpty()) {
            VerificationView round = rounds.get(0);
            about.add("完成情况", round.statement())
                    .add("申请人", round.appliedBy())
                    .add("单位审核", round.approvedBy())
                    .add("核查情况", round.findings())
                    .add("核查人", round.verifiedBy());
        }
    }
}
