package org.duban.directive.web;

import org.duban.directive.drafting.ParticularEdits;
import org.duban.directive.drafting.Place;
import org.duban.directive.drafting.Rearrangement;

/** Which item stands open after a rearrangement: the one that a person would go on with. */
final class Reopening {

    private Reopening() {}

    static Integer after(Rearrangement how, Place place, Integer open, int items) {
        if (ParticularEdits.isPlace(place)) {
            return open;
        }
        if (!place.inItem()) {
            return items - 1;
        }
        if (place.inMeasure()) {
            return place.item();
        }
        return switch (how) {
            case ADD, SPLIT, DOWN -> Math.min(place.item() + 1, items - 1);
            case UP -> Math.max(0, place.item() - 1);
            case REMOVE -> null;
            default -> place.item();
        };
    }
}
