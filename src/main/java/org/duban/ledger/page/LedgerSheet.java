package org.duban.ledger.page;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.duban.ledger.query.LedgerRow;
import org.duban.platform.BusinessClock;
import org.duban.platform.SpreadsheetText;
import org.duban.web.Texts;
import org.springframework.stereotype.Component;

/**
 * Writes ledger rows as they come. A text never becomes a formula: in xlsx it is a text cell, marked so that it stays one
 * when it is edited; in CSV, which knows no types, what a spreadsheet would take for a formula gets an apostrophe.
 */
@Component
class LedgerSheet {

    /** As many as a sheet takes, less the head. */
    static final int MOST_ROWS = 1_048_575;

    private static final int LONGEST_CELL = 32_767;
    private static final int ROWS_IN_MEMORY = 100;
    private static final List<String> COLUMNS = List.of(
            "light",
            "reason",
            "number",
            "title",
            "requirement",
            "unit",
            "leader",
            "liaison",
            "directive",
            "docNumber",
            "source",
            "state",
            "due",
            "firstDue",
            "percent",
            "plan",
            "returns",
            "lastReport");

    /** Where rows come from. */
    interface Rows {
        void each(Consumer<LedgerRow> consumer);
    }

    private record Styles(CellStyle text, CellStyle date) {}

    private final Texts texts;
    private final BusinessClock clock;

    LedgerSheet(Texts texts, BusinessClock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    void xlsx(Rows rows, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setCompressTempFiles(true);
            SXSSFSheet sheet = workbook.createSheet(texts.text("ledger.title"));
            CellStyle text = workbook.createCellStyle();
            text.setQuotePrefixed(true);
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            Styles styles = new Styles(text, date);
            sheet.createFreezePane(0, 1);
            write(sheet.createRow(0), styles, head());
            int[] next = {1};
            rows.each(row -> write(sheet.createRow(next[0]++), styles, cells(row)));
            workbook.write(out);
        }
    }

    private static void write(Row row, Styles styles, List<Object> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Object value = cells.get(i);
            if (value instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (value instanceof LocalDate date) {
                row.createCell(i).setCellValue(date);
                row.getCell(i).setCellStyle(styles.date());
            } else if (value != null) {
                String words = value.toString();
                row.createCell(i).setCellValue(words.substring(0, Math.min(LONGEST_CELL, words.length())));
                row.getCell(i).setCellStyle(styles.text());
            }
        }
    }

    void csv(Rows rows, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\ufeff');
        writer.write(line(head()));
        rows.each(row -> {
            try {
                writer.write(line(cells(row)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.flush();
    }

    private static String line(List<Object> cells) {
        return cells.stream().map(LedgerSheet::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(Object value) {
        String text = value == null ? "" : value.toString();
        return value instanceof Number ? '"' + text + '"' : SpreadsheetText.csvField(text);
    }

    private List<Object> head() {
        return COLUMNS.stream()
                .<Object>map(column -> texts.text("ledger.column." + column))
                .toList();
    }

    private List<Object> cells(LedgerRow row) {
        LedgerLine line = LedgerLine.of(row, clock.today(), clock.getZone(), null);
        return Stream.of(
                        texts.text(line.wordKey()),
                        texts.text(line.reason().key(), line.reasonArgs()),
                        row.number(),
                        row.title(),
                        row.requirement(),
                        row.unitName(),
                        row.leader(),
                        row.liaison(),
                        row.directiveTitle(),
                        row.docNumber(),
                        texts.text("ledger.source." + row.source()),
                        texts.text("ledger.state." + row.state()),
                        row.due(),
                        row.firstDue(),
                        row.percent(),
                        line.plan(),
                        row.returns(),
                        row.lastReportAt() == null
                                ? null
                                : row.lastReportAt().atZone(clock.getZone()).toLocalDate())
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
