package org.duban.directive.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.BusinessRefusal;
import org.duban.audit.AuditTrail;
import org.duban.directive.DirectiveState;
import org.duban.directive.Directives;
import org.duban.intake.DirectiveDraft;
import org.duban.testing.DubanTest;
import org.duban.testing.Rest;
import org.duban.testing.TestDirectives;
import org.junit.jupiter.api.Test;

@DubanTest
class PlanCheckAtSignatureTest {

    private static final LocalDate DUE = LocalDate.of(2026, 9, 30);

    private final TestDirectives given;
    private final Directives directives;
    private final AuditTrail audit;
    private final Rest rest;

    PlanCheckAtSignatureTest(TestDirectives given, Directives directives, AuditTrail audit, Rest rest) {
        this.given = given;
        this.directives = directives;
        this.audit = audit;
        this.rest = rest;
    }

    @Test
    void whatIsFoundOnlyAtTheSignatureNeedsAReasonWhichIsKept() throws Exception {
        DirectiveDraft plan = TestDirectives.draft(DUE, "临溪县")
                .withHead("青政办发〔2026〕77号", "河道整治方案", null, "青岚市人民政府办公室", LocalDate.of(2026, 6, 1));
        long id = given.submit(plan);
        rest.as("supervisor").post("/api/v1/directives", plan);

        BusinessRefusal refusal = catchThrowableOfType(
                BusinessRefusal.class,
                () -> given.complete("approver", given.task("Task_SignDirective", id), Map.of("decision", "sign")));

        assertThat(refusal.fieldErrors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("reason");
            assertThat(error.messageKey()).isEqualTo("directive.sign.findings");
        });
        assertThat(directives.get(id).state()).isEqualTo(DirectiveState.SUBMITTED);

        given.complete(
                "approver", given.task("Task_SignDirective", id), Map.of("decision", "sign", "reason", "另一份是误建的草稿"));
        assertThat(directives.get(id).signedAt()).isNotNull();
        assertThat(audit.of("directive", id))
                .anySatisfy(entry -> assertThat(entry.after()).contains("NUMBER_ON_FILE", "另一份是误建的草稿"));
    }

    @Test
    void whatWasPassedOverAtTheSubmissionIsNotAskedForAgain() throws Exception {
        long id = given.submit(TestDirectives.draft(DUE, "临溪县"));

        given.complete("approver", given.task("Task_SignDirective", id), Map.of("decision", "sign"));

        assertThat(directives.get(id).signedAt()).isNotNull();
    }

    @Test
    void theSameDoubtTwiceAtOnePlaceIsPassedOverTwice() throws Exception {
        given.submit(TestDirectives.draft(DUE, "临溪县")
                .withHead("青政办发〔2026〕77号", "河道整治方案", null, "青岚市人民政府办公室", LocalDate.of(2026, 6, 1)));
        long id = given.submit(TestDirectives.draft(DUE, "临溪县").toBuilder()
                .refDocNumbers(List.of("青政办发〔2025〕77号", "青政办发〔2025〕77号"))
                .build());

        given.complete("approver", given.task("Task_SignDirective", id), Map.of("decision", "sign"));

        assertThat(directives.get(id).signedAt()).isNotNull();
    }
}
