package org.duban.intake.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.duban.BusinessRefusal;
import org.duban.intake.SourceText;

/**
 * Refuses papers with a mark of secrecy (保守国家秘密法): such a paper may not even be looked at here. A mark is a level
 * with its star, or a line at the head of a document that says nothing else; a text about 保密工作 carries none.
 */
final class SecrecyMark {

    private static final Pattern WITH_STAR = Pattern.compile("(?:绝 ?密|机 ?密|秘 ?密) ?[★☆⭐✩*＊] ?");
    private static final Pattern LINE = Pattern.compile(
            "(?:密 ?级 ?[：:]? ?)?+(?:绝 ?密|机 ?密|秘 ?密)(?: ?[★☆⭐✩*＊]?+ ?+(?:[\\d一二三四五六七八九十]{1,3} ?(?:年|个月|天|日)|长期))?+(?: ?(?:特急|加急|特提|平急))?+");
    private static final Pattern LEVEL = Pattern.compile("密 ?级 ?[：:] ?(?:绝 ?密|机 ?密|秘 ?密)");
    private static final int HEAD = 40;
    private static final int LONGEST_LINE = 30;

    private SecrecyMark() {}

    /** The same for the headers and footers of a document. */
    static void refuseInMargins(SourceText source) {
        refuseIn(source.margins().stream()
                .map(text -> Paragraph.of(Piece.of(text, 0, text.length()), null))
                .toList());
    }

    /** @throws BusinessRefusal INVALID {@code intake.secrecy.refused} when the document carries a mark anywhere */
    static void refuseIn(List<Paragraph> paragraphs) {
        for (int i = 0; i < paragraphs.size(); i++) {
            String text = paragraphs.get(i).spaced().value();
            boolean marked = WITH_STAR.matcher(text).find()
                    || i < HEAD
                            && text.length() <= LONGEST_LINE
                            && (LINE.matcher(text).matches()
                                    || LEVEL.matcher(text).lookingAt());
            if (marked) {
                throw BusinessRefusal.invalid("intake.secrecy.refused");
            }
        }
    }
}
