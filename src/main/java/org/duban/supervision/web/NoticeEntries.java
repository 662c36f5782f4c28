package org.duban.supervision.web;

import java.util.Map;
import org.duban.organization.Role;
import org.duban.supervision.NoticeRegister;
import org.duban.web.NavigationCounts;
import org.duban.web.NavigationEntry;
import org.duban.web.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where notices stand in the navigation, and how many are open. */
@Configuration(proxyBeanMethods = false)
class NoticeEntries {

    private static final String KEY = "notices";

    @Bean
    NavigationEntry noticesEntry() {
        return NavigationEntry.of(
                KEY,
                "supervision.register.nav",
                "/notices",
                "envelope-paper",
                NavigationGroup.SUPERVISE,
                20,
                Role.SUPERVISOR,
                Role.APPROVER,
                Role.AUDITOR);
    }

    @Bean
    NavigationEntry receivedNoticesEntry() {
        return NavigationEntry.of(
                KEY,
                "supervision.received",
                "/notices",
                "envelope-paper",
                NavigationGroup.SUPERVISE,
                21,
                Role.LIAISON,
                Role.PRINCIPAL);
    }

    @Bean
    NavigationCounts noticeCounts(NoticeRegister register) {
        return caller -> Map.of(KEY, register.awaiting(caller));
    }
}
