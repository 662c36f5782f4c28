package org.duban.ledger.page;

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
import org.duban.worklist.OpenTask;
import org.duban.worklist.Worklist;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a supervisor has to look at today. */
@Controller
class BoardController {

    private static final int SHOWN = 200;
    private static final Set<String> REPLIES = Set.of("Task_JudgeReply");
    private static final Set<String> DRAFTS = Set.of("Task_DraftNotice", "Task_SignNotice", "Task_ReviseDraft");

    private final Ledger ledger;
    private final LedgerLines lines;
    private final Worklist worklist;
    private final Callers callers;
    private final BusinessClock clock;

    BoardController(Ledger ledger, LedgerLines lines, Worklist worklist, Callers callers, BusinessClock clock) {
        this.ledger = ledger;
        this.lines = lines;
        this.worklist = worklist;
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
}
