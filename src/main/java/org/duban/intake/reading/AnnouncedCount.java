package org.duban.intake.reading;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Span;

/** How many items the document says it has ("36项整改任务"), so that the plan check can compare. */
final class AnnouncedCount {

    private static final Pattern COUNT = Pattern.compile(
            "(\\d{1,4}+|[一二三四五六七八九十百]{1,5}+)(?:项|个|条|件|方面)(?:的)?(?:整改|反馈|共性|突出|具体|重点|主要|工作|督察|生态环境|环境|存在){0,3}+(?:任务|问题|事项)");

    private AnnouncedCount() {}

    /** The count named before the first item, or null where none or different ones are named. */
    static Integer in(List<Paragraph> paragraphs, List<Item> items) {
        if (items.isEmpty()) {
            return null;
        }
        Span first = items.get(0).sources().get("text");
        TreeSet<Integer> counts = new TreeSet<>();
        for (Paragraph paragraph : paragraphs) {
            if (first != null && paragraph.text().span().start() >= first.start() - 8) {
                break;
            }
            Matcher count = COUNT.matcher(paragraph.value());
            while (count.find()) {
                counts.add(Numeral.value(count.group(1)));
            }
        }
        return counts.size() == 1 ? counts.first() : null;
    }
}
