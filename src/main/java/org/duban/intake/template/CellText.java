package org.duban.intake.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts as they stand in cells. What a clerk would type stands as it is; what a spreadsheet or a reader would change
 * (white space at the ends, control characters, nothing at all where nothing differs from not known) is written behind a
 * backslash, so that every text comes back as it was.
 *
 * <p>Lists are joined by 、 and parted at 、 ， ； and line breaks outside of brackets (各县（市、区） is one name); where that
 * would not give the same list, it stands behind a backslash, an entry a line.
 */
final class CellText {

    /** Stands where a list has no value, and where a clerk wants to say that there is none. */
    static final String NONE = "—";

    private static final String SEPARATORS = "、，,；;\n\r";
    private static final String OPENING = "（(〔[【《";
    private static final String CLOSING = "）)〕]】》";
    /** A spreadsheet takes _x000D_ for a character. */
    private static final Pattern OOXML_ESCAPE = Pattern.compile("_x(?=[0-9A-Fa-f]{4}_)");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|(.))", Pattern.DOTALL);

    private CellText() {}

    /** @return what to write, null for null */
    static String write(String text) {
        return text == null || plain(text) ? text : "\\" + escaped(text);
    }

    /** @return null for an empty cell */
    static String read(String cell) {
        if (cell == null || cell.isBlank()) {
            return null;
        }
        if (isEscaped(cell)) {
            return unescaped(cell.substring(1));
        }
        String text = cell.strip();
        return NONE.equals(text) ? null : text;
    }

    static String writeList(List<String> values) {
        if (values.isEmpty()) {
            return null;
        }
        String joined = String.join("、", values);
        if (plain(joined) && readList(joined).equals(values)) {
            return joined;
        }
        return "\\"
                + String.join(
                        "\n",
                        values.stream()
                                .map(value -> escaped(value).replace("\n", "\\n"))
                                .toList());
    }

    static List<String> readList(String cell) {
        if (cell == null || cell.isBlank()) {
            return List.of();
        }
        if (isEscaped(cell)) {
            List<String> values = new ArrayList<>();
            for (String line : cell.substring(1).split("\n", -1)) {
                values.add(unescaped(line));
            }
            return values;
        }
        return NONE.equals(cell.strip()) ? List.of() : parted(cell);
    }

    private static List<String> parted(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            boolean end = i == text.length() || depth == 0 && SEPARATORS.indexOf(c) >= 0;
            depth = OPENING.indexOf(c) >= 0 ? depth + 1 : CLOSING.indexOf(c) >= 0 ? Math.max(0, depth - 1) : depth;
            if (end) {
                String part = text.substring(start, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        return parts;
    }

    private static boolean isEscaped(String cell) {
        return cell.startsWith("\\");
    }

    private static boolean plain(String text) {
        return !text.isEmpty()
                && text.equals(text.strip())
                && !text.equals(NONE)
                && !text.startsWith("\\")
                && !OOXML_ESCAPE.matcher(text).find()
                && text.chars().noneMatch(CellText::risky)
                && text.equals(wellFormed(text));
    }

    private static boolean risky(int c) {
        return c < ' ' && c != '\n' && c != '\t'
                || c >= 0x7f && c < 0xa0
                || c == '\ufffe'
                || c == '\uffff'
                || c == '\u2028';
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == '\\') {
                escaped.append("\\\\");
            } else if (pair) {
                escaped.append(c).append(text.charAt(++i));
            } else if (risky(c) || Character.isSurrogate(c)) {
                escaped.append(String.format("\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return OOXML_ESCAPE.matcher(escaped).replaceAll(Matcher.quoteReplacement("\\u005fx"));
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> {
            String code = escape.group(1);
            String character = code != null
                    ? String.valueOf((char) Integer.parseInt(code, 16))
                    : "n".equals(escape.group(2)) ? "\n" : escape.group(2);
            return Matcher.quoteReplacement(character);
        });
    }

    /** Halves of characters replaced, which no file can hold. */
    private static String wellFormed(String text) {
        return new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
    }
}
