package org.duban.rights;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duban.assignment.AssignmentView;
import org.duban.directive.Directives;
import org.duban.directive.DraftContent;
import org.duban.directive.Drafts;
import org.duban.directive.Source;
import org.duban.directive.Urgency;
import org.duban.intake.DirectiveDraft;
import org.duban.paper.PaperKind;
import org.duban.platform.FileStore;
import org.duban.reporting.Evidences;
import org.duban.supervision.NoticeDrafts;
import org.duban.testing.Acting;
import org.duban.testing.Jobs;
import org.duban.testing.TestCity;
import org.duban.testing.TestDirectives;
import org.duban.testing.TestNotices;
import org.duban.worklist.OpenTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work of county A alone, of every kind: a directive, its assignment with report, evidence, notice and message, and a
 * draft that nobody outside of the office knows. Everything that is written in it holds {@link #MARK}, so that a word of
 * it can be found wherever it should not be.
 */
@Component
@Lazy
class CountyA {

    /** Stands in every text about the work of county A, and nowhere else. */
    static final String MARK = "暗渠";

    private final TestDirectives directives;
    private final TestNotices notices;
    private final TestCity city;
    private final Acting acting;
    private final Jobs jobs;
    private final Drafts drafts;
    private final Directives submissions;
    private final FileStore files;
    private final Evidences evidences;
    private final NoticeDrafts noticeDrafts;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    CountyA(
            TestDirectives directives,
            TestNotices notices,
            TestCity city,
            Acting acting,
            Jobs jobs,
            Drafts drafts,
            Directives submissions,
            FileStore files,
            Evidences evidences,
            NoticeDrafts noticeDrafts,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.directives = directives;
        this.notices = notices;
        this.city = city;
        this.acting = acting;
        this.jobs = jobs;
        this.drafts = drafts;
        this.submissions = submissions;
        this.files = files;
        this.evidences = evidences;
        this.noticeDrafts = noticeDrafts;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** Makes it all. @return ids by the name of the kind of object */
    Map<String, String> build() throws Exception {
        Map<String, String> ids = new LinkedHashMap<>();
        long directive = ofA();
        AssignmentView work = directives.assignment(directive, city.nameOf(TestCity.COUNTY_A));
        directives.begin(work, "liaison-linxi");
        long evidence = acting.asUser(
                "liaison-linxi",
                () -> evidences
                        .attach(work.id(), "暗渠照片.txt", "text/plain", "暗渠内部".getBytes(StandardCharsets.UTF_8))
                        .id());
        directives.complete(
                "liaison-linxi",
                work.id(),
                "Task_CarryOut",
                Map.of("action", "report", "text", "暗渠已清淤三段。", "percent", 40));
        long notice = acting.asUser("supervisor", () -> noticeDrafts.byHand(work.id(), PaperKind.REMINDER, "暗渠进度落后。"));
        notices.complete("supervisor", notice, "Task_DraftNotice", Map.of("decision", "send"));
        jobs.runDue();
        long shared = sharedWithB();
        long draft = acting.asUser(
                "supervisor",
                () -> drafts.create(DraftContent.of(text("暗渠二期方案", "暗渠二期", TestCity.COUNTY_A)), Optional.empty()));
        ids.put("directive", "" + directive);
        ids.put("shared", "" + shared);
        ids.put(
                "unsigned",
                ""
                        + directives
                                .assignment(shared, city.nameOf(TestCity.COUNTY_A))
                                .id());
        ids.put("assignment", "" + work.id());
        ids.put("evidence", "" + evidence);
        ids.put("notice", "" + notice);
        ids.put("draft", "" + draft);
        ids.put("task", directives.taskOf(work.id(), "Task_CarryOut").taskId());
        ids.put("reporttask", reportTask(work.id()).taskId());
        ids.put("noticetask", notices.task(notice, "Task_SignForNotice").taskId());
        ids.put("message", one("select min(id) from message where unit_id = " + city.unit(TestCity.COUNTY_A)));
        ids.put("unit", "" + city.unit(TestCity.COUNTY_A));
        ids.put("person", "" + city.person("liaison-linxi"));
        ids.put("group", one("select id from unit_group where under_id = " + city.unit(TestCity.COUNTY_A)));
        ids.put("unknown", "999");
        return ids;
    }

    /** A directive for county A alone, whose work the department checks. */
    private long ofA() throws Exception {
        DirectiveDraft draft = text("城区暗渠整治方案", "暗渠清污分流", TestCity.COUNTY_A);
        return issue(() -> {
            long id = drafts.create(content(draft, city.unit(TestCity.DEPARTMENT)), Optional.empty());
            submissions.submit(id, 0, "按原方案执行");
            return id;
        });
    }

    /** A directive of which county B has an item of its own, drafted with county A's in sight. */
    private long sharedWithB() throws Exception {
        DirectiveDraft first = text("水系联合整治方案", "石桥河清淤", TestCity.COUNTY_B);
        List<DirectiveDraft.Item> items = new ArrayList<>(first.items());
        items.addAll(text("", "暗渠截污", TestCity.COUNTY_A).items());
        String file = transaction.execute(status -> files.store("暗渠".getBytes(StandardCharsets.UTF_8)));
        return issue(() -> {
            long id = drafts.create(
                    content(first, null), Optional.of(new Drafts.SourceFile("暗渠", file, "暗渠方案.txt", List.of())));
            drafts.change(id, 0, Drafts.Step.of("replaced"), before -> before.withDraft(first.withItems(items)));
            submissions.submit(id, 1, "暗渠部分按原方案执行");
            return id;
        });
    }

    private static DraftContent content(DirectiveDraft draft, Long verifyingUnit) {
        return DraftContent.of(draft).classified(Source.INSPECTION, Urgency.NORMAL, verifyingUnit);
    }

    private long issue(Callable<Long> submission) throws Exception {
        long id = acting.asUser("supervisor", submission);
        directives.complete("approver", directives.task("Task_SignDirective", id), Map.of("decision", "sign"));
        jobs.runDue();
        return id;
    }

    private OpenTask reportTask(long assignment) {
        return directives.taskOf(assignment, "Task_ApproveReport");
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private DirectiveDraft text(String title, String item, String unitCode) {
        String unit = city.nameOf(unitCode);
        DirectiveDraft.Item one = new DirectiveDraft.Item(
                "1",
                item,
                item + "，按期办结。",
                item,
                "2026-09-30",
                LocalDate.of(2026, 9, 30),
                null,
                null,
                false,
                List.of(unit),
                List.of(),
                null,
                List.of(),
                null);
        return DirectiveDraft.empty()
                .withHead("青政办发〔2026〕9号", title, null, "青岚市人民政府办公室", LocalDate.of(2026, 6, 1))
                .withItems(List.of(one));
    }
}
