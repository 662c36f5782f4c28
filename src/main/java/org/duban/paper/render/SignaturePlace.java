package org.duban.paper.render;

/**
 * Where signature and date stand, in characters free at their right: the date four, the organ centred above it; a long name
 * keeps two and the date is centred below it. In half characters, since the style sheet has a class for each.
 */
record SignaturePlace(double organ, double date) {

    /** Longest line of a signature in characters. */
    static final double WIDEST = 22;

    private static final double DATE_RIGHT = 4;
    private static final double LEAST_RIGHT = 2;

    static SignaturePlace of(double organWidth, double dateWidth) {
        double organ = Math.min(organWidth, WIDEST);
        double right = DATE_RIGHT + (dateWidth - organ) / 2;
        return right >= LEAST_RIGHT
                ? new SignaturePlace(half(right), DATE_RIGHT)
                : new SignaturePlace(LEAST_RIGHT, half(LEAST_RIGHT + (organ - dateWidth) / 2));
    }

    private static double half(double characters) {
        return Math.round(characters * 2) / 2.0;
    }
}
