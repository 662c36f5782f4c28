package org.duban.intake.template;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.FieldError;

/** What is wrong with a filled-in template, cell by cell, to be said all at once. */
final class Problems {

    /** More would help nobody to correct it. */
    private static final int MOST = 50;

    private final List<FieldError> errors = new ArrayList<>();
    private int more;

    /** @param row and {@code column} counted from 0 */
    void at(TemplateSheet sheet, int row, int column, String messageKey, Object... args) {
        Object[] all = new Object[args.length + 2];
        all[0] = sheet.title();
        all[1] = new CellReference(row, column).formatAsString();
        System.arraycopy(args, 0, all, 2, args.length);
        add(messageKey, all);
    }

    /** About a sheet as a whole, or the file. */
    void add(String messageKey, Object... args) {
        if (errors.size() < MOST) {
            errors.add(new FieldError("file", messageKey, List.of(args)));
        } else {
            more++;
        }
    }

    /** @throws BusinessRefusal INVALID with every problem */
    void refuse() {
        if (errors.isEmpty()) {
            return;
        }
        List<FieldError> all = new ArrayList<>(errors);
        if (more > 0) {
            all.add(new FieldError("file", "intake.template.more", List.of(more)));
        }
        throw BusinessRefusal.fields(all);
    }
}
