package org.duban.intake.source;

import org.duban.BusinessRefusal;

/**
 * Whether the characters of a PDF can be known. Some programs leave out which character a glyph stands for, or say it wrong:
 * the page looks right, but its text is garbage, which must not be taken for what the paper says.
 */
final class PdfLegibility {

    /** Characters of which any Chinese paper of some length holds many. */
    private static final String COMMON =
            "的一是在不了有和人这中大为上个国以要时来用生到作地于出就分对成会可主发年动同工也能下过子产种面而方后多定行学法所民得经十三之进等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本性好应开合还因由其前外天政四日社事平形相全表间与关各重新线内数正心明利比或质气第向道变条没结解问意建月公无系情者最立代通并提直题党程展五员位入常文总次品式活设及管特件长求基资边流路级少统接知较将组计期根运农指几九区强放决被干做必先则任处南给保治北造百规领七海口东导增济交受联认六共权收证改清再采转更单教安场车例务具万每目至达积报完类八离名科信节整空元今集土群广石记需段究持众书布复商验连深难近千周委技备半办青省列约支便团市除消构府准值号率维划选标存快效院查江型按格置层专状育适属包火住调满县局照参严督改责落牵头限";

    private static final int FEWEST = 20;
    private static final int FEWEST_HAN = 100;

    private int glyphs;
    private int unknown;
    private int han;
    private int common;

    /** A glyph was drawn; @param text what it stands for, or null when the file does not say */
    void drawn(String text) {
        glyphs++;
        if (text == null || text.isEmpty() || isUnknown(text.codePointAt(0))) {
            unknown++;
            return;
        }
        int c = text.codePointAt(0);
        if (Character.isIdeographic(c)) {
            han++;
            common += COMMON.indexOf(c) >= 0 ? 1 : 0;
        }
    }

    static boolean isUnknown(int c) {
        int type = Character.getType(c);
        return c == 0xFFFD
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || type == Character.CONTROL && !Character.isWhitespace(c);
    }

    /**
     * Refuses what cannot be read, and tells of less.
     *
     * @throws BusinessRefusal INVALID {@code intake.file.garbled}
     */
    void check(SourceTextBuilder builder) {
        boolean unsaid = unknown >= FEWEST && unknown * 4 > glyphs;
        boolean wrong = han >= FEWEST_HAN && common * 20 < han;
        if (unsaid || wrong) {
            throw BusinessRefusal.invalid("intake.file.garbled");
        }
        if (unknown >= FEWEST) {
            builder.note("intake.note.garbled");
        }
    }
}
