package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names of issuing organs, which titles and signatures put side by side with blanks. */
final class OrganNames {

    private static final Pattern ORGAN = Pattern.compile(
            ".*(?:办公室|督查室|政研室|研究室|联席会议|管委会|党工委|人民政府|委员会|党委|党组|局|厅|部|委|办|院|指挥部|领导小组|政府|会|中心|法院|检察院|集团|公司|总队|支队|银行|分局)");
    private static final Pattern BOUNDARY =
            Pattern.compile("(?<=办公室|人民政府|委员会|[局厅])(?!办公)(?=中共|中国|[\\p{IsHan}]{2,12}(?:人民政府|委员会|局|厅)(?:办公室)?$)");

    private OrganNames() {}

    static boolean isOrgan(String name) {
        return name.length() >= 3
                && name.length() <= 40
                && name.chars().noneMatch(c -> "。；：，;:,".indexOf(c) >= 0)
                && ORGAN.matcher(name).matches();
    }

    /** Removes the blanks of {@code spaced} except those between two organs before 关于. */
    static String keepBlanksBetween(String spaced) {
        StringBuilder text = new StringBuilder();
        int about = spaced.indexOf("关于");
        String[] parts = spaced.split(" ");
        int at = 0;
        String word = "";
        for (String part : parts) {
            String name = part.contains("关于") ? part.substring(0, part.indexOf("关于")) : part;
            boolean between = at > 0 && at < about && isOrgan(word) && isOrgan(name);
            boolean latin = text.length() > 0
                    && !part.isEmpty()
                    && isLatin(text.charAt(text.length() - 1))
                    && isLatin(part.charAt(0));
            if (between || latin) {
                text.append(' ');
                word = "";
            }
            text.append(part);
            word = word + part;
            at += part.length() + 1;
        }
        return text.toString();
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetter(c);
    }

    static List<String> split(String names) {
        List<String> organs = new ArrayList<>();
        for (String part : names.split("[ 、]")) {
            for (String name : BOUNDARY.split(part)) {
                if (!name.isBlank()) {
                    organs.add(name.strip());
                }
            }
        }
        return organs;
    }
}
