package org.duban.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document number (发文字号) as 青督办字〔2026〕12号: series (机关代字), year, serial number. Written after GB/T 9704-2012,
 * 7.2.5: six-cornered brackets, no 第, no leading zeros.
 */
public record DocumentNumber(String series, int year, int number) {

    private static final Pattern WRITTEN =
            Pattern.compile("(?<series>\\p{IsHan}{2,30})\\s*[〔\\[［【（(﹝〈<]\\s*(?<year>[12]\\d{3})\\s*[〕\\]］】）)﹞〉>]"
                    + "\\s*第?\\s*0*(?<number>[1-9]\\d{0,5})\\s*号");

    /** Words of a sentence that run into the series when no punctuation parts them. */
    private static final Pattern LEADING_WORDS = Pattern.compile(
            "^.*(?:根据|依据|按照|遵照|贯彻|落实|印发|转发|收到|对照|参照|替代|废止|详见|文件|通知|文号为|字号为|以及|有关|此前|已由|[见按由以的])(?=.{2})");

    /** A word that joins a number to the one right before it; elsewhere it may be part of a name (和政县). */
    private static final Pattern JOINING_WORD = Pattern.compile("^[和与及或](?=.{2})");

    public DocumentNumber {
        if (series == null || series.isBlank()) {
            throw new IllegalArgumentException("a document number needs a series");
        }
        if (year < 1000 || year > 9999 || number < 1) {
            throw new IllegalArgumentException("no document number: " + series + " " + year + " " + number);
        }
    }

    /** Reads one number that fills the whole text, whatever brackets it was written with. */
    public static Optional<DocumentNumber> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text == null ? "" : text.strip());
        return matcher.matches() ? Optional.of(read(matcher, matcher.group("series"))) : Optional.empty();
    }

    /** Finds all numbers in running text, in order, each once. */
    public static List<DocumentNumber> findAll(String text) {
        List<DocumentNumber> found = new ArrayList<>();
        Matcher matcher = WRITTEN.matcher(text == null ? "" : text);
        int endOfPrevious = -1;
        while (matcher.find()) {
            String series = LEADING_WORDS.matcher(matcher.group("series")).replaceFirst("");
            if (matcher.start() == endOfPrevious) {
                series = JOINING_WORD.matcher(series).replaceFirst("");
            }
            endOfPrevious = matcher.end();
            DocumentNumber number = read(matcher, series);
            if (!found.contains(number)) {
                found.add(number);
            }
        }
        return List.copyOf(found);
    }

    private static DocumentNumber read(Matcher matcher, String series) {
        return new DocumentNumber(
                series, Integer.parseInt(matcher.group("year")), Integer.parseInt(matcher.group("number")));
    }

    @Override
    public String toString() {
        return series + "〔" + year + "〕" + number + "号";
    }
}
