package org.duban.intake.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;

/** The sheets of a template that was saved as Excel 97 to 2003, as WPS and many offices still do; the same as {@link SheetXml}. */
final class XlsGrids {

    private XlsGrids() {}

    /**
     * Adds the template's sheets by their titles, others empty.
     *
     * @return titles of those that are hidden
     */
    static Set<String> read(byte[] content, Map<String, Grid> grids) throws IOException {
        Set<String> hidden = new HashSet<>();
        try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(content))) {
            boolean from1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
            for (int index = 0; index < book.getNumberOfSheets(); index++) {
                String title = book.getSheetName(index);
                Grid grid = new Grid(title);
                if (TemplateSheet.of(title).isPresent()) {
                    fill(book.getSheetAt(index), grid, from1904);
                }
                if (book.getSheetVisibility(index) != SheetVisibility.VISIBLE) {
                    hidden.add(title);
                }
                grids.put(title, grid);
            }
        }
        return hidden;
    }

    private static void fill(Sheet sheet, Grid grid, boolean from1904) {
        for (Row row : sheet) {
            TreeMap<Integer, Object> cells = new TreeMap<>();
            for (Cell cell : row) {
                Object value = value(cell, from1904);
                if (value != null) {
                    cells.put(cell.getColumnIndex(), value);
                }
            }
            if (!cells.isEmpty()) {
                grid.add(row.getRowNum(), cells);
            }
        }
    }

    /** Null for an empty cell. */
    private static Object value(Cell cell, boolean from1904) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> {
                String text = cell.getRichStringCellValue().getString();
                yield text.isEmpty() ? null : text;
            }
            case NUMERIC -> number(cell, from1904);
            case BOOLEAN -> cell.getBooleanCellValue() ? Values.YES : Values.NO;
            case ERROR -> Line.ERROR;
            default -> null;
        };
    }

    private static Object number(Cell cell, boolean from1904) {
        double value = cell.getNumericCellValue();
        int format = cell.getCellStyle().getDataFormat();
        if (DateUtil.isADateFormat(format, cell.getCellStyle().getDataFormatString())
                && DateUtil.isValidExcelDate(value)) {
            return DateUtil.getLocalDateTime(value, from1904).toLocalDate();
        }
        return Values.canonical(BigDecimal.valueOf(value));
    }
}
