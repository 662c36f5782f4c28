package org.duban.web.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.organization.Role.AUDITOR;
import static org.duban.organization.Role.LIAISON;
import static org.duban.organization.Role.SUPERVISOR;

import java.util.Map;
import java.util.Set;
import org.duban.organization.Role;
import org.duban.organization.RoleInUnit;
import org.duban.security.Caller;
import org.duban.web.NavigationCounts;
import org.duban.web.NavigationEntry;
import org.duban.web.NavigationGroup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class NavigationTest {

    private final NavigationEntry notices =
            NavigationEntry.of("notices", "n", "/notices", "inbox", NavigationGroup.SUPERVISE, 1, SUPERVISOR);
    private final NavigationEntry ledger =
            NavigationEntry.of("ledger", "l", "/ledger", "table", NavigationGroup.WATCH, 20, SUPERVISOR, AUDITOR);
    private final NavigationEntry ownWork =
            NavigationEntry.of("ledger", "own", "/ledger", "table", NavigationGroup.WATCH, 10, LIAISON);
    private final NavigationEntry help =
            NavigationEntry.of("help", "h", "/help", "search", NavigationGroup.ADMINISTER, 1);

    private final Navigation navigation = navigation();

    @Test
    void aPersonSeesThePagesOfTheirRolesInOrder() {
        assertThat(navigation.of(caller(SUPERVISOR))).containsExactly(ledger, notices, help);
        assertThat(navigation.of(caller(AUDITOR))).containsExactly(ledger, help);
    }

    @Test
    void aPageWithSeveralNamesIsShownOnce() {
        assertThat(navigation.of(caller(LIAISON))).containsExactly(ownWork, help);
        assertThat(navigation.of(caller(SUPERVISOR, LIAISON))).containsExactly(ownWork, notices, help);
    }

    @Test
    void nothingIsCountedAsNothing() {
        assertThat(navigation.counts(caller(SUPERVISOR))).isEqualTo(Map.of("ledger", 86));
    }

    private Navigation navigation() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("a", notices);
        beans.addBean("b", ledger);
        beans.addBean("c", ownWork);
        beans.addBean("d", help);
        NavigationCounts counts = caller -> Map.of("ledger", 86, "notices", 0);
        beans.addBean("e", counts);
        return new Navigation(
                beans.getBeanProvider(NavigationEntry.class), beans.getBeanProvider(NavigationCounts.class));
    }

    private static Caller caller(Role... roles) {
        Set<RoleInUnit> held = java.util.Arrays.stream(roles)
                .map(role -> new RoleInUnit(role, 1))
                .collect(java.util.stream.Collectors.toSet());
        return new Caller(1, "chen", "陈", 1, held, held);
    }
}
