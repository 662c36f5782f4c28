package org.duban.paper.compose;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.duban.paper.NoticeFacts;
import org.duban.paper.Paragraph;

/** The turns of phrase that papers share. A phrase whose facts are missing is empty. */
final class Wording {

    private static final Map<String, String> HOW_TO_CALL = Map.ofEntries(
            Map.entry("县人民政府", "你县"),
            Map.entry("市人民政府", "你市"),
            Map.entry("区人民政府", "你区"),
            Map.entry("镇人民政府", "你镇"),
            Map.entry("乡人民政府", "你乡"),
            Map.entry("街道办事处", "你街道"),
            Map.entry("委员会", "你委"),
            Map.entry("局", "你局"),
            Map.entry("厅", "你厅"),
            Map.entry("公司", "你公司"));

    private Wording() {}

    static String date(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** As 2026年6月10日（星期三）15时30分. */
    static String time(LocalDateTime time) {
        String weekday = time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE);
        String minutes = time.getMinute() == 0 ? "" : String.format("%02d分", time.getMinute());
        return date(time.toLocalDate()) + "（" + weekday + "）" + time.getHour() + "时" + minutes;
    }

    /** How a paper addresses a unit: 你县 for a county's government, 你单位 where no custom says otherwise. */
    static String you(String unit) {
        return HOW_TO_CALL.entrySet().stream()
                .filter(call -> unit.endsWith(call.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("你单位");
    }

    static String matter(NoticeFacts facts) {
        String title = facts.matter().title().replaceFirst("[。；，]+$", "");
        return title.startsWith("关于") ? title.substring(2).replaceFirst("的$", "") : title;
    }

    static String title(NoticeFacts facts, String kind) {
        return matter(facts).isEmpty() ? kind : "关于" + matter(facts) + "的" + kind;
    }

    /** As 《……方案》（青政办发〔2026〕9号）. */
    static String directive(NoticeFacts facts) {
        String title = facts.matter().directiveTitle().replaceAll("^《|》$", "");
        String number = facts.matter().directiveNumber();
        if (title.isEmpty()) {
            return number;
        }
        return "《" + title + "》" + (number.isEmpty() ? "" : "（" + number + "）");
    }

    static String instruction(NoticeFacts facts) {
        return sentence(facts.matter().instruction());
    }

    /** What was handed to whom: 《……》（……）交由你县办理的……. */
    static String handedOver(NoticeFacts facts, String unit) {
        return directive(facts) + "交由" + unit + "办理的" + matter(facts);
    }

    /** As 截至2026年6月3日，已逾期3天。 */
    static String standing(NoticeFacts facts) {
        OptionalLong left = facts.daysLeft();
        if (left.isEmpty()) {
            return "";
        }
        String asOf = "截至" + date(facts.asOf()) + "，";
        long days = left.getAsLong();
        if (days == 0) {
            return asOf + "办理时限已到最后一天。";
        }
        return asOf + (days > 0 ? "距办理时限还有" + days + "天。" : "已逾期" + -days + "天。");
    }

    static String earlier(NoticeFacts facts) {
        return facts.earlier().isEmpty() ? "" : "此前已发出" + String.join("、", facts.earlier()) + "。";
    }

    /** Closes a text with a full stop unless it ends in one or in another closing mark. */
    static String sentence(String text) {
        String bare = text.strip().replaceFirst("[；;，,、]+$", "");
        return bare.isEmpty() || bare.matches("(?s).*[。！？：…]$") ? bare : bare + "。";
    }

    /** The paragraphs of a text that has line breaks. */
    static List<Paragraph> paragraphs(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> Paragraph.plain(sentence(line)))
                .toList();
    }

    /** A numbered section; a single point stands in its line, several follow it one level below. */
    static List<Paragraph> section(String heading, List<String> points) {
        if (points.isEmpty()) {
            return List.of();
        }
        if (points.size() == 1) {
            return List.of(Paragraph.first(heading, sentence(points.get(0))));
        }
        List<Paragraph> section = new ArrayList<>();
        section.add(Paragraph.first(heading, ""));
        points.forEach(point -> section.add(Paragraph.second(sentence(point))));
        return section;
    }

    /** An announcement and its points: on one line, or numbered below it. */
    static List<Paragraph> announced(String announcement, List<String> points) {
        if (points.isEmpty()) {
            return List.of();
        }
        if (points.size() == 1) {
            return List.of(Paragraph.plain(announcement + sentence(points.get(0))));
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.plain(announcement));
        points.forEach(point -> paragraphs.add(Paragraph.first("", sentence(point))));
        return paragraphs;
    }
}
