package org.duban.directive.check;

import java.util.List;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;

/** How findings name items and measures: by the printed number, or by their place where there is none. */
final class Places {

    /** Called with each measure of an item, and its place. */
    @FunctionalInterface
    interface MeasureVisitor {
        void visit(Measure measure, String place, String name);
    }

    private Places() {}

    static String item(int index) {
        return "items[" + index + "]";
    }

    static String name(Item item, int index) {
        return item.no().isBlank() ? String.valueOf(index + 1) : item.no();
    }

    static void measures(Item item, String itemPlace, MeasureVisitor visitor) {
        List<Measure> measures = item.measures();
        for (int m = 0; m < measures.size(); m++) {
            Measure measure = measures.get(m);
            String name = measure.no().isBlank() ? String.valueOf(m + 1) : measure.no();
            visitor.visit(measure, itemPlace + ".measures[" + m + "]", name);
        }
    }
}
