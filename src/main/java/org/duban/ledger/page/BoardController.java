package org.duban.ledger.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.assignment.AssignmentState;
import org.duban.deadline.Light;
import org.duban.ledger.query.Ledger;
import org.duban.ledger.query.LedgerFilter;
import org.duban.organization.Role;
import org.duban.platform.BusinessClock;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.duban.supervision.NoticeRegister;
import org.duban.worklist.OpenTask;
import org.duban.worklist.Worklist;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a supervisor has to look at today. */
@Controller
class BoardController {

    private static final int SHOWN = 200;
    private static final int SOON_DAYS = 2;
    private static final Set<String> REPLIES = Set.of("Task_JudgeReply");
    private static final Set<String> DRAFTS = Set.of("Task_DraftNotice", "Task_SignNotice", "Task_ReviseDraft");

    /** A notice whose reply is awaited. */
    record Awaited(NoticeRegister.Row row, Light light) {}

    private final Ledger ledger;
    private final LedgerLines lines;
    private final Worklist worklist;
    private final NoticeRegister register;
    private final Callers callers;
    private final BusinessClock clock;

    BoardController(
            Ledger ledger,
            LedgerLines lines,
            Worklist worklist,
            NoticeRegister register,
            Callers callers,
            BusinessClock clock) {
        this.ledger = ledger;
        this.lines = lines;
        this.worklist = worklist;
        this.register = register;
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping("/board")
    String board(Model model) {
        Caller caller = callers.required();
        if (!caller.has(Role.SUPERVISOR)) {
            throw new BusinessRefusal(Kind.FORBIDDEN, "ledger.board.forbidden");
        }
        LedgerFilter yesterday = new LedgerFilter(
                null,
                null,
                null,
                null,
                null,
                null,
                clock.today().minusDays(1),
                clock.today().minusDays(1),
                null,
                Light.RED);
        model.addAttribute("turned", lines.of(ledger.rows(caller, yesterday, null, SHOWN)));
        LedgerFilter issued =
                new LedgerFilter(null, null, null, null, null, null, null, null, AssignmentState.ISSUED, null);
        model.addAttribute(
                "unsigned",
                lines.of(ledger.rows(caller, issued, null, SHOWN).stream()
                        .filter(row ->
                                row.receiptDue() != null && row.receiptDue().isBefore(clock.instant()))
                        .toList()));
        List<OpenTask> tasks = worklist.of(caller, Worklist.Query.all(SHOWN));
        model.addAttribute(
                "replies",
                tasks.stream().filter(task -> REPLIES.contains(task.kind())).toList());
        model.addAttribute("awaited", awaited(caller));
        model.addAttribute("unsignedNotices", unsigned(caller));
        model.addAttribute(
                "drafts",
                tasks.stream().filter(task -> DRAFTS.contains(task.kind())).toList());
        model.addAttribute(
                "decisions",
                tasks.stream()
                        .filter(task -> !REPLIES.contains(task.kind()) && !DRAFTS.contains(task.kind()))
                        .toList());
        return "ledger/board";
    }

    /** Notices whose reply is awaited, the latest first to be late. */
    private List<Awaited> awaited(Caller caller) {
        return notices(caller, NoticeRegister.Pick.REPLY_AWAITED).stream()
                .sorted(Comparator.comparing(NoticeRegister.Row::replyUntil))
                .map(row -> new Awaited(row, light(row.replyUntil())))
                .toList();
    }

    private List<NoticeRegister.Row> unsigned(Caller caller) {
        return notices(caller, NoticeRegister.Pick.UNSIGNED).stream()
                .filter(row -> row.receiptDue().isBefore(clock.instant()))
                .sorted(Comparator.comparing(NoticeRegister.Row::receiptDue))
                .toList();
    }

    private List<NoticeRegister.Row> notices(Caller caller, NoticeRegister.Pick pick) {
        return register.page(caller, new NoticeRegister.Query(null, null, null, null, null, pick, null, SHOWN))
                .items();
    }

    private Light light(LocalDate due) {
        if (due.isBefore(clock.today())) {
            return Light.RED;
        }
        return due.isAfter(clock.today().plusDays(SOON_DAYS)) ? Light.GREEN : Light.AMBER;
    }
}
