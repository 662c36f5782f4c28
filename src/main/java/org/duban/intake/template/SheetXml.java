package org.duban.intake.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The cells of a sheet with what they hold rather than what they show: texts as they are, numbers with all their digits,
 * true dates as days. A formula counts by its last value. Rows without content cost nothing.
 */
final class SheetXml extends DefaultHandler {

    /** What else a workbook says of its cells. */
    record Book(StylesTable styles, SharedStrings strings, boolean from1904) {}

    private final Book book;
    private final BiConsumer<Integer, TreeMap<Integer, Object>> rows;
    private final StringBuilder text = new StringBuilder();
    private TreeMap<Integer, Object> cells = new TreeMap<>();
    private int row = -1;
    private int column = -1;
    private String type;
    private String style;
    private boolean inText;
    private boolean phonetic;
    private boolean formula;

    /** @param rows takes each row that holds something, by its index from 0 */
    SheetXml(Book book, BiConsumer<Integer, TreeMap<Integer, Object>> rows) {
        this.book = book;
        this.rows = rows;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (local) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number) - 1;
                column = -1;
            }
            case "c" -> {
                String reference = attributes.getValue("r");
                column = reference == null ? column + 1 : new CellReference(reference).getCol();
                type = attributes.getValue("t");
                style = attributes.getValue("s");
                text.setLength(0);
                formula = false;
            }
            case "f" -> formula = true;
            case "v" -> inText = true;
            case "t" -> inText = !phonetic;
            case "rPh" -> phonetic = true;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inText) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        switch (local) {
            case "v", "t" -> inText = false;
            case "rPh" -> phonetic = false;
            case "c" -> {
                if (text.length() > 0) {
                    cells.put(column, value(text.toString()));
                } else if (formula && !"str".equals(type)) {
                    // written by a program that does not compute: its value is missing, not empty
                    cells.put(column, Line.ERROR);
                }
            }
            case "row" -> {
                if (!cells.isEmpty()) {
                    rows.accept(row, cells);
                    cells = new TreeMap<>();
                }
            }
            default -> {}
        }
    }

    private Object value(String raw) {
        return switch (type == null ? "n" : type) {
            case "s" -> book.strings().getItemAt(Integer.parseInt(raw.strip())).getString();
            case "b" -> "1".equals(raw.strip()) ? Values.YES : Values.NO;
            case "e" -> Line.ERROR;
            case "d" -> isoDate(raw);
            case "n" -> number(raw.strip());
            default -> raw;
        };
    }

    private static Object isoDate(String raw) {
        try {
            return LocalDate.parse(raw.substring(0, Math.min(10, raw.length())));
        } catch (DateTimeParseException e) {
            return raw;
        }
    }

    private Object number(String raw) {
        if (raw.length() > 400) {
            return raw;
        }
        double value = Double.parseDouble(raw);
        if (isDate() && DateUtil.isValidExcelDate(value)) {
            return DateUtil.getLocalDateTime(value, book.from1904()).toLocalDate();
        }
        BigDecimal number = new BigDecimal(raw);
        boolean ordinary = Math.abs(number.scale()) < 400 && number.precision() < 400;
        return ordinary ? Values.canonical(number) : raw;
    }

    private boolean isDate() {
        if (style == null) {
            return false;
        }
        XSSFCellStyle format = book.styles().getStyleAt(Integer.parseInt(style));
        int index = format.getDataFormat();
        String pattern = format.getDataFormatString();
        return DateUtil.isADateFormat(index, pattern == null ? BuiltinFormats.getBuiltinFormat(index) : pattern);
    }
}
