package org.duban.supervision.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.organization.Role;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.duban.paper.PaperKind;
import org.duban.platform.BusinessClock;
import org.duban.platform.Page;
import org.duban.security.AccessScope;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.duban.supervision.NoticeRegister;
import org.duban.supervision.NoticeState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** 督办文书登记簿; for recipients 收到的文书. */
@Controller
class RegisterController {

    private static final int MOST_UNITS = 300;
    private static final List<String> FILTERS = List.of("q", "kind", "state", "unit", "year", "pick");

    private final NoticeRegister register;
    private final Callers callers;
    private final AccessScope.Factory scopes;
    private final Units units;
    private final BusinessClock clock;

    RegisterController(
            NoticeRegister register, Callers callers, AccessScope.Factory scopes, Units units, BusinessClock clock) {
        this.register = register;
        this.callers = callers;
        this.scopes = scopes;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/notices")
    String notices(
            @RequestParam Map<String, String> asked,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean partial,
            Model model) {
        Caller caller = callers.required();
        Page<NoticeRegister.Row> page = register.page(caller, query(asked));
        Instant now = clock.instant();
        model.addAttribute(
                "rows",
                page.items().stream()
                        .map(row -> NoticeLine.of(row, now, clock.today()))
                        .toList());
        model.addAttribute("more", page.next() == null ? null : address(asked, page.next()));
        if (partial && asked.containsKey("cursor")) {
            return "supervision/notices :: rows";
        }
        int year = clock.today().getYear();
        Map<PaperKind, Integer> issued = register.issued(caller, year);
        // a template that asks a map for what is not in it fails
        Map<String, String> shown = new LinkedHashMap<>();
        FILTERS.forEach(name -> shown.put(name, asked.get(name)));
        model.addAttribute("asked", shown);
        model.addAttribute("supervises", caller.hasAny(Role.SUPERVISOR, Role.APPROVER, Role.AUDITOR));
        model.addAttribute("drafts", caller.has(Role.SUPERVISOR));
        model.addAttribute("kinds", PaperKind.values());
        model.addAttribute("states", states(caller));
        model.addAttribute("units", unitsOf(caller));
        model.addAttribute("years", List.of(year, year - 1, year - 2));
        model.addAttribute("picks", picks(caller, asked));
        model.addAttribute("year", year);
        model.addAttribute("issued", issued);
        model.addAttribute(
                "total", issued.values().stream().mapToInt(Integer::intValue).sum());
        return "supervision/notices";
    }

    /** One of the buttons beside the filters. */
    record PickLink(NoticeRegister.Pick pick, int count, String href, boolean current) {}

    private List<PickLink> picks(Caller caller, Map<String, String> asked) {
        Map<NoticeRegister.Pick, Integer> counts = register.counts(caller);
        return counts.entrySet().stream()
                .map(entry -> {
                    boolean current = entry.getKey().name().equals(asked.get("pick"));
                    Map<String, String> next = new LinkedHashMap<>(asked);
                    next.put("pick", current ? "" : entry.getKey().name());
                    return new PickLink(entry.getKey(), entry.getValue(), address(next, null), current);
                })
                .toList();
    }

    private static NoticeRegister.Query query(Map<String, String> asked) {
        Long year = NoticeRequests.id(asked.get("year"));
        return new NoticeRegister.Query(
                NoticeRequests.word(PaperKind.class, "kind", asked.get("kind")),
                NoticeRequests.word(NoticeState.class, "state", asked.get("state")),
                NoticeRequests.id(asked.get("unit")),
                year == null ? null : year.intValue(),
                asked.get("q"),
                NoticeRequests.word(NoticeRegister.Pick.class, "pick", asked.get("pick")),
                NoticeRequests.cursor(asked.get("cursor")),
                Page.USUAL);
    }

    private static String address(Map<String, String> asked, String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/notices");
        for (String name : FILTERS) {
            String value = asked.get(name);
            if (value != null && !value.isBlank()) {
                address.queryParam(name, "{" + name + "}");
            }
        }
        if (cursor != null) {
            address.queryParam("cursor", cursor);
        }
        return address.encode().buildAndExpand(asked).toUriString();
    }

    private List<NoticeState> states(Caller caller) {
        boolean office = caller.hasAny(Role.SUPERVISOR, Role.APPROVER, Role.AUDITOR);
        return Arrays.stream(NoticeState.values())
                .filter(state -> office || state.issued())
                .toList();
    }

    private List<UnitView> unitsOf(Caller caller) {
        return scopes.of(caller).subtrees().stream()
                .flatMap(root -> units.tree().subtree(root.id()).stream())
                .distinct()
                .limit(MOST_UNITS)
                .toList();
    }
}
