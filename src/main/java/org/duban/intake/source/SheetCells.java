package org.duban.intake.source;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.intake.SourceText.Cell;

/** Takes the cells of one sheet in their order, but for those in hidden rows and columns; formulas stand for their value. */
final class SheetCells implements XSSFSheetXMLHandler.SheetContentsHandler {

    private static final int MAX_CELLS = 500_000;
    private static final Pattern ERROR = Pattern.compile("ERROR:.*|#(?:REF!|N/A|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!)");

    private final SourceTextBuilder builder;
    private final int table;
    private final SheetLayout layout;
    private int cells;

    SheetCells(SourceTextBuilder builder, int table, SheetLayout layout) {
        this.builder = builder;
        this.table = table;
        this.layout = layout;
    }

    @Override
    public void startRow(int row) {
        // rows without cells leave no trace
    }

    @Override
    public void endRow(int row) {
        // the next cell knows its row
    }

    @Override
    public void cell(String reference, String value, XSSFComment comment) {
        if (reference == null || value == null || ERROR.matcher(value).matches()) {
            return;
        }
        if (++cells > MAX_CELLS) {
            throw new BusinessRefusal(Kind.TOO_LARGE, "intake.file.tooManyCells", MAX_CELLS);
        }
        CellReference place = new CellReference(reference);
        if (!layout.isHidden(place.getRow(), place.getCol())) {
            builder.cell(new Cell(table, place.getRow(), place.getCol()), "", value.strip());
        }
    }

    /** Headers and footers mark their left, middle and right with &amp;L, &amp;C, &amp;R. */
    @Override
    public void headerFooter(String text, boolean isHeader, String tagName) {
        if (text != null) {
            for (String part : text.split("&[LCR]")) {
                builder.margin(part.replaceAll("&(?:\"[^\"]*\"|\\d+|[A-Z])", "").strip());
            }
        }
    }

    /** Dates of any format as 2026-6-30 or, without a day, 2026年6月: what the formatted cell shows may lack the year. */
    static final class Dates extends DataFormatter {

        private static final Pattern MONTH_ONLY = Pattern.compile("[^d]*y[^d]*m[^d]*|[^d]*m[^d]*y[^d]*");

        @Override
        public String formatRawCellContents(double value, int formatIndex, String formatString, boolean use1904) {
            boolean date =
                    DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value) && value >= 1;
            if (!date) {
                return super.formatRawCellContents(value, formatIndex, formatString, use1904);
            }
            LocalDate day = DateUtil.getLocalDateTime(value, use1904).toLocalDate();
            boolean month = formatString != null
                    && MONTH_ONLY
                            .matcher(formatString.toLowerCase(Locale.ROOT).replaceAll("\\[[^]]*]|\"", ""))
                            .matches();
            String text = day.getYear() + "年" + day.getMonthValue() + "月";
            return month ? text : text + day.getDayOfMonth() + "日";
        }
    }
}
