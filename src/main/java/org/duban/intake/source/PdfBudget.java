package org.duban.intake.source;

import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;

/** How much work one PDF may cause: some are made so that a few bytes draw for hours. */
final class PdfBudget {

    private static final long MOST = 1_500_000_000L;
    private static final long OPERATOR = 100;
    /** Drawing a form, which opens another stream. */
    private static final long FORM = 10_000;

    private long spent;

    void spend(long steps) {
        spent += steps;
        if (spent > MOST) {
            throw new BusinessRefusal(Kind.UNREADABLE, "intake.file.bomb");
        }
    }

    /** One operator of a page's drawing. */
    void operator(String name) {
        spend("Do".equals(name) ? FORM : OPERATOR);
    }
}
