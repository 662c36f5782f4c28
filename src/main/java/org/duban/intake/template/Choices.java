package org.duban.intake.template;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;

/** Lists to choose from where a column takes fixed values. */
final class Choices {

    private static final int LAST_ROW = 5_000;
    private static final List<String> YES_OR_NO = List.of(Values.YES, Values.NO);

    private Choices() {}

    static void offer(Sheet page, TemplateSheet sheet) {
        if (sheet == TemplateSheet.BASICS) {
            int row = 2 + sheet.heads().indexOf(Head.KIND);
            offer(page, Kinds.choices(), new CellRangeAddressList(row, row, 1, 20), true);
            return;
        }
        for (int i = 0; i < sheet.heads().size(); i++) {
            CellRangeAddressList column = new CellRangeAddressList(1, LAST_ROW, i, i);
            switch (sheet.heads().get(i)) {
                case LONG_TERM, MEASURE_LONG_TERM, EXCLUDED, MONTHS_IN_PERCENT -> offer(page, YES_OR_NO, column, true);
                // others may be typed: 每月10日
                case RULE -> offer(page, Rhythm.choices(), column, false);
                default -> {}
            }
        }
    }

    private static void offer(Sheet page, List<String> values, CellRangeAddressList where, boolean only) {
        DataValidationHelper helper = page.getDataValidationHelper();
        DataValidation choice =
                helper.createValidation(helper.createExplicitListConstraint(values.toArray(String[]::new)), where);
        choice.setEmptyCellAllowed(true);
        choice.setShowErrorBox(only);
        page.addValidationData(choice);
    }
}
