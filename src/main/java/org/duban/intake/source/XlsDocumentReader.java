package org.duban.intake.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFShapeContainer;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.intake.SourceText;

/** Excel 97 to 2003, which WPS still writes as .et and .xls: the same of it is read as of a sheet since 2007. */
final class XlsDocumentReader implements DocumentReader {

    private static final int DEEPEST_GROUP = 20;
    private static final String HIDDEN = "intake.note.hidden";

    @Override
    public SourceText read(byte[] content, Attachments attachments) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(content))) {
            SourceTextBuilder builder = new SourceTextBuilder();
            OleUnseen.properties(book, builder);
            OleUnseen.embedded(book.getDirectory(), attachments, builder);
            SheetDates dates = new SheetDates(book.getInternalWorkbook().isUsing1904DateWindowing());
            int cells = 0;
            for (int table = 0; table < book.getNumberOfSheets(); table++) {
                HSSFSheet sheet = book.getSheetAt(table);
                boolean hidden = book.getSheetVisibility(table) != SheetVisibility.VISIBLE;
                if (hidden) {
                    builder.note(HIDDEN);
                }
                builder.unseen(sheet.getSheetName());
                margins(sheet, builder);
                cells += cells(sheet, table, hidden, dates, builder);
                if (cells > SheetCells.MAX_CELLS) {
                    throw new BusinessRefusal(Kind.TOO_LARGE, "intake.file.tooManyCells", SheetCells.MAX_CELLS);
                }
            }
            return builder.build();
        }
    }

    private static int cells(HSSFSheet sheet, int table, boolean hidden, SheetDates dates, SourceTextBuilder builder) {
        int count = 0;
        for (Row row : sheet) {
            for (Cell cell : row) {
                count++;
                String text = text(cell, dates);
                boolean unseen = row.getZeroHeight() || sheet.isColumnHidden(cell.getColumnIndex());
                if (hidden || unseen) {
                    builder.unseen(text);
                    builder.note(HIDDEN);
                } else {
                    builder.cell(
                            new SourceText.Cell(table, cell.getRowIndex(), cell.getColumnIndex()), "", text.strip());
                }
            }
        }
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            builder.merge(SheetLayout.merged(table, range));
        }
        return count;
    }

    private static String text(Cell cell, SheetDates dates) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case NUMERIC ->
                dates.formatRawCellContents(
                        cell.getNumericCellValue(),
                        cell.getCellStyle().getDataFormat(),
                        cell.getCellStyle().getDataFormatString());
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            default -> "";
        };
    }

    private static void margins(HSSFSheet sheet, SourceTextBuilder builder) {
        for (HeaderFooter edge : new HeaderFooter[] {sheet.getHeader(), sheet.getFooter()}) {
            for (String text : new String[] {edge.getLeft(), edge.getCenter(), edge.getRight()}) {
                SheetCells.margin(text, builder);
            }
        }
        if (sheet.getDrawingPatriarch() != null) {
            shapes(sheet.getDrawingPatriarch(), builder, 0);
        }
        sheet.getCellComments()
                .values()
                .forEach(comment -> builder.unseen(
                        comment.getString() == null
                                ? ""
                                : comment.getString().getString().strip()));
    }

    private static void shapes(HSSFShapeContainer container, SourceTextBuilder builder, int depth) {
        for (HSSFShape shape : container.getChildren()) {
            if (shape instanceof HSSFShapeContainer group && depth < DEEPEST_GROUP) {
                shapes(group, builder, depth + 1);
            } else if (shape instanceof HSSFSimpleShape box && box.getString() != null) {
                for (String line : box.getString().getString().split("\n")) {
                    builder.unseen(line.strip());
                }
            }
        }
    }
}
