package org.duban.paper.render;

/**
 * The measure that lines are set to.
 *
 * @param fontSize in points
 * @param tracking letter spacing in points that every character carries
 * @param characters width of the measure in Chinese characters
 */
record Measure(double fontSize, double tracking, double characters) {

    /** Text area of GB/T 9704: 156 by 225 mm, in 22 lines of 28 characters. */
    static final double TEXT_WIDTH = 156;

    static final double TEXT_HEIGHT = 225;
    static final int CHARACTERS = 28;
    static final int LINES = 22;
    static final double LINE_HEIGHT = TEXT_HEIGHT / LINES;
    static final double POINTS_PER_MM = 72 / 25.4;

    private static final double BODY_SIZE = 16;

    /** Sixteen points (三号), drawn together so that 28 characters fill 156 mm. */
    static final Measure BODY = new Measure(BODY_SIZE, TEXT_WIDTH * POINTS_PER_MM / CHARACTERS - BODY_SIZE, CHARACTERS);

    /** Width of one Chinese character in points. */
    double pitch() {
        return fontSize + tracking;
    }

    double width() {
        return characters * pitch();
    }

    Measure of(double otherCharacters) {
        return new Measure(fontSize, tracking, otherCharacters);
    }
}
