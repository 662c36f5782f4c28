package org.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
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

/** The pages where people act: workbench, tasks, notices, import and review, and what happens when something goes wrong. */
@BrowserTest
class EveryPageTest {

    private static final String DOCUMENT = """
            青岚市城市内涝治理行动方案
            青政办发〔2026〕31号

            一、老城雨水管渠淤积，过水能力不足。
            整改目标：清淤疏浚雨水管渠26公里。
            整改时限：2026年9月底。
            整改措施：1.6月底前完成8公里。2.9月底前完成其余18公里。
            责任单位：临溪县、市城市管理局

            二、易涝点反复积水。
            整改目标：改造易涝点9处。
            整改时限：立行立改。
            责任单位：石桥县
            """;

    private final WorkUnderWay work;
    private final TestDirectives directives;
    private final TestClock clock;
    private final Jobs jobs;
    private final JdbcClient jdbc;

    private long county;
    private long received;

    EveryPageTest(TestDirectives directives, TestCity city, Jobs jobs, JdbcClient jdbc, TestClock clock) {
        this.work = new WorkUnderWay(directives, city, jobs, jdbc);
        this.directives = directives;
        this.clock = clock;
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void workInHandAndOverdue() throws Exception {
        LocalDate today = clock.today();
        long directive = work.issue(
                "青岚市城市内涝治理行动方案",
                new WorkUnderWay.Work(TestCity.COUNTY_A, "清淤疏浚临溪县老城雨水管渠二十六公里", today.plusDays(6)),
                new WorkUnderWay.Work(TestCity.COUNTY_B, "改造石桥县易涝点九处", today.plusDays(90)));
        county = work.assignment(directive, TestCity.COUNTY_A);
        received = work.assignment(directive, TestCity.COUNTY_B);
        work.start(county);
        work.report(county, "已清淤十一公里。", 40);
        clock.advance(Period.ofDays(20));
        jobs.runDue();
        directives.submit(TestDirectives.draft(today.plusDays(60), "临溪县"));
    }

    /** Each language in both widths: the page is opened once and then drawn wide or narrow. */
    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "PHONE_ENGLISH"})
    void everyPageIsInOrderInBothLanguagesAndWidths(Look look, Visits visits) {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("liaison-linxi", List.of("/work", task("Task_CarryOut"), "/notices", "/inbox?all=true"));
        pages.put("liaison-shiqiao", List.of("/work", task("Task_SignForReceipt")));
        pages.put("approver", List.of("/work", task("Task_SignDirective")));
        pages.put("verifier-dept", List.of("/work"));
        pages.put("supervisor", List.of("/work", "/notices", "/notices/new?assignment=" + county, "/intake"));
        pages.put("sysadmin", List.of("/admin/incidents"));
        pages.forEach((person, paths) -> {
            Visit visit = visits.begin(look, person);
            paths.forEach(path -> {
                assertThat(visit.open(path).status()).as(path).isEqualTo(200);
                visit.inspect(person + path);
            });
        });
        Visit supervisor = visits.begin(look, "supervisor");
        supervisor.open("/notices");
        supervisor.page().locator("tbody a.lead").first().click();
        supervisor.inspect("notice");
        supervisor.open("/intake");
        supervisor.page().fill("textarea[name=text]", DOCUMENT);
        supervisor.page().check("input[name=declared]");
        supervisor.page().click("form[enctype] .btn-primary");
        supervisor.page().waitForURL("**/intake/*");
        supervisor.inspect("review");
    }

    private String task(String kind) {
        return "/tasks/"
                + jdbc.sql("select task_id from open_task where kind = ? order by created_at desc limit 1")
                        .param(kind)
                        .query(String.class)
                        .single();
    }

    @Test
    void whatWasTypedSurvivesALostSession(Visits visits) {
        Visit visit = visits.begin(Look.DESKTOP, "liaison-linxi");
        String task = task("Task_CarryOut");
        visit.open(task);
        visit.page().check("input[name=action][value=report]");
        visit.page().fill("textarea[name=text]", "已清淤十九公里。");
        visit.page().context().clearCookies();

        visit.page().click("main form .btn-primary");
        visit.page().waitForURL("**/login?expired");
        visit.page().fill("#username", "liaison-linxi");
        visit.page().fill("#password", TestCity.PASSWORD);
        visit.page().press("#password", "Enter");

        visit.page().waitForURL("**" + task + "*");
        assertThat(visit.page().inputValue("textarea[name=text]")).isEqualTo("已清淤十九公里。");
        visit.page().fill("input[name=percent]", "70");
        visit.page().click("main form .btn-primary");
        visit.page().waitForURL("**/assignments/" + county);
        assertThat(visit.page().locator("#messages").innerText()).isNotBlank();
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedAndSaysWhatIsWrongAtItsField(Visits visits) {
        Visit visit = visits.begin(Look.PHONE, "liaison-linxi");
        visit.expectError("422");
        visit.open(task("Task_CarryOut"));
        visit.page().check("input[name=action][value=report]");
        visit.page().fill("textarea[name=text]", "已清淤十九公里。");
        visit.page().fill("input[name=percent]", "170");
        visit.page().click("main form .btn-primary");

        visit.page().locator(".group-bad .bad-t").first().waitFor();
        assertThat(visit.page().inputValue("textarea[name=text]")).isEqualTo("已清淤十九公里。");
        assertThat(visit.page().inputValue("input[name=percent]")).isEqualTo("170");
        visit.check();
    }

    @Test
    void evidenceIsAttachedBesideTheFormAndAWrongFileIsRefusedInWords(Visits visits) {
        Visit visit = visits.begin(Look.DESKTOP, "liaison-linxi");
        visit.expectError("422");
        visit.open(task("Task_CarryOut"));
        attach(visit, "清淤记录.txt", "已清淤十九公里");
        visit.page().waitForURL("**/tasks/**");
        assertThat(visit.page().locator("a:has-text('清淤记录.txt')").count()).isEqualTo(1);

        attach(visit, "清淤记录.exe", "不收");
        visit.page().locator(".note-a").first().waitFor();
        assertThat(visit.page().locator(".note-a").first().innerText()).contains("exe");
    }

    private static void attach(Visit visit, String name, String text) {
        visit.page()
                .setInputFiles("#f-file", new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        visit.page().click("form[enctype] button");
    }

    @Test
    void tickedRowsGetRemindersTogether(Visits visits) {
        Visit visit = visits.begin(Look.DESKTOP, "supervisor");
        visit.open("/ledger");
        visit.page().locator("tbody input[name=id]").first().check();
        assertThat(visit.page().locator(".bulk").isVisible()).isTrue();
        visit.check();

        visit.page().locator(".bulk .btn-primary").click();

        visit.page().waitForURL("**/notices**");
        assertThat(visit.page().locator("#messages").innerText()).contains("1");
    }

    @Test
    void aFilterIsKeptUnderAName(Visits visits) {
        Visit visit = visits.begin(Look.DESKTOP, "supervisor");
        visit.open("/ledger?q=清淤");
        visit.page().locator("details.menu summary:has-text('我的视图')").click();
        visit.page().fill("#view-name", "清淤");
        visit.page().press("#view-name", "Enter");
        visit.page().locator("#messages .note-g").waitFor();

        visit.open("/ledger");
        visit.page().locator("details.menu summary:has-text('我的视图')").click();
        visit.page().locator("details.menu a:has-text('清淤')").click();
        visit.page().waitForURL(url -> url.contains("q="));
    }

    @Test
    void whatIsDoneByOneIsSaidToTheOther(Visits visits) {
        Visit first = visits.begin(Look.DESKTOP, "liaison-shiqiao");
        Visit second = visits.begin(Look.DESKTOP, "liaison-shiqiao");
        second.expectError("404");
        String task = task("Task_SignForReceipt");
        first.open(task);
        second.open(task);
        first.page().check("input[name=decision][value=receive]");
        first.page().click("main form .btn-primary");
        first.page().waitForURL("**/assignments/" + received);

        second.page().check("input[name=decision][value=receive]");
        second.page().click("main form .btn-primary");
        second.page().waitForLoadState();
        assertThat(second.page().locator("main").innerText()).contains("已经办完");
    }
}
