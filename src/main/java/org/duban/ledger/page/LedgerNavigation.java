package org.duban.ledger.page;

import java.util.Map;
import org.duban.ledger.query.NavigationNumbers;
import org.duban.organization.Role;
import org.duban.security.Caller;
import org.duban.web.NavigationCounts;
import org.duban.web.NavigationEntry;
import org.duban.web.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LedgerNavigation {

    @Bean
    NavigationEntry boardEntry() {
        return NavigationEntry.of(
                "board", "ledger.nav.board", "/board", "speedometer2", NavigationGroup.WATCH, 5, Role.SUPERVISOR);
    }

    @Bean
    NavigationEntry ledgerEntry() {
        return NavigationEntry.of(
                "ledger",
                "ledger.nav",
                "/ledger",
                "table",
                NavigationGroup.WATCH,
                20,
                Role.SUPERVISOR,
                Role.APPROVER,
                Role.LIAISON,
                Role.PRINCIPAL,
                Role.VERIFIER,
                Role.AUDITOR);
    }

    @Bean
    NavigationEntry directivesEntry() {
        return NavigationEntry.of(
                "directives",
                "ledger.nav.directives",
                "/directives",
                "journal-text",
                NavigationGroup.WATCH,
                30,
                Role.SUPERVISOR,
                Role.APPROVER,
                Role.LIAISON,
                Role.PRINCIPAL,
                Role.AUDITOR);
    }

    @Bean
    NavigationEntry auditEntry() {
        return NavigationEntry.of(
                "audit",
                "ledger.nav.audit",
                "/audit",
                "shield-check",
                NavigationGroup.RULES,
                90,
                Role.AUDITOR,
                Role.AUDIT_ADMIN);
    }

    @Bean
    NavigationCounts ledgerCounts(NavigationNumbers numbers) {
        return new NavigationCounts() {
            @Override
            public Map<String, Integer> counts(Caller caller) {
                return Map.of("ledger", numbers.open(caller));
            }
        };
    }
}
