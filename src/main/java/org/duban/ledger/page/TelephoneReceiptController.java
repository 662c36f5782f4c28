package org.duban.ledger.page;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.duban.BusinessRefusal;
import org.duban.assignment.AssignmentAccess;
import org.duban.assignment.TelephoneReceipts;
import org.duban.platform.BusinessClock;
import org.duban.web.FormErrors;
import org.duban.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 登记电话签收: a page of its own, one click from the assignment. */
@Controller
class TelephoneReceiptController {

    private final AssignmentAccess access;
    private final TelephoneReceipts receipts;
    private final BusinessClock clock;
    private final Texts texts;

    TelephoneReceiptController(AssignmentAccess access, TelephoneReceipts receipts, BusinessClock clock, Texts texts) {
        this.access = access;
        this.receipts = receipts;
        this.clock = clock;
        this.texts = texts;
    }

    @GetMapping("/assignments/{id}/telephone-receipt")
    ModelAndView form(@PathVariable long id) {
        receipts.requireOpen(id);
        String now = LocalDateTime.now(clock).toString().substring(0, 16).replace('T', ' ');
        return page(id, "", now, "", FormErrors.NONE);
    }

    @PostMapping("/assignments/{id}/telephone-receipt")
    ModelAndView enter(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String answeredBy,
            @RequestParam(defaultValue = "") String calledAt,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        try {
            receipts.enter(id, answeredBy, moment(calledAt), note);
        } catch (BusinessRefusal refusal) {
            if (refusal.kind() != BusinessRefusal.Kind.INVALID) {
                throw refusal;
            }
            return page(id, answeredBy, calledAt, note, texts.errors(refusal));
        }
        redirect.addFlashAttribute("done", texts.text("ledger.telephone.done"));
        return new ModelAndView("redirect:/assignments/" + id);
    }

    private ModelAndView page(long id, String answeredBy, String calledAt, String note, FormErrors errors) {
        ModelAndView page = new ModelAndView("ledger/telephone-receipt", "assignment", access.visible(id));
        page.addObject("answeredBy", answeredBy);
        page.addObject("calledAt", calledAt);
        page.addObject("note", note);
        page.addObject("errors", errors);
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    /** In the office's time; null for what is no time. */
    private Instant moment(String text) {
        try {
            return LocalDateTime.parse(text.strip().replace(' ', 'T'))
                    .atZone(clock.getZone())
                    .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
