package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Document numbers (发文字号), as 青政办发〔2026〕12号: looked for by their year, since any text may stand before them. */
final class DocumentNumbers {

    private static final Pattern YEAR_AND_NUMBER = Pattern.compile("[〔\\[（(【﹝［]\\d{4}[〕\\]）)】﹞］]第?\\d{1,5}+号");
    private static final Pattern LABELLED = Pattern.compile("(?:编号|发文字号|发文文号|文号|文件编号|字号)[：:]");
    private static final Pattern PREAMBLE =
            Pattern.compile("^.*(?:根据|按照|依据|贯彻|落实|详见|参照|印发|转发|通知|见|以及|和|与|及|即|号|文件|由|在|按)");
    private static final int LONGEST_ORGAN = 16;
    private static final int HEAD = 40;

    private DocumentNumbers() {}

    /** The document's own number: a line of its own near the head, or behind its label. */
    static Optional<Piece> own(List<Paragraph> paragraphs) {
        for (Paragraph paragraph : paragraphs.subList(0, Math.min(HEAD, paragraphs.size()))) {
            Piece text = paragraph.text();
            if (text.length() > 200) {
                continue;
            }
            Matcher label = LABELLED.matcher(text.value());
            int from = label.find() ? label.end() : 0;
            Matcher number = YEAR_AND_NUMBER.matcher(text.value());
            if (!number.find(from)) {
                continue;
            }
            boolean alone = organStart(text.value(), number.start()) == from
                    && (from > 0
                            || number.end() == text.length()
                            || text.value().startsWith("签发人", number.end()));
            boolean bare = number.start() == 0 && number.end() == text.length();
            if (bare || alone && number.start() - from >= 2) {
                return Optional.of(text.slice(from, number.end()));
            }
        }
        return Optional.empty();
    }

    /** All numbers that the document cites, each once. */
    static List<String> cited(List<Paragraph> paragraphs, String own) {
        Set<String> numbers = new LinkedHashSet<>();
        for (Paragraph paragraph : paragraphs) {
            String text = paragraph.value();
            Matcher number = YEAR_AND_NUMBER.matcher(text);
            while (number.find()) {
                String organ = text.substring(organStart(text, number.start()), number.start());
                String bare = PREAMBLE.matcher(organ).replaceFirst("");
                if (bare.length() >= 2) {
                    numbers.add(bare + number.group());
                }
            }
        }
        numbers.remove(own);
        return new ArrayList<>(numbers);
    }

    private static int organStart(String text, int end) {
        int start = end;
        while (start > 0
                && end - start < LONGEST_ORGAN
                && Character.UnicodeScript.of(text.charAt(start - 1)) == Character.UnicodeScript.HAN) {
            start--;
        }
        return start;
    }
}
