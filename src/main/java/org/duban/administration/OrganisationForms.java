package org.duban.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.duban.BusinessRefusal;
import org.duban.organization.Role;
import org.duban.organization.UnitLevel;
import org.duban.web.FormField.Option;
import org.duban.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the module's forms do alike. */
@Component
class OrganisationForms {

    /** The change itself; answers where to go next. */
    @FunctionalInterface
    interface Change {
        String carryOut();
    }

    private final Texts texts;

    OrganisationForms(Texts texts) {
        this.texts = texts;
    }

    /**
     * Carries out a change and goes on to where it says, with {@code doneKey} shown there; or shows the form again with
     * what was wrong.
     */
    String submit(
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response,
            String doneKey,
            Change change,
            Supplier<String> again) {
        try {
            String next = change.carryOut();
            redirect.addFlashAttribute("done", texts.text(doneKey));
            return "redirect:" + next;
        } catch (BusinessRefusal refusal) {
            if (refusal.kind() == BusinessRefusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            response.setStatus(
                    switch (refusal.kind()) {
                        case FORBIDDEN -> 403;
                        case CONFLICT -> 409;
                        case TOO_LARGE -> 413;
                        case UNSUPPORTED -> 415;
                        case UNREADABLE -> 400;
                        default -> 422;
                    });
            model.addAttribute("errors", texts.errors(refusal));
            return again.get();
        }
    }

    List<Option> levels() {
        return Arrays.stream(UnitLevel.values())
                .map(level -> new Option(level.name(), word(level)))
                .toList();
    }

    List<Option> roles() {
        return Arrays.stream(Role.values())
                .map(role -> new Option(role.name(), word(role)))
                .toList();
    }

    String word(UnitLevel level) {
        return texts.text("organization.level." + level.name().toLowerCase(Locale.ROOT));
    }

    String word(Role role) {
        return texts.text("organization.role." + role.name().toLowerCase(Locale.ROOT));
    }
}
