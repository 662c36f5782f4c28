package org.duban.directive.web;

import java.util.Map;
import org.duban.directive.DirectiveList;
import org.duban.organization.Role;
import org.duban.web.NavigationCounts;
import org.duban.web.NavigationEntry;
import org.duban.web.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IntakeNavigation {

    private static final int MOST = 100;

    @Bean
    NavigationEntry intakeEntry() {
        return NavigationEntry.of(
                "intake",
                "directive.import.nav",
                "/intake",
                "file-earmark-arrow-up",
                NavigationGroup.SET_UP,
                10,
                Role.SUPERVISOR);
    }

    @Bean
    NavigationCounts openDrafts(DirectiveList list) {
        return caller -> Map.of("intake", list.drafts(caller, MOST).size());
    }
}
