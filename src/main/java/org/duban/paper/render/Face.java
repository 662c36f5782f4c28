package org.duban.paper.render;

import java.util.List;

/** The typefaces of a paper, each with what stands in for it: in the PDF by our families, in Word by font names. */
enum Face {
    FANG("仿宋_GB2312", "仿宋", "duban-fang", "duban-song"),
    SONG("宋体", "SimSun", "duban-song"),
    TITLE("方正小标宋简体", "华文中宋", "duban-title", "duban-song"),
    HEI("黑体", "SimHei", "duban-hei", "duban-song"),
    KAI("楷体_GB2312", "楷体", "duban-kai", "duban-fang", "duban-song");

    private final String wordName;
    private final String wordFallback;
    private final List<String> families;

    Face(String wordName, String wordFallback, String... families) {
        this.wordName = wordName;
        this.wordFallback = wordFallback;
        this.families = List.of(families);
    }

    /** The name a Word paper gives the font. */
    String wordName() {
        return wordName;
    }

    /** What Word takes where the first is not installed. */
    String wordFallback() {
        return wordFallback;
    }

    /** The families of the PDF in which a glyph is looked for, in order. */
    List<String> families() {
        return families;
    }

    String cssClass() {
        return "f-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
