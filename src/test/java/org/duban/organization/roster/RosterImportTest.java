package org.duban.organization.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duban.organization.roster.RosterOutcome.ERROR;
import static org.duban.organization.roster.RosterOutcome.HINT;
import static org.duban.organization.roster.RosterOutcome.NEW;
import static org.duban.organization.roster.RosterOutcome.SKIP;
import static org.duban.organization.roster.RosterOutcome.UPDATE;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.audit.AuditTrail;
import org.duban.organization.NewUnit;
import org.duban.organization.People;
import org.duban.organization.PersonView;
import org.duban.organization.Role;
import org.duban.organization.UnitAdministration;
import org.duban.organization.UnitLevel;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.duban.testing.Acting;
import org.duban.testing.DubanTest;
import org.duban.testing.TestCity;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@DubanTest
class RosterImportTest {

    private final RosterImport roster;
    private final UnitAdministration administration;
    private final Units units;
    private final People people;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final TestCity city;
    private final Acting acting;

    RosterImportTest(
            RosterImport roster,
            UnitAdministration administration,
            Units units,
            People people,
            AuditTrail audit,
            JdbcClient jdbc,
            TestCity city,
            Acting acting) {
        this.roster = roster;
        this.administration = administration;
        this.units = units;
        this.people = people;
        this.audit = audit;
        this.jdbc = jdbc;
        this.city = city;
        this.acting = acting;
    }

    @Test
    void eachRowSaysWhatWouldBecomeOfItAndNothingIsWritten() throws Exception {
        long before = count("unit") + count("person") + count("audit_record");
        RosterPreview preview = preview(
                row("北岭镇人民政府", "北岭镇", "临溪县", "乡级", "北岭镇政府；北岭", "周立言", "zhouly", "任川", "renchuan", "2210", "各乡镇"),
                row("柳坪镇", "", "临溪县", "", "柳坪镇政府", "", "", "", "", "", ""),
                row("青石镇", "", "临溪县", "乡级", "", "", "", "", "", "", "各乡镇"),
                row("沙洲乡", "", "临溪县", "乡级", "", "", "", "", "", "", ""),
                row("云岭县水务局", "", "云岭", "部门", "", "", "", "", "", "", ""));

        assertThat(outcomes(preview)).containsExactly(NEW, UPDATE, SKIP, HINT, ERROR);
        assertThat(preview.writable()).isEqualTo(3);
        assertThat(said(preview, 1)).isEqualTo("别名加“柳坪镇政府”");
        assertThat(said(preview, 3)).contains("没有责任人").contains("没有联络员");
        assertThat(said(preview, 4)).contains("云岭").contains("不在库中");
        assertThat(count("unit") + count("person") + count("audit_record")).isEqualTo(before);
    }

    @Test
    void wrongRowsRefuseTheWholeUnlessTheyAreSkipped() throws Exception {
        RosterPreview preview = preview(
                row("北岭镇人民政府", "北岭镇", "临溪县", "乡级", "", "周立言", "zhouly", "任川", "renchuan", "2210", "各乡镇"),
                row("云岭县水务局", "", "云岭", "部门", "", "", "", "", "", "", ""));
        refused(Kind.CONFLICT, "roster.errors", () -> roster.write(preview, false));

        RosterResult result = acting.asUser("sysadmin", () -> roster.write(preview, true));

        assertThat(result.written()).isEqualTo(1);
        assertThat(result.skipped()).isEqualTo(1);
        UnitView added = units.tree().named("北岭镇").get(0);
        assertThat(added.path()).containsExactly(city.unit("city"), city.unit("linxi"), added.id());
        assertThat(people.holding(Role.LIAISON, added.id()))
                .extracting(PersonView::username, PersonView::phone)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("renchuan", "2210"));
        assertThat(units.tree().groupsOf(added.id())).hasSize(1);
        assertThat(result.accounts()).extracting("username").containsExactly("zhouly", "renchuan");
        assertThat(acting.asUser(
                        "renchuan",
                        () -> people.hasOneTimePassword(
                                people.findByUsername("renchuan").orElseThrow().id())))
                .isTrue();
        assertThat(audit.of("unit", added.id())).extracting("action").containsExactly("unit.added");
    }

    @Test
    void parentsMayStandBelowTheirChildren() throws Exception {
        RosterPreview preview = preview(
                row("云岭镇", "", "云岭县", "乡级", "", "", "", "", "", "", ""),
                row("云岭县", "", "青岚市", "县级", "", "", "", "", "", "", ""),
                row("松坪村", "", "云岭县/云岭镇", "企业", "", "", "", "", "", "", ""));
        acting.asUser("sysadmin", () -> roster.write(preview, false));

        assertThat(units.tree().named("松坪村").get(0).depth()).isEqualTo(4);
    }

    @Test
    void whatDependsOnAWrongRowIsWrong() throws Exception {
        RosterPreview preview = preview(
                row("云岭县", "", "青岚市", "什么", "", "", "", "", "", "", ""),
                row("云岭镇", "", "云岭县", "乡级", "", "", "", "", "", "", ""),
                row("甲镇", "", "乙镇", "乡级", "", "", "", "", "", "", ""),
                row("乙镇", "", "甲镇", "乡级", "", "", "", "", "", "", ""),
                row("丙镇", "", "临溪县", "乡级", "", "", "", "", "", "", ""),
                row("丙镇", "", "临溪县", "乡级", "", "", "", "", "", "", ""));

        assertThat(outcomes(preview)).containsExactly(ERROR, ERROR, ERROR, ERROR, HINT, ERROR);
        assertThat(said(preview, 1)).isEqualTo("上级单位在第 2 行，那一行有错");
        assertThat(said(preview, 2)).contains("绕了一圈");
        assertThat(said(preview, 5)).contains("与第 6 行是同一单位");
    }

    @Test
    void namesThatTheOfficeKnowsOtherwiseAreExplained() throws Exception {
        long bureau = city.unit("linxi-d2");
        acting.asUser("sysadmin", () -> administration.rename(bureau, administration.version(bureau), "临溪县水务局", ""));
        acting.asUser(
                "sysadmin",
                () -> administration.add(new NewUnit(city.unit("city"), "云岭开发区", "", UnitLevel.COUNTY, List.of("云岭"))));
        acting.asUser(
                "sysadmin",
                () -> administration.add(new NewUnit(city.unit("city"), "云岭县", "", UnitLevel.COUNTY, List.of("云岭"))));
        RosterPreview preview = preview(
                row("临溪县水利局", "", "临溪县", "部门", "", "", "", "", "", "", ""),
                row("云岭县水务局", "", "云岭", "部门", "", "", "", "", "", "", ""));

        assertThat(said(preview, 0)).contains("是“临溪县水务局”的曾用名");
        assertThat(said(preview, 1)).contains("上级“云岭”有 2 个").contains("青岚市/云岭县");
        assertThat(saidOf(row("临溪县水务局", "", "临溪县", "", "", "负责人临溪县水利居", "", "", "", "", "")))
                .contains("不在库中：负责人临溪县水利居，是不是负责人临溪县水利局");
        assertThat(saidOf(row("临溪县水务局", "", "临溪县", "", "", "", "", "甲", "liaison-linxi", "", "")))
                .contains("账号 liaison-linxi 是“联络员临溪县”的");
        assertThat(saidOf(row("临溪县水务局", "", "临溪县", "县级", "", "", "", "", "", "", "")))
                .contains("类型与库中不同（部门）");
    }

    @Test
    void aNewLiaisonReplacesThePresentOne() throws Exception {
        RosterPreview preview = preview(row("柳坪镇", "", "临溪县", "", "", "", "", "谢安", "xiean", "6129", ""));
        assertThat(said(preview, 0)).contains("联络员 联络员柳坪镇 → 谢安；旧任务署名不变");
        acting.asUser("sysadmin", () -> roster.write(preview, false));

        assertThat(people.holding(Role.LIAISON, city.unit("linxi-1")))
                .extracting(PersonView::username)
                .containsExactly("xiean");
    }

    @Test
    void aPreviewThatNoLongerHoldsIsNotWritten() throws Exception {
        RosterPreview preview = preview(row("柳坪镇", "", "临溪县", "", "柳坪", "", "", "", "", "", ""));
        long township = city.unit("linxi-1");
        acting.asUser(
                "sysadmin", () -> administration.setAliases(township, administration.version(township), List.of("柳坪")));

        refused(Kind.CONFLICT, "roster.outdated", () -> roster.write(preview, false));
    }

    @Test
    void onlyASystemAdministratorBringsInARosterAndOnlyForTheirJurisdiction() throws Exception {
        byte[] file = RosterFiles.xlsx(row("北岭镇", "", "临溪县", "乡级", "", "", "", "", "", "", ""));
        for (String who : List.of("supervisor", "secadmin", "liaison-linxi")) {
            assertThatThrownBy(() -> acting.asUser(who, () -> roster.preview("r.xlsx", file)))
                    .isInstanceOfSatisfying(
                            BusinessRefusal.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(Kind.FORBIDDEN));
        }
    }

    @Test
    void wrongRowsComeBackWithTheirReasonsAndAreNeverFormulas() throws Exception {
        RosterPreview preview =
                preview(row("=HYPERLINK(\"http://x\")", "", "没有的县", "部门", "+1", "@x", "", "-2", "", "", ""));
        byte[] file = roster.errorRows(preview, Locale.SIMPLIFIED_CHINESE);

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getLastCellNum()).isEqualTo((short) 12);
            for (Cell cell : sheet.getRow(1)) {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                boolean risky = !cell.getStringCellValue().isEmpty()
                        && "=+-@".indexOf(cell.getStringCellValue().charAt(0)) >= 0;
                assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(risky);
            }
            assertThat(sheet.getRow(1).getCell(11).getStringCellValue()).contains("没有的县");
        }
        assertThat(preview(RosterReader.read(file).get(0)).errors()).hasSize(1);
    }

    @Test
    void theTemplateCanBeFilledInAndReadBack() throws Exception {
        byte[] file = roster.template(Locale.SIMPLIFIED_CHINESE);
        refused(Kind.INVALID, "roster.file.empty", () -> roster.preview("r.xlsx", file));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(book.getSheetAt(0).getDataValidations()).hasSize(1);
            assertThat(book.getSheetAt(1).getRow(0).getCell(0).getStringCellValue())
                    .contains("5,000");
        }
    }

    @Test
    void fiveThousandRowsAreWrittenAtOnce() throws Exception {
        List<RosterRow> rows = new ArrayList<>();
        IntStream.range(0, 50)
                .forEach(i -> rows.add(row("大县" + i, "", "青岚市", "县级", "", "甲" + i, "leader" + i, "", "", "", "各县区")));
        IntStream.range(0, 4_950)
                .forEach(i -> rows.add(row(
                        "第" + i + "镇",
                        "",
                        "大县" + i % 50,
                        "乡级",
                        "镇" + i,
                        "",
                        "",
                        i % 5 == 0 ? "乙" + i : "",
                        i % 5 == 0 ? "liaison" + i : "",
                        "",
                        "各乡镇")));
        // as in the product: who acts is read once for a request, not for each of thousands of records
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        RosterPreview preview = preview(rows.toArray(RosterRow[]::new));
        RosterResult result = acting.asUser("sysadmin", () -> roster.write(preview, false));
        long used = threads.getCurrentThreadCpuTime() - start;
        RequestContextHolder.resetRequestAttributes();

        // the processor's time, since a busy machine says nothing about us
        assertThat(Duration.ofNanos(used)).isLessThan(Duration.ofSeconds(30));
        assertThat(result.written()).isEqualTo(5_000);
        assertThat(result.accounts()).hasSize(50 + 990);
        assertThat(units.tree().all()).hasSize(5_013);
    }

    private static RosterRow row(String... cells) {
        return RosterFiles.row(cells);
    }

    private RosterPreview preview(RosterRow... rows) throws Exception {
        return acting.asUser("sysadmin", () -> roster.preview("单位名册.xlsx", RosterFiles.xlsx(rows)));
    }

    private static List<RosterOutcome> outcomes(RosterPreview preview) {
        return preview.lines().stream().map(RosterLine::outcome).toList();
    }

    private String said(RosterPreview preview, int line) {
        return roster.reason(preview.lines().get(line), Locale.SIMPLIFIED_CHINESE);
    }

    private String saidOf(RosterRow row) throws Exception {
        return said(preview(row), 0);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private void refused(Kind kind, String key, Acting.Code code) {
        assertThatThrownBy(() -> acting.asUser("sysadmin", code))
                .isInstanceOfSatisfying(BusinessRefusal.class, refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo(key);
                    assertThat(refusal.kind()).isEqualTo(kind);
                });
    }
}
