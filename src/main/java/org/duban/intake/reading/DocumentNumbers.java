package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Document numbers (发文字号), as 青政办发〔2026〕12号. */
final class DocumentNumbers {

    private static final Pattern NUMBER =
            Pattern.compile("([\\p{IsHan}]{2,20}+)([〔\\[（(【﹝［]\\d{4}[〕\\]）)】﹞］])(第?\\d{1,5}+号)");
    private static final Pattern LABELLED = Pattern.compile("(?:发文字号|发文文号|文号|文 ?件 ?编 ?号|字号)[：:]");
    private static final Pattern PREAMBLE =
            Pattern.compile(".*(?:根据|按照|依据|贯彻|落实|详见|参照|印发|转发|通知|见|以及|和|与|及|即|号|文件|由|在|按)");
    private static final int HEAD = 40;

    private DocumentNumbers() {}

    /** The document's own number: a line of its own near the head, or behind its label. */
    static Optional<Piece> own(List<Paragraph> paragraphs) {
        for (Paragraph paragraph : paragraphs.subList(0, Math.min(HEAD, paragraphs.size()))) {
            Piece text = paragraph.text();
            Matcher label = LABELLED.matcher(text.value());
            if (label.find()) {
                Matcher number = NUMBER.matcher(text.value());
                if (number.find(label.end())) {
                    return Optional.of(text.slice(number.start(), number.end()));
                }
            }
            Matcher number = NUMBER.matcher(text.value());
            if (number.lookingAt()
                    && (number.end() == text.length()
                            || text.value().startsWith("签发人", number.end())
                            || text.value().startsWith("(", number.end()))) {
                return Optional.of(text.slice(number.start(), number.end()));
            }
        }
        return Optional.empty();
    }

    /** All numbers that the document cites, each once. */
    static List<String> cited(List<Paragraph> paragraphs, String own) {
        Set<String> numbers = new LinkedHashSet<>();
        for (Paragraph paragraph : paragraphs) {
            Matcher number = NUMBER.matcher(paragraph.value());
            while (number.find()) {
                String organ = PREAMBLE.matcher(number.group(1)).replaceFirst("");
                if (organ.length() >= 2) {
                    numbers.add(organ + number.group(2) + number.group(3));
                }
            }
        }
        numbers.remove(own);
        return new ArrayList<>(numbers);
    }
}
