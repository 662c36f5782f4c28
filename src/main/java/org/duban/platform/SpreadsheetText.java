package org.duban.platform;

/**
 * Texts that go into spreadsheets. What begins like a formula must not become one: neither when a file is opened, nor when
 * a cell of it is edited.
 */
public final class SpreadsheetText {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetText() {}

    /** Whether a spreadsheet would take it for a formula if it were typed. */
    public static boolean startsFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** Whether a text cell needs the mark by which it stays a text (quotePrefix): a leading apostrophe counts as one. */
    public static boolean needsMark(String text) {
        return startsFormula(text) || text.startsWith("'");
    }

    /** A field of CSV, which knows no types: what starts a formula gets an apostrophe. */
    public static String csvField(String text) {
        return '"' + (startsFormula(text) ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
