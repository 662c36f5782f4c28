package org.duban.ledger.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.assignment.AssignmentView;
import org.duban.assignment.Assignments;
import org.duban.audit.AuditRecord;
import org.duban.directive.DirectiveView;
import org.duban.directive.Directives;
import org.duban.ledger.ProcessTrace;
import org.duban.ledger.query.DirectiveReading;
import org.duban.ledger.query.History;
import org.duban.ledger.query.Ledger;
import org.duban.ledger.query.LedgerFilter;
import org.duban.ledger.query.LedgerRequest;
import org.duban.organization.Role;
import org.duban.organization.RoleInUnit;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Replay for auditors; reads only. */
@Controller
class AuditController {

    private static final int SHOWN = 50;

    /** A record, and which step of the process it stands at. */
    public record Moment(Timeline.Entry entry, int step) {}

    private final History history;
    private final Timeline timeline;
    private final Assignments assignments;
    private final Directives directives;
    private final DirectiveReading reading;
    private final Ledger ledger;
    private final LedgerLines lines;
    private final ObjectProvider<ProcessTrace> traces;
    private final ObjectMapper json;
    private final Callers callers;

    AuditController(
            History history,
            Timeline timeline,
            Assignments assignments,
            Directives directives,
            DirectiveReading reading,
            Ledger ledger,
            LedgerLines lines,
            ObjectProvider<ProcessTrace> traces,
            ObjectMapper json,
            Callers callers) {
        this.history = history;
        this.timeline = timeline;
        this.assignments = assignments;
        this.directives = directives;
        this.reading = reading;
        this.ledger = ledger;
        this.lines = lines;
        this.traces = traces;
        this.json = json;
        this.callers = callers;
    }

    @GetMapping("/audit")
    String search(@RequestParam(required = false) String q, Model model) {
        Caller caller = callers.required();
        if (!caller.hasAny(Role.AUDITOR, Role.AUDIT_ADMIN)) {
            throw new BusinessRefusal(Kind.FORBIDDEN, "ledger.audit.forbidden");
        }
        caller = asAuditor(caller);
        LedgerFilter filter = new LedgerRequest(q, null, null, null, null, null, null, null).filter();
        model.addAttribute("q", q);
        model.addAttribute("directives", reading.list(caller, q, null, null, SHOWN));
        model.addAttribute("lines", lines.of(ledger.rows(caller, filter, null, SHOWN)));
        return "ledger/audit-search";
    }

    /** Who administers the record finds what an auditor of the same unit finds. */
    private static Caller asAuditor(Caller caller) {
        Set<RoleInUnit> roles = new HashSet<>(caller.roles());
        caller.unitsWith(Role.AUDIT_ADMIN).forEach(unit -> roles.add(new RoleInUnit(Role.AUDITOR, unit)));
        return new Caller(
                caller.personId(), caller.username(), caller.name(), caller.unitId(), roles, caller.ownRoles());
    }

    @GetMapping("/audit/assignments/{id}")
    String assignment(
            @PathVariable long id,
            @RequestParam(required = false) Integer seq,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model) {
        History.Chain chain = history.chain("assignment:" + id);
        AssignmentView view = assignments.get(id);
        if (htmx != null) {
            return record(chain, seq, model);
        }
        ProcessTrace.Trace trace = traces.stream()
                .flatMap(source -> source.ofAssignment(id).stream())
                .findFirst()
                .orElse(null);
        model.addAttribute("process", trace == null ? null : ProcessPicture.of(trace, json));
        return page(chain, trace, view.title(), view.number() + "　" + view.unitName(), id, seq, model);
    }

    @GetMapping("/audit/directives/{id}")
    String directive(
            @PathVariable long id,
            @RequestParam(required = false) Integer seq,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model) {
        History.Chain chain = history.chain("directive:" + id);
        if (htmx != null) {
            return record(chain, seq, model);
        }
        DirectiveView view = directives.get(id);
        return page(chain, null, view.title(), view.docNumber(), null, seq, model);
    }

    private String page(
            History.Chain chain,
            ProcessTrace.Trace trace,
            String title,
            String meta,
            Long assignmentId,
            Integer seq,
            Model model) {
        List<Moment> moments = new ArrayList<>();
        for (AuditRecord record : chain.records()) {
            moments.add(new Moment(timeline.entry(record), step(trace, record)));
        }
        model.addAttribute("chain", chain);
        model.addAttribute("moments", moments);
        model.addAttribute("subject", title);
        model.addAttribute("meta", meta);
        model.addAttribute("assignmentId", assignmentId);
        record(chain, seq == null ? Integer.valueOf(chain.records().size()) : seq, model);
        return "ledger/audit";
    }

    /** How many steps had been taken by the moment of the record; those of the same transaction count with it. */
    private static int step(ProcessTrace.Trace trace, AuditRecord record) {
        if (trace == null) {
            return record.seq();
        }
        return (int) trace.steps().stream()
                .filter(step -> !step.at().isAfter(record.at().plusMillis(500)))
                .count();
    }

    private String record(History.Chain chain, Integer seq, Model model) {
        AuditRecord record = chain.records().stream()
                .filter(one -> seq != null && one.seq() == seq)
                .findFirst()
                .orElseThrow(() -> BusinessRefusal.notFound("ledger.audit.none"));
        model.addAttribute("record", timeline.entry(record));
        model.addAttribute("changes", timeline.changes(record));
        model.addAttribute("fits", chain.firstBreak() == null || seq < chain.firstBreak());
        return "ledger/audit :: record";
    }
}
