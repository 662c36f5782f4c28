package org.duban.intake.source;

import java.util.Map;

/** A paragraph of a Word file while it is read. */
final class WordParagraph {

    /** Pictures of the Wingdings font that stand for characters, by their code without the private area's offset. */
    private static final Map<Integer, String> SYMBOLS = Map.ofEntries(
            Map.entry(0x52, "☑"),
            Map.entry(0x6C, "●"),
            Map.entry(0x6E, "■"),
            Map.entry(0x6F, "□"),
            Map.entry(0x71, "□"),
            Map.entry(0xA8, "□"),
            Map.entry(0xAB, "★"),
            Map.entry(0xB6, "☆"),
            Map.entry(0xFC, "√"),
            Map.entry(0xFE, "☑"));

    private static final int PRIVATE_AREA = 0xF000;

    final StringBuilder text = new StringBuilder();
    final StringBuilder hiddenText = new StringBuilder();
    String style;
    String numId;
    String level;
    boolean inProperties;
    boolean markDeleted;
    boolean markHidden;
    /** What the properties of the run at hand say; null when nothing. */
    Boolean runHidden;

    String runStyle;

    void run() {
        runHidden = null;
        runStyle = null;
    }

    void append(String more, WordStyles styles) {
        boolean hidden = runHidden != null
                ? runHidden
                : (runStyle != null && styles.isHidden(runStyle)) || styles.isHidden(style);
        (hidden ? hiddenText : text).append(more);
    }

    static String symbol(String code) {
        try {
            int value = Integer.parseInt(code, 16);
            return value >= PRIVATE_AREA
                    ? SYMBOLS.getOrDefault(value - PRIVATE_AREA, "")
                    : SYMBOLS.getOrDefault(value, String.valueOf((char) value));
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
