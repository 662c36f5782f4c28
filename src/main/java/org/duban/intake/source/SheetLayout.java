package org.duban.intake.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.duban.intake.SourceText.Cell;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Notes while a sheet is read which rows and columns it hides and which cells it merges, and hands everything on. */
final class SheetLayout extends XMLFilterImpl {

    private static final int MAX_COLUMNS = 16_384;
    private static final int MAX_MERGES = 100_000;

    private final BitSet hiddenColumns = new BitSet();
    private final List<CellRangeAddress> merges = new ArrayList<>();
    private final boolean hiddenSheet;
    private boolean hiddenRow;
    private boolean anythingHidden;

    SheetLayout(boolean hiddenSheet) {
        this.hiddenSheet = hiddenSheet;
        this.anythingHidden = hiddenSheet;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        switch (local) {
            case "row" -> {
                hiddenRow = isOn(attributes.getValue("hidden"));
                anythingHidden |= hiddenRow;
            }
            case "col" -> column(attributes);
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> {
                // cells and looks
            }
        }
        super.startElement(uri, local, name, attributes);
    }

    private void column(Attributes attributes) {
        if (isOn(attributes.getValue("hidden"))) {
            int from = WordXml.number(attributes.getValue("min"), 1);
            int to = Math.min(MAX_COLUMNS, WordXml.number(attributes.getValue("max"), 1));
            hiddenColumns.set(Math.max(0, from - 1), Math.max(from, to));
            anythingHidden = true;
        }
    }

    private void merge(String reference) {
        if (reference != null && merges.size() < MAX_MERGES) {
            merges.add(CellRangeAddress.valueOf(reference));
        }
    }

    static boolean isOn(String value) {
        return "1".equals(value) || "true".equals(value);
    }

    /** Whether a cell of the row that is being read stands where nobody sees it. */
    boolean isHidden(int column) {
        return hiddenSheet || hiddenRow || hiddenColumns.get(column);
    }

    boolean hidesSomething() {
        return anythingHidden;
    }

    void mergeInto(SourceTextBuilder builder, int table) {
        for (CellRangeAddress range : merges) {
            builder.merge(merged(table, range));
        }
    }

    static Cell merged(int table, CellRangeAddress range) {
        return new Cell(table, range.getFirstRow(), range.getFirstColumn())
                .spanning(
                        range.getLastRow() - range.getFirstRow() + 1,
                        range.getLastColumn() - range.getFirstColumn() + 1);
    }
}
