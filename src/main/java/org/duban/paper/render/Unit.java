package org.duban.paper.render;

/** What a line break never divides: a Chinese character, a punctuation mark, a figure or a Latin word. */
record Unit(Run run, int length, double width) {

    int first() {
        return run.text().codePointAt(0);
    }

    int last() {
        return run.text().codePointBefore(run.text().length());
    }
}
