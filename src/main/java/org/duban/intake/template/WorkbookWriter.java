package org.duban.intake.template;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes the template's sheets, row by row. */
final class WorkbookWriter {

    static final String GUIDE = "填写说明";
    /** Stands where the first sheet begins; by it a filled-in template is known. */
    static final String SIGNATURE = "督办台账模板 Duban ledger template 1";
    /** Rows that begin so show how it is done, and are not read. */
    static final String SAMPLE = "示例";

    static final String FIELD = "项目";

    private static final int LONGEST_CELL = 32_000;
    /** Room for the Chinese and the English line; not every program finds it by itself. */
    private static final int HEAD_HEIGHT = 32;

    private static final int FIRST_COLUMN_WIDTH = 18;
    private static final int VALUE_WIDTH = 60;

    private WorkbookWriter() {}

    /** A sheet of explanations: what stands in each row, Chinese and English beside. */
    record Guide(List<String> zh, List<String> en) {}

    static void write(Map<TemplateSheet, List<Values>> rows, Guide guide, boolean empty, OutputStream out)
            throws IOException {
        // shared strings: some programs cannot change texts that stand in the cells themselves
        try (SXSSFWorkbook book = new SXSSFWorkbook(null, 200, true, true)) {
            // some readers stumble over the large format, which nothing here needs
            book.setZip64Mode(Zip64Mode.Never);
            Styles styles = new Styles(book);
            if (guide != null) {
                guide(book.createSheet(GUIDE), guide, styles);
            }
            for (TemplateSheet sheet : TemplateSheet.values()) {
                SXSSFSheet page = book.createSheet(sheet.title());
                if (sheet == TemplateSheet.BASICS) {
                    basics(page, rows.get(sheet), styles, empty);
                } else {
                    table(page, sheet, rows.get(sheet), styles);
                }
                Choices.offer(page, sheet);
            }
            book.setActiveSheet(0);
            book.write(out);
        }
    }

    private static void guide(SXSSFSheet page, Guide guide, Styles styles) {
        page.setColumnWidth(0, 110 * 256);
        page.setColumnWidth(1, 110 * 256);
        for (int i = 0; i < guide.zh().size(); i++) {
            Row row = page.createRow(i);
            put(row, 0, guide.zh().get(i), styles.wrapped());
            put(row, 1, guide.en().get(i), styles.wrapped());
        }
    }

    private static void basics(SXSSFSheet page, List<Values> documents, Styles styles, boolean empty) {
        int next = 0;
        put(page.createRow(next++), 0, SIGNATURE, styles.wrapped());
        Row top = page.createRow(next++);
        put(top, 0, FIELD, styles.head());
        page.setColumnWidth(0, FIRST_COLUMN_WIDTH * 256);
        for (int i = 0; i < documents.size(); i++) {
            put(top, i + 1, i == 0 ? DraftRows.MAIN : DraftRows.inner(i), styles.head());
            page.setColumnWidth(i + 1, VALUE_WIDTH * 256);
        }
        if (empty) {
            put(top, documents.size() + 1, GUIDE, styles.head());
            page.setColumnWidth(documents.size() + 1, VALUE_WIDTH * 256);
        }
        for (Head head : TemplateSheet.BASICS.heads()) {
            List<List<Object>> columns =
                    documents.stream().map(values -> parts(values.get(head))).toList();
            for (int part = 0; part < height(columns); part++) {
                Row row = page.createRow(next++);
                row.setHeightInPoints(HEAD_HEIGHT);
                put(row, 0, part == 0 ? label(head) : Grid.CONTINUED, styles.head());
                for (int i = 0; i < columns.size(); i++) {
                    cell(row, i + 1, columns.get(i), part, styles);
                }
                if (empty && part == 0) {
                    put(row, documents.size() + 1, Sample.hint(head), styles.sample());
                }
            }
        }
        page.createFreezePane(1, 2);
    }

    private static void table(SXSSFSheet page, TemplateSheet sheet, List<Values> entries, Styles styles) {
        Row top = page.createRow(0);
        top.setHeightInPoints(HEAD_HEIGHT);
        for (int i = 0; i < sheet.heads().size(); i++) {
            Head head = sheet.heads().get(i);
            put(top, i, label(head), styles.head());
            page.setColumnWidth(i, head.width() * 256);
            page.setDefaultColumnStyle(i, styles.column(head));
        }
        page.createFreezePane(sheet == TemplateSheet.WORK ? 4 : 1, 1);
        int next = 1;
        for (Values values : entries) {
            List<List<Object>> columns =
                    sheet.heads().stream().map(head -> parts(values.get(head))).toList();
            boolean sample = SAMPLE.equals(values.get(Head.DOCUMENT));
            for (int part = 0; part < height(columns); part++) {
                Row row = page.createRow(next++);
                for (int i = 0; i < columns.size(); i++) {
                    cell(row, i, columns.get(i), part, styles);
                    if (sample && row.getCell(i) != null) {
                        row.getCell(i).setCellStyle(styles.sample());
                    }
                }
                if (part > 0) {
                    put(row, 0, Grid.CONTINUED, styles.text(Grid.CONTINUED));
                }
            }
        }
    }

    private static String label(Head head) {
        return head.zh() + "\n" + head.en();
    }

    private static int height(List<List<Object>> columns) {
        return columns.stream().mapToInt(List::size).max().orElse(0) < 1
                ? 1
                : columns.stream().mapToInt(List::size).max().getAsInt();
    }

    /** A long text in parts that each fit a cell; no character is cut in two. */
    private static List<Object> parts(Object value) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof String text) || text.length() <= LONGEST_CELL) {
            return List.of(value);
        }
        List<Object> parts = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = Math.min(text.length(), start + LONGEST_CELL);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            parts.add(text.substring(start, end));
            start = end;
        }
        return parts;
    }

    private static void cell(Row row, int column, List<Object> parts, int part, Styles styles) {
        if (part >= parts.size()) {
            return;
        }
        Object value = parts.get(part);
        if (value instanceof LocalDate date) {
            Cell cell = row.createCell(column);
            cell.setCellValue(date);
            cell.setCellStyle(styles.date());
        } else if (value instanceof BigDecimal number) {
            Cell cell = row.createCell(column);
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(styles.number());
        } else {
            put(row, column, (String) value, styles.text((String) value));
        }
    }

    private static void put(Row row, int column, String text, org.apache.poi.ss.usermodel.CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }
}
