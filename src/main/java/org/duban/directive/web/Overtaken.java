package org.duban.directive.web;

import org.duban.BusinessRefusal;

/** Somebody else changed the draft before the page that asks; the page says so and offers the newer version. */
final class Overtaken extends RuntimeException {

    private final long id;
    private final transient BusinessRefusal refusal;

    Overtaken(long id, BusinessRefusal refusal) {
        super(refusal);
        this.id = id;
        this.refusal = refusal;
    }

    long id() {
        return id;
    }

    BusinessRefusal refusal() {
        return refusal;
    }
}
