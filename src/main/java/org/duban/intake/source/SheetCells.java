package org.duban.intake.source;

import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.intake.SourceText.Cell;

/** Takes the cells of one sheet in their order, but for those in hidden rows and columns; formulas stand for their value. */
final class SheetCells implements XSSFSheetXMLHandler.SheetContentsHandler {

    static final int MAX_CELLS = 500_000;
    private static final Pattern ERROR = Pattern.compile("ERROR:.*|#(?:REF!|N/A|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!)");

    private static final Pattern PARTS = Pattern.compile("&[LCR]");
    private static final Pattern CODES =
            Pattern.compile("&(?:\"[^\"]*\"|K(?:[0-9A-Fa-f]{6}|\\d{2}[+-]\\d{3})|\\d{1,3}|[A-Z])");

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
        if (layout.isHidden(place.getCol())) {
            builder.unseen(value);
        } else {
            builder.cell(new Cell(table, place.getRow(), place.getCol()), "", value.strip());
        }
    }

    @Override
    public void headerFooter(String text, boolean isHeader, String tagName) {
        if (text != null) {
            margin(text, builder);
        }
    }

    /** Headers and footers mark their left, middle and right with &amp;L, &amp;C, &amp;R, and fonts and colours likewise. */
    static void margin(String text, SourceTextBuilder builder) {
        for (String part : PARTS.split(text)) {
            builder.margin(CODES.matcher(part).replaceAll("").strip());
        }
    }
}
