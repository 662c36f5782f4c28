package org.duban.organization.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.duban.platform.SpreadsheetText;

/** Writes the spreadsheets that leave us: all cells are text, and none is ever taken for a formula. */
final class RosterSheets {

    private static final int WIDTH = 18 * 256;

    private RosterSheets() {}

    /** The empty roster with its instructions and a choice of levels. */
    static byte[] template(List<String> instructions, List<String> levels, String rosterName, String instructionsName) {
        return workbook(book -> {
            Sheet roster = table(book, rosterName, heads(), List.of());
            int level = RosterColumn.LEVEL.ordinal();
            DataValidationHelper helper = roster.getDataValidationHelper();
            DataValidation choice = helper.createValidation(
                    helper.createExplicitListConstraint(levels.toArray(String[]::new)),
                    new CellRangeAddressList(1, RosterReader.MOST_ROWS, level, level));
            choice.setShowErrorBox(true);
            roster.addValidationData(choice);
            Sheet help = book.createSheet(instructionsName);
            help.setColumnWidth(0, 100 * 256);
            for (int i = 0; i < instructions.size(); i++) {
                write(help.createRow(i), 0, instructions.get(i), null);
            }
        });
    }

    /** Rows as they came, each with its reason, to be corrected and sent again. */
    static byte[] errorRows(List<RosterLine> lines, List<String> reasons, String sheetName, String reasonHead) {
        List<String> heads =
                Stream.concat(heads().stream(), Stream.of(reasonHead)).toList();
        return workbook(book -> table(
                book,
                sheetName,
                heads,
                java.util.stream.IntStream.range(0, lines.size())
                        .mapToObj(i -> Stream.concat(
                                        Arrays.stream(RosterColumn.values())
                                                .map(lines.get(i).row()::get),
                                        Stream.of(reasons.get(i)))
                                .toList())
                        .toList()));
    }

    /** Any table of texts. */
    static byte[] of(String sheetName, List<String> heads, List<List<String>> rows) {
        return workbook(book -> table(book, sheetName, heads, rows));
    }

    private static List<String> heads() {
        return Arrays.stream(RosterColumn.values()).map(RosterColumn::head).toList();
    }

    private static Sheet table(Workbook book, String name, List<String> heads, List<List<String>> rows) {
        CellStyle bold = book.createCellStyle();
        Font font = book.createFont();
        font.setBold(true);
        bold.setFont(font);
        CellStyle text = book.createCellStyle();
        text.setDataFormat(book.createDataFormat().getFormat("@"));
        CellStyle quoted = book.createCellStyle();
        quoted.cloneStyleFrom(text);
        quoted.setQuotePrefixed(true);
        Sheet sheet = book.createSheet(name);
        sheet.createFreezePane(0, 1);
        Row head = sheet.createRow(0);
        for (int i = 0; i < heads.size(); i++) {
            write(head, i, heads.get(i), bold);
            sheet.setColumnWidth(i, WIDTH);
            sheet.setDefaultColumnStyle(i, text);
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = sheet.createRow(i + 1);
            for (int j = 0; j < rows.get(i).size(); j++) {
                String value = rows.get(i).get(j);
                write(row, j, value, SpreadsheetText.needsMark(value) ? quoted : text);
            }
        }
        return sheet;
    }

    private static void write(Row row, int column, String value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        if (style != null) {
            cell.setCellStyle(style);
        }
    }

    private static byte[] workbook(Consumer<Workbook> content) {
        try (SXSSFWorkbook book = new SXSSFWorkbook(200);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            // some readers stumble over the large format, which nothing here needs
            book.setZip64Mode(Zip64Mode.Never);
            content.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
