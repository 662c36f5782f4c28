package org.duban.workflow.directivelifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.duban.assignment.AssignmentView;
import org.duban.directive.DirectiveView;
import org.duban.directive.Directives;
import org.duban.directive.Finding;
import org.duban.directive.Finding.Kind;
import org.duban.directive.check.PlanCheck;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.IntakeReader;
import org.duban.testing.DubanTest;
import org.duban.testing.TestDirectives;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One directive can give units different dates, and leave some out (PRODUCT, Deadlines). */
@DubanTest
class UnitsThatDoOtherwiseTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);

    private final TestDirectives given;
    private final Directives directives;
    private final PlanCheck check;
    private final JdbcClient jdbc;

    UnitsThatDoOtherwiseTest(TestDirectives given, Directives directives, PlanCheck check, JdbcClient jdbc) {
        this.given = given;
        this.directives = directives;
        this.check = check;
        this.jdbc = jdbc;
    }

    @Test
    void aUnitWithADateOfItsOwnGetsThatDateAndTheOthersTheCommonOne() throws Exception {
        long id = given.issue(read("一、摸清底数", "（一）开展排查。各县于2026年9月底前完成排口排查，其中石桥县应于2026年8月底前完成。（责任单位：各县）"));

        AssignmentView pilot = given.assignment(id, "石桥县");
        assertThat(pilot.due()).isEqualTo(AUGUST);
        assertThat(pilot.dueText()).contains("8月底");
        assertThat(given.assignment(id, "临溪县").due()).isEqualTo(SEPTEMBER);
        assertThat(units(id)).containsExactlyInAnyOrder("石桥县", "临溪县");
    }

    @Test
    void aUnitThatIsLeftOutOfAGroupGetsNoTask() throws Exception {
        long id = given.issue(read("一、摸清底数", "（一）开展排查。各县（除石桥县外）要在2026年9月底前完成排口排查。（责任单位：各县）"));

        assertThat(units(id)).containsExactly("临溪县");
    }

    @Test
    void whoIsNamedItselfIsNotLeftOut() throws Exception {
        long id = given.issue(read("一、摸清底数", "（一）开展排查。各县（除石桥县外）要在2026年9月底前完成排口排查。（责任单位：各县、石桥县）"));

        assertThat(units(id)).containsExactlyInAnyOrder("石桥县", "临溪县");
    }

    @Test
    void whatOneMeasureExceptsHoldsForNoOther() throws Exception {
        long id = given.issue(
                read("一、摸清底数", "（一）开展排查。各县（除石桥县外）要在2026年9月底前完成排口排查。（责任单位：各县）", "（二）建立台账。各县要在2026年8月底前建立台账。（责任单位：各县）"));

        assertThat(due(id, "石桥县")).containsExactly(AUGUST);
        assertThat(due(id, "临溪县")).containsExactlyInAnyOrder(AUGUST, SEPTEMBER);
    }

    @Test
    void anExceptionForAUnitThatHasNoTaskThereIsFound() throws Exception {
        DirectiveDraft draft = read("一、摸清底数", "（一）开展排查。各乡镇要在2026年9月底前完成排口排查，其中石桥县应于2026年8月底前完成。（责任单位：临溪县）");

        assertThat(findings(draft)).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.EXCEPTION_WITHOUT_WORK);
            assertThat(finding.args()).contains("石桥县");
        });
    }

    @Test
    void anExceptedNameThatIsNoUnitOnFileHasToBeMatchedBeforeTheIssue() throws Exception {
        DirectiveDraft draft = read("一、摸清底数", "（一）开展排查。各县（除高岭县外）要在2026年9月底前完成排口排查。（责任单位：各县）");

        assertThat(findings(draft)).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.UNIT_UNKNOWN);
            assertThat(finding.args()).containsExactly("高岭县");
            assertThat(finding.blocks()).isTrue();
        });
    }

    @Test
    void noGroupIsSuggestedToLead() throws Exception {
        DirectiveDraft draft = read("一、摸清底数", "（一）开展排查。要在2026年9月底前完成排口排查。（责任单位：各县、青岚市生态环境局）");

        assertThat(findings(draft))
                .filteredOn(finding -> finding.kind() == Kind.WITHOUT_LEAD)
                .singleElement()
                .satisfies(finding -> assertThat(finding.suggestion()).isNull());
    }

    @Test
    void theRestOfAGroupIsForAPersonToName() throws Exception {
        DirectiveDraft draft = read("一、摸清底数", "（一）开展排查。其余县要在2026年9月底前完成排口排查。（责任单位：其余县）");

        assertThat(findings(draft)).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.UNITS_TO_CHOOSE);
            assertThat(finding.args()).containsExactly("其余县");
        });
    }

    @Test
    void whomAPaperWithoutNamesIsAddressedToNeedNotHaveATask() throws Exception {
        DirectiveDraft named = read("一、摸清底数", "（一）开展排查。要在2026年9月底前完成排口排查。（责任单位：石桥县）");
        assertThat(findings(named)).extracting(Finding::kind).contains(Kind.UNIT_WITHOUT_TASK);
        DirectiveDraft vague = named.toBuilder().recipients(List.of("各有关县")).build();
        assertThat(findings(vague)).extracting(Finding::kind).doesNotContain(Kind.UNIT_WITHOUT_TASK);
    }

    private List<Finding> findings(DirectiveDraft draft) throws Exception {
        long id = given.file(draft);
        DirectiveView directive = directives.get(id);
        return check.check(directive);
    }

    private List<String> units(long directive) {
        return jdbc.sql("select distinct unit_name from assignment where directive_id = ?")
                .param(directive)
                .query(String.class)
                .list();
    }

    private List<LocalDate> due(long directive, String unit) {
        return jdbc.sql("select due from assignment where directive_id = ? and unit_name = ?")
                .params(directive, unit)
                .query(LocalDate.class)
                .list();
    }

    private static DirectiveDraft read(String... lines) {
        String text = "青岚市人民政府办公室关于印发排口排查工作方案的通知\n青政办发〔2026〕41号\n各县：\n" + String.join("\n", lines)
                + "\n青岚市人民政府办公室\n2026年6月1日\n";
        return new IntakeReader().read(text.getBytes(StandardCharsets.UTF_8), null);
    }
}
