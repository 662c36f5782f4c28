package org.duban.intake.template;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.duban.platform.SpreadsheetText;

/** How the template's cells look, and what a spreadsheet takes what is typed into them for. */
final class Styles {

    private final CellStyle head;
    private final CellStyle wrapped;
    private final CellStyle sample;
    private final CellStyle text;
    private final CellStyle marked;
    private final CellStyle date;
    private final CellStyle number;

    Styles(Workbook book) {
        wrapped = style(book, "General");
        head = style(book, "@");
        Font bold = book.createFont();
        bold.setBold(true);
        head.setFont(bold);
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        sample = style(book, "@");
        Font grey = book.createFont();
        grey.setItalic(true);
        grey.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
        sample.setFont(grey);
        text = style(book, "@");
        marked = style(book, "@");
        marked.setQuotePrefixed(true);
        date = style(book, "yyyy-mm-dd");
        number = style(book, "General");
    }

    private static CellStyle style(Workbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    CellStyle head() {
        return head;
    }

    CellStyle wrapped() {
        return wrapped;
    }

    CellStyle sample() {
        return sample;
    }

    CellStyle date() {
        return date;
    }

    CellStyle number() {
        return number;
    }

    /** For this text, which stays one when the cell is edited. */
    CellStyle text(String value) {
        return SpreadsheetText.needsMark(value) ? marked : text;
    }

    /** Of empty cells: text keeps leading zeros; a time limit may be typed as a true date. */
    CellStyle column(Head of) {
        return switch (of) {
            case DUE, MEASURE_DUE, START, END -> date;
            case DUE_TEXT, MEASURE_DUE_TEXT, ITEM, MEASURE, INDICATOR -> number;
            case ANNUAL, Q1, Q2, Q3, Q4, M1, M2, M3, M4, M5, M6, M7, M8, M9, M10, M11, M12 -> number;
            default -> text;
        };
    }
}
