package org.duban.web.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.duban.security.Callers;
import org.duban.web.DemoAccounts;
import org.duban.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class LoginController {

    private final Callers callers;
    private final ObjectProvider<DemoAccounts> demoAccounts;

    LoginController(Callers callers, ObjectProvider<DemoAccounts> demoAccounts) {
        this.callers = callers;
        this.demoAccounts = demoAccounts;
    }

    /** @return the login page, with what happened before: {@code ?error}, {@code ?expired} or {@code ?logout} */
    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        if (callers.current().isPresent()) {
            return "redirect:/";
        }
        List.of("error", "expired", "logout").stream()
                .filter(event -> request.getParameter(event) != null)
                .findFirst()
                .ifPresent(event -> model.addAttribute("event", event));
        model.addAttribute(
                "accounts",
                demoAccounts
                        .orderedStream()
                        .flatMap(accounts -> accounts.list(Texts.locale()).stream())
                        .toList());
        return "web/login";
    }
}
