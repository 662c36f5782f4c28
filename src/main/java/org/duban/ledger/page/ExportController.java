package org.duban.ledger.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.duban.ledger.query.Ledger;
import org.duban.ledger.query.LedgerFilter;
import org.duban.ledger.query.LedgerRequest;
import org.duban.platform.BusinessClock;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.duban.web.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The rows that the ledger shows, as a file. */
@Controller
class ExportController {

    private final Ledger ledger;
    private final LedgerSheet sheet;
    private final Callers callers;
    private final Texts texts;
    private final BusinessClock clock;

    ExportController(Ledger ledger, LedgerSheet sheet, Callers callers, Texts texts, BusinessClock clock) {
        this.ledger = ledger;
        this.sheet = sheet;
        this.callers = callers;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/ledger.xlsx")
    void xlsx(LedgerRequest request, HttpServletResponse response) throws IOException {
        Caller caller = callers.required();
        LedgerFilter filter = request.filter();
        head(response, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        try (OutputStream out = response.getOutputStream()) {
            sheet.xlsx(consumer -> ledger.each(caller, filter, LedgerSheet.MOST_ROWS, consumer), out);
        }
    }

    @GetMapping("/ledger.csv")
    void csv(LedgerRequest request, HttpServletResponse response) throws IOException {
        Caller caller = callers.required();
        LedgerFilter filter = request.filter();
        head(response, "csv", "text/csv;charset=UTF-8");
        try (OutputStream out = response.getOutputStream()) {
            sheet.csv(consumer -> ledger.each(caller, filter, LedgerSheet.MOST_ROWS, consumer), out);
        }
    }

    private void head(HttpServletResponse response, String ending, String type) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                texts.text("ledger.title") + "-" + clock.today() + "." + ending, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
