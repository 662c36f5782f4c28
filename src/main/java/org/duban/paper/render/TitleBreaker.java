package org.duban.paper.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Breaks a title into lines of nearly equal length, where GB/T 9704 wants the sense to stay whole. Without a dictionary the
 * sense is guessed from common words of official titles; who knows better sets line breaks by hand.
 */
final class TitleBreaker {

    private static final Set<String> WORDS = Set.of(
            "关于", "问题", "督办", "通知", "知单", "知书", "提醒", "醒函", "办函", "约谈", "挂牌", "解除", "终止", "整改", "落实", "工作", "情况", "办理",
            "处理", "设施", "设备", "运行", "建设", "项目", "生活", "污水", "垃圾", "环境", "保护", "生态", "督察", "反馈", "意见", "方案", "人民", "政府",
            "委员", "员会", "乡镇", "街道", "社区", "企业", "单位", "安全", "生产", "隐患", "治理", "改造", "进展", "任务", "事项", "重点", "年度", "告知",
            "有关", "进行", "开展", "加强", "推进", "完成", "正常", "未正", "及时", "按期", "逾期", "管网", "收集", "处置", "文件", "办公", "公室", "督查",
            "查室", "水处", "理设", "活污", "常运");
    private static final String BEST_AFTER = "的、，》）和与及并暨";
    private static final String NEVER_FIRST = "，。、；：？！）》〉】〕”’的了等";
    private static final String NEVER_LAST = "（《〈【〔“‘第";
    private static final double FORBIDDEN = 50;

    private final PaperFonts fonts;
    private final double widest;

    /** @param widest width of the measure in em */
    TitleBreaker(PaperFonts fonts, double widest) {
        this.fonts = fonts;
        this.widest = widest;
    }

    List<String> breakUp(String title) {
        List<String> lines = new ArrayList<>();
        title.lines()
                .map(PlainText::of)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    int[] text = line.codePoints().toArray();
                    int start = 0;
                    for (int parts = (int) Math.ceil(width(text, 0, text.length) / widest); parts > 1; parts--) {
                        int end = bestBreak(text, start, parts);
                        lines.add(new String(text, start, end - start).strip());
                        start = end;
                    }
                    addRest(lines, text, start);
                });
        return lines;
    }

    /** The rest normally fits; where breaks were hard to find it takes lines of its own. */
    private void addRest(List<String> lines, int[] text, int from) {
        int start = from;
        while (start < text.length) {
            int end = start + 1;
            while (end < text.length && width(text, start, end + 1) <= widest) {
                end++;
            }
            lines.add(new String(text, start, end - start).strip());
            start = end;
        }
    }

    private int bestBreak(int[] text, int start, int parts) {
        double ideal = width(text, start, text.length) / parts;
        int best = start + 1;
        double least = Double.MAX_VALUE;
        double width = 0;
        for (int at = start + 1; at < text.length; at++) {
            width += fonts.advance(Face.TITLE, text[at - 1]);
            if (width > widest) {
                break;
            }
            double cost = Math.abs(width - ideal) + cost(text, at);
            if (cost < least) {
                least = cost;
                best = at;
            }
        }
        return best;
    }

    private static double cost(int[] text, int at) {
        int before = text[at - 1];
        int after = text[at];
        if (NEVER_FIRST.indexOf(after) >= 0
                || NEVER_LAST.indexOf(before) >= 0
                || isFigure(before)
                || isLatin(before, after)) {
            return FORBIDDEN;
        }
        if (WORDS.contains(new String(new int[] {before, after}, 0, 2))) {
            return 4;
        }
        return BEST_AFTER.indexOf(before) >= 0 ? -2 : 0;
    }

    private static boolean isFigure(int codePoint) {
        return Character.isDigit(codePoint);
    }

    private static boolean isLatin(int before, int after) {
        return before < 0x2000
                && after < 0x2000
                && Character.isLetterOrDigit(before)
                && Character.isLetterOrDigit(after);
    }

    private double width(int[] text, int start, int end) {
        double width = 0;
        for (int i = start; i < end; i++) {
            width += fonts.advance(Face.TITLE, text[i]);
        }
        return width;
    }
}
