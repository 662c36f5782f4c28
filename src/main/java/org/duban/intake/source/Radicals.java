package org.duban.intake.source;

import java.text.Normalizer;

/**
 * Characters that look like Chinese ones but are others, as programs that make PDFs leave them: radicals, ligatures and
 * forms kept for old encodings.
 */
final class Radicals {

    private static final String SHORT =
            "⺁厂⺄乙⺅亻⺈刀⺉刂⺋卩⺍小⺎兀⺓幺⺗心⺘扌⺙攵⺛旡⺝月⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爪⺦丬⺨犭⺩王⺫目⺬示⺭礻⺮竹⺰纟⺱网⺳网⺵网⺶羊⺷羊⺸羊⺹老⺻聿⺼肉⺾艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻐钅⻒长⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟";

    private Radicals() {}

    /** The text with each such character as the one that is meant; most texts hold none. */
    static String plain(String text) {
        int i = 0;
        while (i < text.length() && !isOdd(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.substring(0, i));
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            int at = isOdd(c) ? SHORT.indexOf(c) : -1;
            if (at >= 0) {
                plain.append(SHORT.charAt(at + 1));
            } else if (isOdd(c)) {
                plain.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean isOdd(char c) {
        return c >= '\u2E80' && c <= '\u2FD5' || c >= '\uF900' && c <= '\uFB06';
    }
}
