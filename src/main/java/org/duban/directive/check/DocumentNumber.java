package org.duban.directive.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A document number (发文字号) in its parts: 青政办发〔2026〕12号. */
record DocumentNumber(String printed, String organ, String year, String serial, String brackets) {

    private static final Pattern PARTS =
            Pattern.compile("(\\S{1,30}?)([〔\\[（(【﹝［])(\\d{4})([〕\\]）)】﹞］])第?(\\d{1,5}+)号");
    private static final Pattern YEAR_AND_SERIAL = Pattern.compile("[〔\\[（(【﹝［]\\d{4}[〕\\]）)】﹞］]第?\\d{1,5}+号");
    private static final Pattern ORGAN = Pattern.compile("[\\p{IsHan}A-Za-z]{1,16}$");
    private static final int LONGEST_ORGAN = 16;

    static Optional<DocumentNumber> of(String printed) {
        Matcher parts = PARTS.matcher(printed.strip());
        return parts.matches()
                ? Optional.of(new DocumentNumber(
                        printed.strip(),
                        parts.group(1),
                        parts.group(3),
                        parts.group(5),
                        parts.group(2) + parts.group(4)))
                : Optional.empty();
    }

    /** Those in a text; what stands before an organ's short form may stick to it. */
    static Stream<DocumentNumber> in(String text) {
        return YEAR_AND_SERIAL.matcher(text).results().flatMap(found -> {
            Matcher organ = ORGAN.matcher(text.substring(Math.max(0, found.start() - LONGEST_ORGAN), found.start()));
            return organ.find() ? of(organ.group() + found.group()).stream() : Stream.empty();
        });
    }

    /** The same paper, whatever brackets were typed. */
    boolean samePaper(DocumentNumber other) {
        return organ.equals(other.organ) && year.equals(other.year) && serial.equals(other.serial);
    }

    /** Whether a slip of the keys leads from one to the other: another year, one digit, or other brackets. */
    boolean near(DocumentNumber other) {
        if (!organ.equals(other.organ) || printed.equals(other.printed)) {
            return false;
        }
        return samePaper(other)
                || serial.equals(other.serial) && serial.length() > 1
                || year.equals(other.year) && oneDigit(serial, other.serial);
    }

    /** One digit other, or two that changed places. A number of one digit has no digit that could be wrong. */
    private static boolean oneDigit(String one, String other) {
        if (one.length() != other.length() || one.length() < 2) {
            return false;
        }
        StringBuilder mine = new StringBuilder();
        StringBuilder others = new StringBuilder();
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                mine.append(one.charAt(i));
                others.append(other.charAt(i));
            }
        }
        return mine.length() == 1
                || mine.length() == 2 && mine.reverse().toString().contentEquals(others);
    }
}
