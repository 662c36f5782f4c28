package org.duban.directive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.directive.web.Importing.imported;
import static org.duban.directive.web.Importing.send;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.directive.Directives;
import org.duban.directive.Finding;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.organization.Role;
import org.duban.testing.DubanTest;
import org.duban.testing.Rest;
import org.duban.testing.TestDirectives;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands beside the items of a draft, and names that nobody knows. */
@DubanTest
class ReviewParticularsTest {

    private final Rest rest;
    private final JdbcClient jdbc;
    private final Directives directives;
    private final TestDirectives testDirectives;

    ReviewParticularsTest(Rest rest, JdbcClient jdbc, Directives directives, TestDirectives testDirectives) {
        this.rest = rest;
        this.jdbc = jdbc;
        this.directives = directives;
        this.testDirectives = testDirectives;
    }

    @Test
    void whatStandsBesideTheItemsIsShownOnceToBeChangedAndACitedPaperOnFileIsLinked() throws Exception {
        long cited = testDirectives.file(TestDirectives.draft(LocalDate.of(2026, 9, 30), "临溪县")
                .withHead("青政发〔2026〕5号", "河道整治总体方案", null, "青岚市人民政府", LocalDate.of(2026, 5, 1)));
        Rest.Client supervisor = supervisor();
        long id = imported(supervisor, """
                青岚市人民政府办公室关于印发河道清理行动方案的通知
                青政办发〔2026〕88号
                各县：
                根据《河道整治总体方案》（青政发〔2026〕5号）和市水利局（青水〔2026〕6号）文件，制定本方案。
                一、主要任务
                （一）全面排查。各县（除临溪县外）要在2026年9月底前完成，其中石桥县应于2026年8月底前完成。（责任单位：各县）
                （二）集中清理。待汛后水位退去后，石桥县要在2026年11月底前完成。（责任单位：石桥县）
                二、实施步骤
                （一）动员部署阶段（2026年6月1日至6月20日）。
                （二）集中清理阶段（2026年6月21日至11月30日）。
                三、工作要求
                各县明确一名联络员，于6月10日前报市水利局。每月25日前报送进展情况。市政府督查室将于2026年10月中旬开展督查。
                青岚市人民政府办公室
                2026年6月1日
                """);

        for (String language : List.of("zh", "en")) {
            String page = supervisor
                    .page("/intake/" + id + "?open=0&lang=" + language)
                    .getBody();

            assertThat(page).endsWith("</html>\n").doesNotContain("??");
            assertThat(page)
                    .contains("id=\"f-phases-1-name\"", "id=\"f-events-0-start\"", "id=\"f-liaisons-0-role\"")
                    .contains("id=\"f-items-0-measures-0-exceptions-1-deadline\"")
                    .doesNotContain("id=\"f-items-0-exceptions-0-unit\"");
            assertThat(page).contains("href=\"/intake/" + cited + "\"").contains("青水〔2026〕6号");
        }
    }

    @Test
    void phasesThatOverlapAreSettledByTheirCard() {
        Rest.Client supervisor = supervisor();
        long id = imported(supervisor, """
                青岚市河道清理行动方案
                一、主要任务
                （一）全面排查。2026年9月底前完成。（责任单位：临溪县）
                二、实施步骤
                （一）动员部署阶段（2026年6月1日至8月20日）。
                （二）集中清理阶段（2026年7月21日至11月30日）。
                青岚市人民政府办公室
                2026年6月1日
                """);
        assertThat(supervisor.page("/intake/" + id).getBody())
                .containsPattern("name=\"phases\\[1]\\.start\" value=\"2026-08-21\"");

        String answer = send(supervisor, id, "fields", 0, Map.of("phases[1].start", "2026-08-21"))
                .getBody();

        assertThat(answer).doesNotContain("c-phases_overlap");
        assertThat(directives.get(id).draft().phases().get(1).start()).isEqualTo(LocalDate.of(2026, 8, 21));
    }

    @Test
    void aTableOfFiguresBecomesWorkOfTheUnitsThatHaveAShare() {
        Rest.Client supervisor = supervisor();
        long id = imported(
                supervisor,
                "2026年造林任务分解表\n单位：亩\n县区\t全年目标\t人工造林\t封山育林\n"
                        + "合计\t900\t500\t400\n临溪县\t500\t300\t200\n石桥县\t400\t200\t200\n");
        assertThat(supervisor.page("/intake/" + id).getBody()).contains("各列为一项").doesNotContain("id=\"nowork\"");

        send(supervisor, id, "rearrange", 0, Map.of("how", "FROM_INDICATORS"));

        List<Item> items = directives.get(id).draft().items();
        assertThat(items)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.responsible()).containsExactly("临溪县", "石桥县"));
        assertThat(items).extracting(Item::goal).contains("人工造林500亩");
        assertThat(directives.findings(id)).noneMatch(finding -> finding.kind() == Finding.Kind.NO_ITEMS);
    }

    @Test
    void aUnitThatNobodyKnowsIsCreatedFromTheDraftByWhoMayAndTheOthersAreToldWhomToAsk() {
        Rest.Client supervisor = supervisor();
        long id = imported(supervisor);
        String page = supervisor.page("/intake/" + id).getBody();
        assertThat(page).contains("请系统管理员（").doesNotContain("/units/new");
        Map<String, String> wanted = Map.of(
                "name", "临溪县水务局", "unitName", "临溪县水务和河湖局", "parentName", "临溪县", "level", "DEPARTMENT", "open", "0");
        assertThat(send(supervisor, id, "units/new", 0, wanted).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);

        jdbc.sql(
                        "insert into person_role (person_id, unit_id, role) select id, unit_id, ? from person where username = ?")
                .params(Role.SYSTEM_ADMIN.name(), "supervisor")
                .update();
        assertThat(supervisor.page("/intake/" + id).getBody())
                .as("what it is and whom it stands under is guessed by its name")
                .containsPattern("name=\"parentName\"[^>]*value=\"临溪县\"")
                .containsPattern("value=\"DEPARTMENT\"[^>]*selected");
        assertThat(send(supervisor, id, "units/new", 7, wanted).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(jdbc.sql("select count(*) from unit where name = '临溪县水务和河湖局'")
                        .query(Integer.class)
                        .single())
                .as("nothing is entered for a draft that has changed meanwhile")
                .isZero();
        String answer = send(supervisor, id, "units/new", 0, wanted).getBody();

        assertThat(answer)
                .contains("id=\"f-items-0-measures-0-text\"", "临溪县水务和河湖局")
                .doesNotContain("c-unit_unknown");
        assertThat(jdbc.sql(
                                "select a.name from unit_alias a join unit u on u.id = a.unit_id where u.name = '临溪县水务和河湖局'")
                        .query(String.class)
                        .list())
                .containsExactly("临溪县水务局");
    }

    private Rest.Client supervisor() {
        return rest.sessionOf("supervisor").withCsrf();
    }
}
