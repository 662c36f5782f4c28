package org.duban.ledger.page;

import org.duban.ledger.query.LedgerRequest;
import org.duban.ledger.query.SavedViews;
import org.duban.security.Callers;
import org.duban.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps and drops the filters that a person has given a name. */
@Controller
class ViewController {

    private final SavedViews views;
    private final Callers callers;
    private final Texts texts;

    ViewController(SavedViews views, Callers callers, Texts texts) {
        this.views = views;
        this.callers = callers;
        this.texts = texts;
    }

    @PostMapping("/ledger/views")
    String keep(@RequestParam String name, LedgerRequest request, RedirectAttributes redirect) {
        request.filter();
        String query = new LedgerAddress(request).query();
        views.keep(callers.required(), name, query);
        redirect.addFlashAttribute("done", texts.text("ledger.view.kept", name.strip()));
        return "redirect:/ledger" + query;
    }

    @PostMapping("/ledger/views/{id}/drop")
    String drop(@PathVariable long id) {
        views.drop(callers.required(), id);
        return "redirect:/ledger";
    }
}
