package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.duban.intake.SourceText;
import org.duban.intake.SourceText.Block;
import org.duban.intake.SourceText.Form;

/**
 * Puts lines together that belong to one paragraph. What tells: an open bracket, a line that ends in the middle of a
 * sentence, a line that is as wide as the page; what tells against it: a number or label at the head of the next line,
 * an indent, a heading before it.
 */
final class LineJoiner {

    private static final Pattern STARTS_ANEW =
            Pattern.compile("(?:[①-⑳]|\\[\\d|年度目标[：:]|第?[一二三四]季度目标[：:]|附件|附表|附：|抄送|主送|联系人|（此件|\\(此件)|(?:"
                    + Phrases.alternatives(
                            "label.problem",
                            "label.goal",
                            "label.deadline",
                            "label.lead",
                            "label.responsible",
                            "label.cooperating",
                            "label.measures",
                            "label.ignored")
                    + ") ?+[：:]");
    private static final Pattern STANDS_ALONE =
            Pattern.compile("[\\p{IsHan}]{2,20}[〔\\[（(【]\\d{4}[〕\\]）)】]第?\\d{1,5} ?号"
                    + "|(?:\\d{4}|[二〇○零一三四五六七八九]{4}) ?年 ?[\\d一二三四五六七八九十]{1,3} ?月 ?[\\d一二三四五六七八九十]{1,3} ?日(?:印发)?");
    /** An organ that signs, below a list of units. */
    private static final Pattern SIGNS = Pattern.compile("[\\p{IsHan}]{2,30}(?:人民政府|委员会|办公室|指挥部|领导小组|督查室|管委会)");

    /** A line that ends with 责任单位： names them in the next. */
    private static final Pattern LEFT_OPEN = Pattern.compile("(?:"
            + Phrases.alternatives("label.deadline", "label.lead", "label.responsible", "label.cooperating")
            + ")[：:]$");

    private static final String SENTENCE_END = "。！？；：!?;:";
    private static final String IN_SENTENCE = "，、,。；：;:";
    private static final String[] OPENING = {"（(", "〔【[［", "《"};
    private static final String[] CLOSING = {"）)", "〕】]］", "》"};
    private static final int OPEN_BRACKET_REACH = 400;
    private static final int WRAPPED_WIDTH = 60;
    private static final int HEADING = 30;
    private static final int LONGEST_LABEL = 20;
    private static final int TITLE = 120;
    private static final Pattern TITLE_END = Pattern.compile("(?:的通知|的意见|的函|的通报|的决定|方案|清单|要点)$");

    private final String text;
    private final int width;
    private final boolean indents;
    private final List<Piece> current = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private boolean prose;
    private final int[] openAt = {-1, -1, -1};
    private Block last;
    private final List<Paragraph> done = new ArrayList<>();

    LineJoiner(SourceText source) {
        text = source.text();
        List<Block> lines = source.blocks().stream()
                .filter(block -> block.form() == Form.LINE)
                .toList();
        width = width(lines);
        indents = lines.stream().filter(line -> isIndented(line)).count() * 8 > lines.size();
    }

    /** The width of a page of wrapped lines, or 0 when lines are whole paragraphs. */
    private static int width(List<Block> lines) {
        if (lines.size() < 5) {
            return 0;
        }
        int[] lengths = lines.stream()
                .mapToInt(line -> line.end() - line.start())
                .sorted()
                .toArray();
        int width = lengths[lengths.length * 9 / 10];
        long full = Arrays.stream(lengths)
                .filter(length -> Math.abs(length - width) <= 2)
                .count();
        long wide = Arrays.stream(lengths).filter(length -> length * 2 >= width).count();
        return width <= WRAPPED_WIDTH && width >= 15 && full * 4 >= wide ? width : 0;
    }

    void add(Block block, Piece piece) {
        if (last != null && !continues(block, piece)) {
            finish();
        }
        current.add(piece);
        value.append(piece.value());
        noteBrackets(value.length() - piece.length());
        prose |= piece.value().chars().anyMatch(c -> "，。；,;".indexOf(c) >= 0);
        last = block;
    }

    void flushInto(List<Paragraph> paragraphs) {
        finish();
        paragraphs.addAll(done);
        done.clear();
    }

    private void finish() {
        if (!current.isEmpty()) {
            done.add(Paragraph.of(Piece.join(current), null));
        }
        current.clear();
        value.setLength(0);
        prose = false;
        Arrays.fill(openAt, -1);
        last = null;
    }

    private boolean continues(Block block, Piece piece) {
        String next = piece.value();
        if (STANDS_ALONE.matcher(next).matches() || STANDS_ALONE.matcher(value).matches()) {
            return false;
        }
        if (isLabel(next) || isLabel(value)) {
            return false;
        }
        if (value.length() <= TITLE && !prose && TITLE_END.matcher(value).find() && openAt[2] < 0) {
            return false;
        }
        if (closesOpenBracket(next)) {
            return true;
        }
        if (startsAnew(next)) {
            return false;
        }
        if (SIGNS.matcher(next).matches() && UnitNames.looksLikeUnit(lastName())) {
            return false;
        }
        if (LEFT_OPEN.matcher(tail()).find() || isBrokenDate(next)) {
            return true;
        }
        char end = value.charAt(value.length() - 1);
        if ("，、,".indexOf(end) >= 0) {
            return true;
        }
        if (indents && isIndented(block) && last.start() != block.start()) {
            return false;
        }
        if (SENTENCE_END.indexOf(end) >= 0 || Brackets.isClose(end)) {
            return isFull(last)
                    && !isGapBefore(block)
                    && indents
                    && SENTENCE_END.indexOf(end) != 4
                    && !OrganNames.isOrgan(next);
        }
        if (IN_SENTENCE.indexOf(end) >= 0) {
            return true;
        }
        if (isHeading()) {
            return isFull(last) && !isGapBefore(block);
        }
        return prose && (width == 0 || isFull(last) || isGapBefore(block)) || isFull(last) && !isGapBefore(block);
    }

    /** A label on a line of its own holds what follows. */
    private static boolean isLabel(CharSequence line) {
        return line.length() <= LONGEST_LABEL && Label.named(line.toString().replace(" ", "")) != null;
    }

    private static boolean startsAnew(String next) {
        return Numeral.at(next).isPresent() || STARTS_ANEW.matcher(next).lookingAt();
    }

    private String tail() {
        return value.substring(Math.max(0, value.length() - LONGEST_LABEL));
    }

    private String lastName() {
        int from = value.length();
        while (from > 0 && "、，,：:；;".indexOf(value.charAt(from - 1)) < 0 && value.length() - from < HEADING) {
            from--;
        }
        return from == 0 || "、，,：:；;".indexOf(value.charAt(from - 1)) < 0 ? "" : value.substring(from);
    }

    /** 2026年9 and 月底前 are one time. */
    private boolean isBrokenDate(String next) {
        return Character.isDigit(value.charAt(value.length() - 1)) && "年月日号%％".indexOf(next.charAt(0)) >= 0;
    }

    private boolean isFull(Block line) {
        return width > 0 && line.end() - line.start() >= width - 3;
    }

    private boolean isGapBefore(Block block) {
        int newlines = 0;
        for (int i = last.end(); i < block.start(); i++) {
            if (text.charAt(i) == '\n') {
                newlines++;
            }
        }
        return newlines > 1;
    }

    private boolean isIndented(Block line) {
        char first = text.charAt(line.start());
        return first == '　' || first == '\t' || text.startsWith("  ", line.start());
    }

    private boolean isHeading() {
        return value.length() <= HEADING
                && Numeral.at(value).isPresent()
                && value.chars().skip(3).noneMatch(c -> IN_SENTENCE.indexOf(c) >= 0);
    }

    /** Whether a bracket or title that the current paragraph leaves open is closed soon in the next line. */
    private boolean closesOpenBracket(String next) {
        for (int i = 0; i < OPENING.length; i++) {
            boolean open = openAt[i] >= 0 && value.length() - openAt[i] <= OPEN_BRACKET_REACH;
            if (open && closes(next, OPENING[i], CLOSING[i])) {
                return true;
            }
        }
        return false;
    }

    private void noteBrackets(int from) {
        for (int at = from; at < value.length(); at++) {
            for (int i = 0; i < OPENING.length; i++) {
                if (OPENING[i].indexOf(value.charAt(at)) >= 0) {
                    openAt[i] = at;
                } else if (CLOSING[i].indexOf(value.charAt(at)) >= 0) {
                    openAt[i] = -1;
                }
            }
        }
    }

    private static boolean closes(String next, String open, String close) {
        for (int i = 0; i < Math.min(next.length(), OPEN_BRACKET_REACH); i++) {
            if (close.indexOf(next.charAt(i)) >= 0) {
                return true;
            }
            if (open.indexOf(next.charAt(i)) >= 0) {
                return false;
            }
        }
        return false;
    }
}
