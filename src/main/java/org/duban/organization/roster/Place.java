package org.duban.organization.roster;

import java.util.ArrayList;
import java.util.List;
import org.duban.organization.UnitTree;
import org.duban.organization.UnitView;

/** A unit that a row names: one that exists, or one that another row of the file will add. */
record Place(UnitView unit, RowPlan added) {

    static Place of(UnitView unit) {
        return new Place(unit, null);
    }

    static Place of(RowPlan plan) {
        return plan.unit == null ? new Place(null, plan) : of(plan.unit);
    }

    String name() {
        return unit == null ? added.name : unit.name();
    }

    /** Whether {@code text} is its full name or short name. */
    boolean isProperName(String text) {
        return unit == null
                ? added.name.equals(text) || added.shortName.equals(text)
                : unit.name().equals(text) || unit.shortName().equals(text);
    }

    boolean isCalled(String text) {
        return unit == null ? isProperName(text) : unit.allNames().anyMatch(text::equals);
    }

    Place parent(UnitTree tree) {
        if (unit == null) {
            return added.parent;
        }
        return unit.parentId() == null ? null : of(tree.get(unit.parentId()));
    }

    /** The nearest unit that exists: itself or above it. */
    UnitView existing(UnitTree tree) {
        Place place = this;
        while (place.unit == null) {
            place = place.parent(tree);
        }
        return place.unit;
    }

    int depth(UnitTree tree) {
        return unit == null ? added.parent.depth(tree) + 1 : unit.depth();
    }

    /** Names from the root down, for telling namesakes apart. */
    String address(UnitTree tree) {
        List<String> names = new ArrayList<>();
        for (Place place = this; place != null; place = place.parent(tree)) {
            names.add(0, place.name());
        }
        return String.join("/", names);
    }
}
