package org.duban.web.home;

import org.duban.security.Callers;
import org.duban.web.NavigationEntry;
import org.duban.web.shell.Navigation;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Sends each person to the first page that is theirs. */
@Controller
class HomeController {

    private final Navigation navigation;
    private final Callers callers;

    HomeController(Navigation navigation, Callers callers) {
        this.navigation = navigation;
        this.callers = callers;
    }

    @GetMapping("/")
    String home() {
        return navigation.of(callers.required()).stream()
                .findFirst()
                .map(NavigationEntry::path)
                .map(path -> "redirect:" + path)
                .orElse("web/home");
    }
}
