package org.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.duban.BusinessRefusal;
import org.duban.assignment.AssignmentState;
import org.duban.deadline.Light;
import org.duban.directive.Source;
import org.duban.ledger.query.Ledger;
import org.duban.ledger.query.LedgerCounts;
import org.duban.ledger.query.LedgerFilter;
import org.duban.ledger.query.LedgerPosition;
import org.duban.ledger.query.LedgerRequest;
import org.duban.ledger.query.LedgerRow;
import org.duban.platform.BusinessClock;
import org.duban.security.Callers;
import org.duban.testing.DubanTest;
import org.duban.testing.Jobs;
import org.duban.testing.TestCity;
import org.duban.testing.TestClock;
import org.duban.testing.TestDirectives;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DubanTest
class LedgerTest {

    private static final LocalDate JUNE_20 = LocalDate.of(2026, 6, 20);

    private final Ledger ledger;
    private final WorkUnderWay directives;
    private final TestCity city;
    private final TestClock clock;
    private final BusinessClock business;
    private final Callers callers;

    private long directive;

    LedgerTest(
            Ledger ledger,
            TestDirectives directives,
            Jobs jobs,
            JdbcClient jdbc,
            TestCity city,
            TestClock clock,
            BusinessClock business,
            Callers callers) {
        this.ledger = ledger;
        this.directives = new WorkUnderWay(directives, city, jobs, jdbc);
        this.city = city;
        this.clock = clock;
        this.business = business;
        this.callers = callers;
    }

    /** Every light: overdue, applied for in time, far off, closed, long-term, and two below a county. */
    @BeforeEach
    void aDirectiveUnderWay() throws Exception {
        directive = directives.issue(
                "整改方案",
                new WorkUnderWay.Work(TestCity.COUNTY_A, "乡镇污水处理站恢复运行", JUNE_20),
                new WorkUnderWay.Work(TestCity.COUNTY_B, "入河排污口规范化设置", JUNE_20),
                new WorkUnderWay.Work(TestCity.DEPARTMENT, "出水水质监测", LocalDate.of(2026, 12, 31)),
                new WorkUnderWay.Work("shiqiao-d1", "项目立项审批", JUNE_20),
                new WorkUnderWay.Work("linxi-d2", "河道巡查", null));
        long countyA = at(TestCity.COUNTY_A);
        directives.start(countyA);
        directives.decompose(countyA, "柳坪镇；恢复处理站 1 座；2026-06-18\n青石镇；恢复处理站 100% 运行；2026-06-19");
        long countyB = at(TestCity.COUNTY_B);
        directives.start(countyB);
        long closed = at("shiqiao-d1");
        directives.start(closed);
        directives.applyForClosure(closed);
        directives.accept(closed);
        directives.close(closed);
        clock.advance(Period.ofDays(9));
        directives.applyForClosure(countyB);
        clock.advance(Period.ofDays(3));
    }

    private long at(String unit) {
        return directives.assignment(directive, unit);
    }

    private List<LedgerRow> rows(String username, LedgerFilter filter) {
        return ledger.rows(callers.load(username).orElseThrow(), filter, null, 100);
    }

    private List<String> units(String username) {
        return rows(username, LedgerFilter.NONE).stream()
                .map(LedgerRow::unitName)
                .toList();
    }

    @Test
    void everyoneSeesWhatConcernsTheirUnitAndThoseBelowIt() throws Exception {
        assertThat(rows("supervisor", LedgerFilter.NONE)).hasSize(7);
        assertThat(rows("auditor", LedgerFilter.NONE)).hasSize(7);
        assertThat(rows("approver", LedgerFilter.NONE)).hasSize(7);
        assertThat(units("liaison-linxi")).containsExactlyInAnyOrder("临溪县", "柳坪镇", "青石镇", "临溪县水利局");
        assertThat(units("principal-linxi-1")).containsExactly("柳坪镇");
        assertThat(units("liaison-shiqiao-1")).isEmpty();
        assertThat(units("sysadmin")).isEmpty();
    }

    @Test
    void nobodyCountsWhatIsNotTheirs() throws Exception {
        for (String username : TestCity.USERNAMES) {
            LedgerCounts counts = ledger.counts(callers.load(username).orElseThrow(), LedgerFilter.NONE);
            assertThat(counts.total()).as(username).isEqualTo(units(username).size());
        }
    }

    @Test
    void cursorsLeadToEveryRowOnceInOrder() throws Exception {
        List<Long> all = new ArrayList<>();
        LedgerPosition after = null;
        List<LedgerRow> page;
        do {
            page = ledger.rows(callers.load("supervisor").orElseThrow(), LedgerFilter.NONE, after, 2);
            page.forEach(row -> all.add(row.id()));
            after = page.isEmpty()
                    ? null
                    : LedgerPosition.of(page.get(page.size() - 1).position().cursor());
        } while (!page.isEmpty());

        assertThat(all)
                .containsExactlyElementsOf(rows("supervisor", LedgerFilter.NONE).stream()
                        .map(LedgerRow::id)
                        .toList());
        assertThat(new HashSet<>(all)).hasSize(7);
    }

    @Test
    void rowsFilteredByALightShowThatLightAndAreAsManyAsCounted() throws Exception {
        LedgerCounts counts = ledger.counts(callers.load("supervisor").orElseThrow(), LedgerFilter.NONE);
        for (Light light : Light.values()) {
            List<LedgerRow> rows = rows("supervisor", LedgerFilter.NONE.with(light));
            assertThat(rows).as(light.name()).hasSize(counts.of(light));
            assertThat(rows)
                    .allSatisfy(row -> assertThat(row.shown(business.today(), business.getZone())
                                    .light())
                            .isEqualTo(light));
        }
        assertThat(counts.byLight())
                .containsEntry(Light.RED, 3)
                .containsEntry(Light.GREEN, 3)
                .containsEntry(Light.BLUE, 1);
    }

    @Test
    void workAppliedForInTimeIsNotRedWhileItIsCheckedAndStandsBehindWhatRuns() throws Exception {
        List<LedgerRow> rows = rows("supervisor", LedgerFilter.NONE);

        assertThat(rows.get(0).unitName()).isEqualTo("柳坪镇");
        assertThat(rows.get(5).unitName()).isEqualTo("石桥县");
        assertThat(rows.get(5).shown(business.today(), business.getZone()).light())
                .isEqualTo(Light.GREEN);
        assertThat(rows.get(6).state()).isEqualTo(AssignmentState.CLOSED);

        directives.sendBack(at(TestCity.COUNTY_B), business.today().plusDays(30));
        directives.applyForClosure(at(TestCity.COUNTY_B));
        assertThat(rows("supervisor", LedgerFilter.NONE.with(Light.RED))).hasSize(3);
    }

    @Test
    void wordsOfTwoCharactersAreFoundInEveryField() throws Exception {
        assertThat(found("污水")).containsOnly("临溪县", "柳坪镇", "青石镇");
        assertThat(found("污水 柳坪")).containsExactly("柳坪镇");
        assertThat(found("2-1")).containsExactly("石桥县");
        assertThat(found("〔2026〕9号")).hasSize(7);
        assertThat(found("整改方案 水利")).containsExactly("临溪县水利局");
        assertThat(found("100%")).containsExactly("青石镇");
        assertThat(found("100_")).isEmpty();
        assertThat(found("河")).isNotEmpty();
        assertThat(found("没有这个词")).isEmpty();
    }

    private List<String> found(String words) {
        return rows("supervisor", new LedgerRequest(words, null, null, null, null, null, null, null).filter()).stream()
                .map(LedgerRow::unitName)
                .toList();
    }

    @Test
    void filtersNarrowTheLedger() throws Exception {
        long linxi = city.unit(TestCity.COUNTY_A);
        assertThat(filtered(null, Long.toString(linxi), null, null, null)).isEqualTo(4);
        assertThat(filtered(Long.toString(directive), null, Source.INSPECTION.name(), null, null))
                .isEqualTo(7);
        assertThat(filtered("1", null, null, null, null)).isZero();
        assertThat(filtered(null, null, "meeting", null, null)).isZero();
        assertThat(filtered(null, null, null, "2026-06-18", "2026-06-19")).isEqualTo(2);
        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(() -> filtered("x", null, null, null, null))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(BusinessRefusal.Kind.INVALID));
    }

    private int filtered(String directiveId, String unit, String source, String from, String to) {
        return rows("supervisor", new LedgerRequest("", directiveId, unit, source, from, to, "", "").filter())
                .size();
    }

    @Test
    void anExportHandsOnEveryRow() throws Exception {
        List<Long> ids = new ArrayList<>();
        ledger.each(callers.load("supervisor").orElseThrow(), LedgerFilter.NONE, 5, row -> ids.add(row.id()));
        assertThat(ids).hasSize(5);
    }
}
