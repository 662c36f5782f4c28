package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.intake.SourceText.Cell;

/**
 * Finds the title of a document in its first paragraphs, put together where it is broken over lines.
 *
 * @param pieces its lines
 * @param first index of its first paragraph
 * @param last index of its last one
 */
record TitleFinder(List<Paragraph> pieces, int first, int last) {

    private static final Pattern ENDING = Pattern.compile(
            "(?:通知书?|责任书|整改书|建议书|答复|回复|(?:通知|转办|督办|交办|批办|办理|提示)单|意见|方案|办法|通报|函|决定|公告|通告|报告|请示|批复|纪要|规划|计划|清单|要点|细则|规定|规则|措施|任务分解|责任分解|分工方案|分解表|任务表|分工表|工作表|台账|制度|条例|分工|一览表|汇总表|公示表|公开表|明细表|推进表|进度表|责任表|计划表|目标表|清单表|台账表|指标表|分配表|进展表|安排|命令|决议|议案|指引|指南|目标责任书|任务书|行动)(?:[（(](?:试行|暂行|修订|审议稿|征求意见稿|送审稿|会签稿|代拟稿|[\\d—–-]{4,12}年?)[）)])?$");
    /** What web pages say of a document before its text. */
    private static final String META =
            "(?:标题|索引号|主题分类|成文日期|发布日期|发布机关|发布机构|统一编号|发文字号|有效性|公开日期|生成日期|信息分类|主题词|名称|文号|关键词|内容概述|体裁分类|组配分类|公文时效|废止日期|生效日期|发文机关|发文单位|文件编号|题名|来源|当前位置|您的位置|首页)[：:>].*";

    private static final Pattern NO_TITLE = Pattern.compile(
            "附件.{0,4}|附表.{0,4}|" + META
                    + "|(?!.*关于).*(?:文件|办文)|[\\p{IsHan}]{2,20}[〔\\[（(【]\\d{4}[〕\\]）)】]第?\\d{1,5}号.*|.*[：:。；;]|.*\\d{4}年\\d{1,2}月\\d{1,2}日.*|(?:特急|急件|平急|加急).*|签发人.*|[（(].*[）)]|[a-zA-Z0-9 /:.-]*");
    private static final Pattern LABELLED = Pattern.compile("(?:标题|名称|文件名称|题名)[：:]");
    private static final int HEAD = 40;
    private static final int LONGEST = 160;
    private static final int MOST_LINES = 5;
    private static final int HEADLINE_WITHIN = 4;
    private static final int LONGEST_HEADER = 8;

    static Optional<TitleFinder> in(List<Paragraph> paragraphs) {
        int end = Math.min(HEAD, paragraphs.size());
        for (int i = 0; i < end; i++) {
            String text = paragraphs.get(i).value();
            if (!canEndTitle(text) || isBesideOthers(paragraphs, i)) {
                continue;
            }
            int first = firstLine(paragraphs, i);
            int last = i;
            String whole = joined(paragraphs, first, last);
            if (isBalanced(whole) && whole.length() <= LONGEST) {
                last = lastLine(paragraphs, last);
                int topic = topicOfMinutes(paragraphs, last);
                first = topic < 0 ? first : topic;
                last = topic < 0 ? last : topic;
                return Optional.of(new TitleFinder(paragraphs.subList(first, last + 1), first, last));
            }
        }
        return headline(paragraphs);
    }

    /** Under their red head minutes have a title of their own: 关于…的会议纪要. */
    private static int topicOfMinutes(List<Paragraph> paragraphs, int head) {
        boolean minutes = paragraphs.get(head).value().endsWith("纪要");
        for (int i = head + 1; minutes && i < Math.min(head + MOST_LINES, paragraphs.size()); i++) {
            String line = paragraphs.get(i).value();
            if (line.startsWith("关于") && line.endsWith("纪要")) {
                return i;
            }
        }
        return -1;
    }

    /** Of news and the like the first line that says something and is no sentence. */
    private static Optional<TitleFinder> headline(List<Paragraph> paragraphs) {
        for (int i = 0; i < Math.min(HEADLINE_WITHIN, paragraphs.size()); i++) {
            String text = paragraphs.get(i).value();
            boolean says = text.length() >= 6
                    && text.length() <= LONGEST / 2
                    && "，。；：:、,".indexOf(text.charAt(text.length() - 1)) < 0
                    && text.indexOf('。') < 0
                    && paragraphs.get(i).cell() == null
                    && !UnitNames.looksLikeUnit(text)
                    && Label.in(text).isEmpty()
                    && (text.length() > LONGEST_HEADER || Column.of(text) == null)
                    && Numeral.at(text).isEmpty();
            if (says && !NO_TITLE.matcher(text).matches()) {
                return Optional.of(new TitleFinder(paragraphs.subList(i, i + 1), i, i));
            }
            if (text.indexOf('。') >= 0 || Numeral.at(text).isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The title behind 标题： in the head that web pages put before a document. */
    static Optional<Piece> labelled(List<Paragraph> paragraphs) {
        for (Paragraph paragraph : paragraphs.subList(0, Math.min(HEAD, paragraphs.size()))) {
            Matcher label = LABELLED.matcher(paragraph.value());
            if (label.find() && paragraph.value().length() - label.end() >= 5) {
                return Optional.of(paragraph.text().from(label.end()).strip());
            }
        }
        return Optional.empty();
    }

    /** A cell of a row with others is a header and no title. */
    private static boolean isBesideOthers(List<Paragraph> paragraphs, int index) {
        Cell cell = paragraphs.get(index).cell();
        return cell != null
                && paragraphs.subList(Math.max(0, index - 1), Math.min(index + 2, paragraphs.size())).stream()
                        .map(Paragraph::cell)
                        .anyMatch(other -> other != null
                                && other.table() == cell.table()
                                && other.row() == cell.row()
                                && other.column() != cell.column());
    }

    private static boolean canEndTitle(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        return ENDING.matcher(text).find()
                && !NO_TITLE.matcher(text).matches()
                && Numeral.at(text).isEmpty()
                && text.indexOf('。') < 0
                && text.indexOf('：') < 0;
    }

    /** Whether a text ends as titles of documents do. */
    static boolean endsLikeTitle(CharSequence text) {
        return ENDING.matcher(text).find();
    }

    /** Goes back over lines that the title began on: organs before 关于, and fragments that stand for nothing alone. */
    private static int firstLine(List<Paragraph> paragraphs, int from) {
        int first = from;
        while (first > 0 && from - first < MOST_LINES) {
            String whole = joined(paragraphs, first, from);
            String previous = paragraphs.get(first - 1).value();
            if (previous.length() > LONGEST
                    || NO_TITLE.matcher(previous).matches()
                    || Numeral.at(previous).isPresent()
                    || isBesideOthers(paragraphs, first - 1)) {
                break;
            }
            boolean organ = UnitNames.looksLikeUnit(previous) && !previous.contains("关于");
            boolean startsWithAbout = whole.startsWith("关于");
            boolean complete = whole.contains("关于") && isBalanced(whole) && !isOfSame(paragraphs, previous);
            if (complete && !startsWithAbout
                    || organ
                            && !startsWithAbout
                            && whole.length() >= 8
                            && isBalanced(whole)
                            && !isOfSame(paragraphs, previous)) {
                break;
            }
            if (startsWithAbout && !organ) {
                break;
            }
            first--;
        }
        return first;
    }

    /** Whether an organ that stands above another one also signs: then both issue the paper. */
    private static boolean isOfSame(List<Paragraph> paragraphs, String organ) {
        return OrganNames.isOrgan(organ)
                && paragraphs.stream()
                                .filter(paragraph -> paragraph.value().equals(organ))
                                .count()
                        > 1;
    }

    private static int lastLine(List<Paragraph> paragraphs, int from) {
        int last = from;
        String text = paragraphs.get(from).value();
        boolean finished = text.endsWith("的通知") || text.endsWith("的意见") || text.endsWith("的函") || text.endsWith("通报");
        if (!finished && last + 1 < paragraphs.size()) {
            String next = paragraphs.get(last + 1).value();
            boolean goesOn = !isBesideOthers(paragraphs, last + 1)
                    && next.length() <= 30
                    && canEndTitle(next)
                    && !next.startsWith("关于");
            last += goesOn ? 1 : 0;
        }
        return last;
    }

    private static String joined(List<Paragraph> paragraphs, int first, int last) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i <= last; i++) {
            text.append(paragraphs.get(i).value());
        }
        return text.toString();
    }

    private static boolean isBalanced(String text) {
        long open = text.chars().filter(c -> c == '《').count();
        long closed = text.chars().filter(c -> c == '》').count();
        return open == closed;
    }

    /** The title in one line: blanks stay only between the names of organs. */
    String text() {
        List<String> lines = new ArrayList<>();
        pieces.forEach(paragraph -> lines.add(paragraph.spaced().value()));
        return OrganNames.keepBlanksBetween(String.join(" ", lines));
    }

    Piece piece() {
        return Piece.join(pieces.stream().map(Paragraph::text).toList());
    }
}
