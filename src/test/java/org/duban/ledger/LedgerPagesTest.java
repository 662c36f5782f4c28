package org.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.duban.testing.Jobs;
import org.duban.testing.TestCity;
import org.duban.testing.TestClock;
import org.duban.testing.TestDirectives;
import org.duban.testing.browser.BrowserTest;
import org.duban.testing.browser.Look;
import org.duban.testing.browser.Visit;
import org.duban.testing.browser.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of the read side with work in every state. */
@BrowserTest
class LedgerPagesTest {

    private final WorkUnderWay work;
    private final TestClock clock;

    private long directive;
    private long county;

    LedgerPagesTest(TestDirectives directives, TestCity city, Jobs jobs, JdbcClient jdbc, TestClock clock) {
        this.work = new WorkUnderWay(directives, city, jobs, jdbc);
        this.clock = clock;
    }

    @BeforeEach
    void aDirectiveUnderWay() throws Exception {
        LocalDate today = clock.today();
        directive = work.issue(
                "青岚市贯彻落实省生态环境保护督察反馈意见整改方案",
                new WorkUnderWay.Work(
                        TestCity.COUNTY_A, "柳坪镇等6个乡镇生活污水处理设施建成后未正常运行，配套管网缺口32公里，污水收集率长期低于四成", today.plusDays(12)),
                new WorkUnderWay.Work(TestCity.COUNTY_B, "青石河入河排污口排查整治并完成规范化设置", today.plusDays(200)),
                new WorkUnderWay.Work(TestCity.DEPARTMENT, "出水水质监测", null),
                new WorkUnderWay.Work("shiqiao-d1", "项目立项审批", today.plusDays(40)));
        county = work.assignment(directive, TestCity.COUNTY_A);
        work.start(county);
        work.report(county, "柳坪、青石两座处理站稳定运行，管网累计敷设 19.8 公里。", 62);
        work.decompose(county, "柳坪镇；恢复处理站 1 座，补建管网 14 公里；2026-06-18\n青石镇；恢复处理站 1 座；2026-06-19");
        work.applyForClosure(county);
        work.sendBack(county, today.plusDays(20));
        long closed = work.assignment(directive, "shiqiao-d1");
        work.start(closed);
        work.applyForClosure(closed);
        work.accept(closed);
        work.close(closed);
        long objecting = work.assignment(directive, TestCity.DEPARTMENT);
        work.complete(
                objecting,
                "Task_SignForReceipt",
                Map.of("decision", "object", "reason", "监测由县局承担。", "proposedUnit", "石桥县"));
        clock.advance(Period.ofDays(21));
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "PHONE_ENGLISH"})
    void everyPageIsInOrderInBothLanguagesAndWidths(Look look, Visits visits) {
        Visit supervisor = visits.begin(look, "supervisor");
        for (String path : new String[] {
            "/board",
            "/ledger",
            "/ledger?light=red",
            "/directives",
            "/directives/" + directive,
            "/assignments/" + county
        }) {
            supervisor.open(path);
            settle(supervisor, path);
        }
        Visit auditor = visits.begin(look, "auditor");
        for (String path : new String[] {"/audit", "/audit/assignments/" + county, "/audit/directives/" + directive}) {
            auditor.open(path);
            settle(auditor, path);
        }
        Visit liaison = visits.begin(look, "liaison-linxi");
        liaison.open("/assignments/" + county);
        settle(liaison, "/assignments/liaison");
    }

    private static void settle(Visit visit, String path) {
        if (visit.page().locator("[data-bpmn]").count() > 0) {
            visit.page().locator("[data-bpmn] g.p").first().waitFor();
        }
        visit.inspect(path);
    }

    @Test
    void aCardFiltersTheLedgerAndTheSearchNarrowsIt(Visits visits) {
        Visit visit = visits.begin(Look.DESKTOP, "supervisor");
        visit.open("/ledger");
        visit.page().fill("form.filters input[name=q]", "污水");
        visit.page().press("form.filters input[name=q]", "Enter");
        visit.page().waitForURL(url -> url.contains("q="));

        assertThat(visit.page().locator("tr[data-light]").count()).isEqualTo(3);
        visit.page().locator(".cards a").first().click();
        assertThat(visit.page().url()).contains("light=red").contains("q=");
        assertThat(visit.page().locator("tr[data-light=red]").count())
                .isEqualTo(visit.page().locator("tr[data-light]").count());
    }

    @Test
    void theReplayStepsBack(Visits visits) {
        Visit visit = visits.begin(Look.DESKTOP, "auditor");
        visit.open("/audit/assignments/" + county);
        visit.page().locator("[data-bpmn] g.p").first().waitFor();
        int passed = visit.page().locator("[data-bpmn] g.p").count();

        visit.page().locator("[data-step=first]").click();

        assertThat(visit.page().locator("[data-bpmn] g.p").count()).isLessThan(passed);
        visit.page().locator("[data-rec='2'] a").click();
        visit.page().locator("#record >> text=/2/").first().waitFor();
    }
}
