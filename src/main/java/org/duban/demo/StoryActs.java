package org.duban.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.assignment.AssignmentView;
import org.duban.assignment.Assignments;
import org.duban.assignment.TelephoneReceipts;
import org.duban.assignment.Withdrawals;
import org.duban.demo.DemoStory.Moment;
import org.duban.demo.DemoStory.Step;
import org.duban.organization.PersonView;
import org.duban.organization.Role;
import org.duban.platform.BusinessClock;
import org.duban.reporting.Evidences;
import org.duban.worklist.OpenTask;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Carries out what units and those who supervise them do about assignments. */
@Component
@Profile("demo")
class StoryActs {

    private static final Map<String, String> GRADES = Map.of("优秀", "A", "良好", "B", "合格", "B");
    /** Percent from which on a report comes with a table. */
    private static final int HALF = 50;

    private static final Map<String, String> APPROVE = Map.of("decision", "approve");

    private final StoryCast cast;
    private final StoryParts parts;
    private final Assignments assignments;
    private final Withdrawals withdrawals;
    private final TelephoneReceipts telephone;
    private final Evidences evidences;
    private final BusinessClock clock;

    StoryActs(
            StoryCast cast,
            StoryParts parts,
            Assignments assignments,
            Withdrawals withdrawals,
            TelephoneReceipts telephone,
            Evidences evidences,
            BusinessClock clock) {
        this.cast = cast;
        this.parts = parts;
        this.assignments = assignments;
        this.withdrawals = withdrawals;
        this.telephone = telephone;
        this.evidences = evidences;
        this.clock = clock;
    }

    /** @throws RuntimeException if nothing of this can be done now */
    void perform(long directiveId, String supervisor, Moment moment) {
        List<AssignmentView> mine = parts.of(directiveId, moment);
        Step step = moment.step();
        switch (step.action()) {
            case RECEIVE_BY_PHONE -> receiveByTelephone(supervisor, mine, step);
            case RECEIVE -> each(mine, "Task_SignForReceipt", null, Map.of("decision", "receive"));
            case OBJECT -> each(mine, "Task_SignForReceipt", null, objection(step));
            case DECIDE_OBJECTION -> each(mine, "Task_DecideObjection", supervisor, decision(step));
            case NAME_PEOPLE -> parts.each(mine, "Task_NamePeople", this::namePeople);
            case DECOMPOSE -> decompose(mine.get(mine.size() - 1), moment.assignment());
            case REPORT -> report(mine, step);
            case RETURN_REPORT ->
                each(mine, "Task_ApproveReport", null, Map.of("decision", "return", "opinion", step.reason()));
            case APPLY_CLOSURE -> parts.each(mine, "Task_CarryOut", task -> applyForClosure(task, step));
            case VERIFY -> each(mine, "Task_Verify", step.by(), verdict(step));
            case CLOSE -> each(mine, "Task_CloseAssignment", supervisor, closing(step));
            case WITHDRAW -> withdraw(directiveId, supervisor, mine, step);
            default -> throw new IllegalArgumentException("not about an assignment: " + step);
        }
    }

    void approveReport(long directiveId, Moment moment) {
        each(parts.of(directiveId, moment), "Task_ApproveReport", null, APPROVE);
    }

    void approveClosure(long directiveId, Moment moment) {
        each(parts.of(directiveId, moment), "Task_ApproveClosure", null, APPROVE);
    }

    private void namePeople(OpenTask task) {
        PersonView leader = cast.holder(Role.PRINCIPAL, task.unitId());
        PersonView liaison = cast.holder(Role.LIAISON, task.unitId());
        cast.complete(
                null,
                task,
                Map.of(
                        "leader", leader.name() + " " + leader.title(),
                        "liaison", liaison.name() + " " + liaison.phone()));
    }

    /** Of several parts the one that ends last is handed down, since no date below may be later than the one above. */
    private void decompose(AssignmentView last, DemoStory.Assignment told) {
        String lines = told.children().stream()
                .map(child -> "%s；%s；%s"
                        .formatted(
                                parts.unit(child.unit()).name(),
                                child.share(),
                                DemoText.dayOf(child.due(), clock.machineToday())))
                .collect(Collectors.joining("\n"));
        each(List.of(last), "Task_CarryOut", null, Map.of("action", "decompose", "children", lines));
    }

    private void report(List<AssignmentView> mine, Step step) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("text", step.text(), "percent", step.percent()));
        if (!parts.waiting(mine, "Task_ReviseReport").isEmpty()) {
            each(mine, "Task_ReviseReport", null, values);
            return;
        }
        values.put("action", "report");
        parts.each(mine, "Task_CarryOut", task -> {
            AssignmentView part = assignments.get(task.assignmentId());
            if (step.percent() >= HALF) {
                attach(part, List.of(StoryEvidence.ofReport(part, step.percent(), step.text(), LocalDate.now(clock))));
            }
            cast.complete(null, task, values);
        });
    }

    private void applyForClosure(OpenTask task, Step step) {
        AssignmentView part = assignments.get(task.assignmentId());
        attach(part, StoryEvidence.ofClosure(part, step.text(), LocalDate.now(clock)));
        Map<String, Object> values = new LinkedHashMap<>(Map.of("action", "closure", "statement", step.text()));
        if (!assignments.openChildren(part.id()).isEmpty()) {
            values.put("openChildrenReason", step.reason() == null ? "下级任务另行办结" : step.reason());
        }
        cast.complete(null, task, values);
    }

    private void withdraw(long directiveId, String supervisor, List<AssignmentView> mine, Step step) {
        mine.forEach(part -> cast.as(supervisor, () -> withdrawals.request(directiveId, part.id(), step.ground())));
        each(mine, "Task_ApproveWithdrawal", null, APPROVE);
    }

    private void receiveByTelephone(String supervisor, List<AssignmentView> mine, Step step) {
        mine.forEach(part -> cast.as(supervisor, () -> {
            telephone.enter(part.id(), step.text(), clock.instant(), null);
            return null;
        }));
    }

    private void attach(AssignmentView part, List<StoryEvidence.Attachment> files) {
        String liaison = cast.holder(Role.LIAISON, part.unitId()).username();
        files.forEach(file ->
                cast.as(liaison, () -> evidences.attach(part.id(), file.name(), file.contentType(), file.content())));
    }

    private Map<String, String> objection(Step step) {
        String proposed = step.unit() == null ? "" : parts.unit(step.unit()).name();
        return Map.of("decision", "object", "reason", step.reason(), "proposedUnit", proposed);
    }

    private Map<String, String> decision(Step step) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("decision", step.decision().toLowerCase(Locale.ROOT));
        values.put("reason", step.reason());
        if (step.unit() != null) {
            values.put("units", parts.unit(step.unit()).name());
        }
        return values;
    }

    private Map<String, String> verdict(Step step) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("decision", step.decision().toLowerCase(Locale.ROOT));
        values.put("findings", step.findings());
        if (step.due() != null) {
            values.put(
                    "newDue", DemoText.dayOf(step.due(), clock.machineToday()).toString());
        }
        return values;
    }

    private static Map<String, String> closing(Step step) {
        return Map.of("decision", "close", "grade", GRADES.getOrDefault(step.grade(), "C"), "reason", step.text());
    }

    private void each(List<AssignmentView> mine, String kind, String preferred, Map<String, ?> values) {
        parts.each(mine, kind, task -> cast.complete(preferred, task, values));
    }
}
