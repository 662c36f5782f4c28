package org.duban.ledger.page;

import java.util.Arrays;
import java.util.List;
import org.duban.assignment.AssignmentState;
import org.duban.deadline.Light;
import org.duban.directive.Source;
import org.duban.ledger.query.Ledger;
import org.duban.ledger.query.LedgerFilter;
import org.duban.ledger.query.LedgerOptions;
import org.duban.ledger.query.LedgerPosition;
import org.duban.ledger.query.LedgerRequest;
import org.duban.ledger.query.LedgerRow;
import org.duban.ledger.query.SavedViews;
import org.duban.organization.Role;
import org.duban.platform.Page;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class LedgerController {

    /** A card: a light, whether the list is restricted to it, and where a click leads. */
    public record Card(Light light, boolean current, String path) {}

    private final Ledger ledger;
    private final LedgerLines lines;
    private final LedgerOptions options;
    private final SavedViews views;
    private final Callers callers;

    LedgerController(Ledger ledger, LedgerLines lines, LedgerOptions options, SavedViews views, Callers callers) {
        this.ledger = ledger;
        this.lines = lines;
        this.options = options;
        this.views = views;
        this.callers = callers;
    }

    @GetMapping("/ledger")
    String ledger(
            LedgerRequest request,
            @RequestParam(required = false) String cursor,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model) {
        Caller caller = callers.required();
        LedgerFilter filter = request.filter();
        List<LedgerRow> rows = ledger.rows(caller, filter, LedgerPosition.of(cursor), Page.USUAL + 1);
        Page<LedgerRow> page = Page.of(rows, Page.USUAL, row -> row.position().cursor());
        LedgerAddress address = new LedgerAddress(request);
        model.addAttribute("lines", lines.of(page.items()));
        model.addAttribute("reminds", caller.has(Role.SUPERVISOR));
        model.addAttribute("next", page.next() == null ? null : address.page(page.next()));
        if (htmx != null && cursor != null) {
            return "ledger/ledger :: rows";
        }
        model.addAttribute("request", request);
        model.addAttribute("filtered", address.filtered());
        model.addAttribute("counts", ledger.counts(caller, filter));
        model.addAttribute("light", filter.light());
        model.addAttribute(
                "cards",
                Arrays.stream(new Light[] {Light.RED, Light.AMBER, Light.GREEN, Light.GREY, Light.BLUE})
                        .map(light -> new Card(
                                light, light == filter.light(), address.light(light == filter.light() ? null : light)))
                        .toList());
        model.addAttribute("export", address.query());
        if (htmx != null) {
            return "ledger/ledger :: region";
        }
        List<LedgerOptions.Option> units = options.units(caller);
        model.addAttribute(
                "scope",
                units.stream()
                        .filter(unit -> unit.level() == 0)
                        .map(LedgerOptions.Option::name)
                        .toList());
        model.addAttribute("views", views.of(caller));
        model.addAttribute("directives", options.directives(caller));
        model.addAttribute("units", units);
        model.addAttribute("sources", Source.values());
        model.addAttribute("states", AssignmentState.values());
        return "ledger/ledger";
    }
}
