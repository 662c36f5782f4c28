package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers without a stop behind them: 一要落实责任 in a notice that counts its requirements in words, and 1 落实责任 where
 * only a blank parts the number from its heading. They count only where they follow each other from 1 and no number that
 * would stand above them does it otherwise, since 一是 often runs through the text of a task.
 */
final class UnstoppedNumbers {

    private static final Pattern COUNTED = Pattern.compile("([一二三四五六七八九])(?:要|是要?)(?=[^一二三四五六七八九])");
    private static final Pattern BARE = Pattern.compile("([1-9]\\d?) +(?=\\p{IsHan}[^。；;]{1,29}$)");
    private static final Set<Numeral.Style> ABOVE = EnumSet.of(
            Numeral.Style.CHAPTER,
            Numeral.Style.HAN,
            Numeral.Style.HAN_BRACKET,
            Numeral.Style.ORDINAL,
            Numeral.Style.ARABIC);
    private static final int FEWEST = 3;

    private UnstoppedNumbers() {}

    static List<Segment> resolve(List<Segment> segments) {
        boolean numbered = segments.stream()
                .anyMatch(segment -> segment.cell() == null
                        && segment.number() != null
                        && ABOVE.contains(segment.number().style()));
        if (numbered) {
            return segments;
        }
        List<Segment> counted = resolve(segments, COUNTED, Numeral.Style.HAN);
        return counted == segments ? resolve(segments, BARE, Numeral.Style.ARABIC) : counted;
    }

    private static List<Segment> resolve(List<Segment> segments, Pattern form, Numeral.Style style) {
        List<Segment> resolved = new ArrayList<>(segments.size());
        int found = 0;
        for (Segment segment : segments) {
            Matcher matcher = form.matcher(
                    style == Numeral.Style.ARABIC
                            ? segment.spaced().value()
                            : segment.whole().value());
            boolean plain = segment.label() == null && segment.number() == null && segment.cell() == null;
            if (plain && matcher.lookingAt() && Numeral.value(matcher.group(1)) == found + 1) {
                found++;
                int length = matcher.group().strip().length();
                Numeral number = new Numeral(style, found, matcher.group(1), length);
                Piece content = segment.whole().from(length).strip();
                resolved.add(new Segment(null, number, content, segment.whole(), segment.spaced(), null));
            } else {
                resolved.add(segment);
            }
        }
        return found >= FEWEST ? resolved : segments;
    }
}
