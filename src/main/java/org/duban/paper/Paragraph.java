package org.duban.paper;

/**
 * A paragraph of a paper's body. Its number is not part of the text: it follows from level and place, so that a paragraph
 * can be moved without being renumbered.
 *
 * @param level plain text, or the depth in the order 一、（一）1.（1）of GB/T 9704
 * @param heading short words before the text, set in Hei or Kai, without full stop; may be empty
 * @param text the sentences; may be empty when there is a heading
 */
public record Paragraph(Level level, String heading, String text) {

    /** Depth of a paragraph in the official order of numbering. */
    public enum Level {
        PLAIN,
        /** 一、 */
        FIRST,
        /** （一） */
        SECOND,
        /** 1. */
        THIRD,
        /** （1） */
        FOURTH
    }

    public Paragraph {
        level = level == null ? Level.PLAIN : level;
        heading = heading == null ? "" : heading;
        text = text == null ? "" : text;
    }

    public static Paragraph plain(String text) {
        return new Paragraph(Level.PLAIN, "", text);
    }

    public static Paragraph first(String heading, String text) {
        return new Paragraph(Level.FIRST, heading, text);
    }

    public static Paragraph second(String text) {
        return new Paragraph(Level.SECOND, "", text);
    }

    /** The heading as it is printed: with its full stop when text follows on the same line. */
    public String printedHeading() {
        return heading.isEmpty() || text.isEmpty() ? heading : heading + "。";
    }
}
