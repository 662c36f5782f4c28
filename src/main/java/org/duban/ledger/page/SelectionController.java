package org.duban.ledger.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.ledger.query.Ledger;
import org.duban.ledger.query.LedgerRow;
import org.duban.paper.PaperKind;
import org.duban.platform.BusinessClock;
import org.duban.security.Callers;
import org.duban.supervision.NoticeDrafts;
import org.duban.web.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with the rows that were ticked in the ledger. */
@Controller
class SelectionController {

    /** More than a person ticks by hand. */
    private static final int MOST = 500;

    private final Ledger ledger;
    private final LedgerSheet sheet;
    private final NoticeDrafts drafts;
    private final Callers callers;
    private final BusinessClock clock;
    private final Texts texts;

    SelectionController(
            Ledger ledger, LedgerSheet sheet, NoticeDrafts drafts, Callers callers, BusinessClock clock, Texts texts) {
        this.ledger = ledger;
        this.sheet = sheet;
        this.drafts = drafts;
        this.callers = callers;
        this.clock = clock;
        this.texts = texts;
    }

    @PostMapping("/ledger/selected.xlsx")
    void export(@RequestParam(required = false) List<Long> id, HttpServletResponse response) throws IOException {
        List<LedgerRow> rows = picked(id);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(texts.text("ledger.title") + "-" + clock.today() + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (OutputStream out = response.getOutputStream()) {
            sheet.xlsx(rows::forEach, out);
        }
    }

    /** Drafts a reminder for each; they wait for the supervisor to be looked at and sent. */
    @PostMapping("/ledger/reminders")
    String remind(@RequestParam(required = false) List<Long> id, RedirectAttributes redirect) {
        int drafted = 0;
        int left = 0;
        for (LedgerRow row : picked(id)) {
            try {
                drafts.byHand(row.id(), PaperKind.REMINDER, "");
                drafted++;
            } catch (BusinessRefusal refusal) {
                if (refusal.kind() != Kind.CONFLICT) {
                    throw refusal;
                }
                left++;
            }
        }
        redirect.addFlashAttribute("done", texts.text("ledger.bulk.reminded", drafted, left));
        return drafted == 0 ? "redirect:/ledger" : "redirect:/notices?pick=OPEN";
    }

    private List<LedgerRow> picked(List<Long> ids) {
        if (ids == null || ids.isEmpty()) {
            throw BusinessRefusal.invalid("ledger.bulk.none");
        }
        if (ids.size() > MOST) {
            throw BusinessRefusal.invalid("ledger.bulk.many", MOST);
        }
        return ledger.rows(callers.required(), ids);
    }
}
