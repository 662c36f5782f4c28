package org.duban.web.shell;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.security.Caller;
import org.duban.web.NavigationCounts;
import org.duban.web.NavigationEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The pages that modules contributed, as one person sees them. */
@Component
public class Navigation {

    private static final Comparator<NavigationEntry> ORDER =
            Comparator.comparing(NavigationEntry::group).thenComparing(NavigationEntry::order);

    private final List<NavigationEntry> entries;
    private final ObjectProvider<NavigationCounts> counts;

    Navigation(ObjectProvider<NavigationEntry> entries, ObjectProvider<NavigationCounts> counts) {
        this.entries = entries.stream().sorted(ORDER).toList();
        this.counts = counts;
    }

    /** In order; a page that appears under several names only under the first. */
    public List<NavigationEntry> of(Caller caller) {
        Map<String, NavigationEntry> byKey = new LinkedHashMap<>();
        entries.stream().filter(entry -> entry.isFor(caller)).forEach(entry -> byKey.putIfAbsent(entry.key(), entry));
        return List.copyOf(byKey.values());
    }

    Map<String, Integer> counts(Caller caller) {
        Map<String, Integer> all = new HashMap<>();
        counts.orderedStream().forEach(source -> all.putAll(source.counts(caller)));
        all.values().removeIf(count -> count == 0);
        return all;
    }
}
