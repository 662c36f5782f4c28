package org.duban.web.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duban.organization.Role;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.duban.web.NavigationEntry;
import org.duban.web.NavigationGroup;
import org.duban.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts together what {@code layout.html} shows; called by it, so that error pages get the same shell. */
@Component
class Shell {

    private static final Logger log = LoggerFactory.getLogger(Shell.class);
    private static final int MOST_TABS = 5;
    private static final String SEARCH_PAGE = "ledger";

    private final Navigation navigation;
    private final Callers callers;
    private final Units units;
    private final boolean demo;

    Shell(Navigation navigation, Callers callers, Units units, Environment environment) {
        this.navigation = navigation;
        this.callers = callers;
        this.units = units;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** @param active key of the page's entry, or null */
    public ShellView view(String active) {
        try {
            return callers.current()
                    .map(caller -> of(caller, active))
                    .orElseGet(() -> anonymous(office().orElse(null)));
        } catch (RuntimeException e) {
            // an error page must come out even when the database is what failed
            log.warn("The page's shell could not be put together", e);
            return anonymous(null);
        }
    }

    private ShellView of(Caller caller, String active) {
        List<NavigationEntry> entries = navigation.of(caller);
        return new ShellView(
                lang(),
                otherLanguage(),
                caller.name(),
                units.tree().find(caller.unitId()).map(UnitView::name).orElse(null),
                office().orElse(null),
                caller.has(Role.SUPERVISOR) || entries.size() > MOST_TABS,
                sections(entries, navigation.counts(caller), active),
                entries.stream()
                        .filter(entry -> entry.key().equals(SEARCH_PAGE))
                        .map(NavigationEntry::path)
                        .findFirst()
                        .orElse(null),
                caller.hasAny(Role.SUPERVISOR, Role.APPROVER, Role.LIAISON, Role.PRINCIPAL, Role.VERIFIER),
                caller.has(Role.SYSTEM_ADMIN),
                demo);
    }

    private ShellView anonymous(String office) {
        return new ShellView(lang(), otherLanguage(), null, null, office, false, List.of(), null, false, false, demo);
    }

    private static List<ShellView.Section> sections(
            List<NavigationEntry> entries, Map<String, Integer> counts, String active) {
        Map<NavigationGroup, List<ShellView.Link>> groups = entries.stream()
                .collect(Collectors.groupingBy(
                        NavigationEntry::group,
                        TreeMap::new,
                        Collectors.mapping(
                                entry -> new ShellView.Link(
                                        entry.key(),
                                        entry.label(),
                                        entry.path(),
                                        entry.icon(),
                                        counts.get(entry.key()),
                                        entry.key().equals(active)),
                                Collectors.toList())));
        List<ShellView.Section> sections = new ArrayList<>();
        groups.forEach((group, links) -> sections.add(new ShellView.Section(group.messageKey(), links)));
        return sections;
    }

    private Optional<String> office() {
        return units.tree().children(null).stream().findFirst().map(UnitView::name);
    }

    private static String lang() {
        return Texts.english() ? "en" : "zh-CN";
    }

    /** Only a query: the browser keeps the path, on error pages that of the page that failed. */
    private static String otherLanguage() {
        String query = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getQueryString()
                : null;
        return UriComponentsBuilder.newInstance()
                .query(query)
                .replaceQueryParam("lang", Texts.english() ? "zh" : "en")
                .build()
                .toUriString();
    }
}
