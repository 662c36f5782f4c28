package org.duban.intake.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rhythm of a reporting duty in a clerk's words: {@code MONTHLY 10} is 每月10日. */
final class Rhythm {

    private static final Map<String, String> WORDS = words();
    private static final Pattern DAY = Pattern.compile("(每月|每季度)(\\d{1,2})日前?");
    private static final Pattern YEARLY = Pattern.compile("每年(\\d{1,2})月(\\d{1,2})日前?");
    private static final Pattern ONCE = Pattern.compile("(\\d{4})[年/.-](\\d{1,2})[月/.-](\\d{1,2})日?前?");
    private static final Pattern RULE = Pattern.compile("(MONTHLY|QUARTERLY) (\\d{1,2})|YEARLY (\\d\\d)-(\\d\\d)"
            + "|ONCE (\\d{4})-(\\d\\d)-(\\d\\d)|DAILY|WEEKLY|HALF_MONTHLY|MONTHLY|QUARTERLY|HALF_YEARLY|YEARLY|NIL");

    private Rhythm() {}

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("每日", "DAILY");
        words.put("每周", "WEEKLY");
        words.put("每半月", "HALF_MONTHLY");
        words.put("每月", "MONTHLY");
        words.put("每季度", "QUARTERLY");
        words.put("每半年", "HALF_YEARLY");
        words.put("每年", "YEARLY");
        words.put("零报告", "NIL");
        return words;
    }

    /** What a list offers. */
    static List<String> choices() {
        return List.copyOf(WORDS.keySet());
    }

    /** @return the cell; what has no words stands as it is */
    static String write(String rule) {
        if (rule == null) {
            return null;
        }
        String word = inWords(rule);
        return read(word).filter(rule::equals).isPresent() ? CellText.write(word) : escaped(rule);
    }

    /** Escaped even where it need not be: read back without being understood. */
    private static String escaped(String rule) {
        String cell = CellText.write(rule);
        return cell.startsWith("\\") ? cell : "\\" + cell.replace("\\", "\\\\");
    }

    private static String inWords(String rule) {
        Matcher parts = RULE.matcher(rule);
        if (!parts.matches()) {
            return rule;
        }
        if (parts.group(1) != null) {
            return ("MONTHLY".equals(parts.group(1)) ? "每月" : "每季度") + Integer.parseInt(parts.group(2)) + "日";
        }
        if (parts.group(3) != null) {
            return "每年" + Integer.parseInt(parts.group(3)) + "月" + Integer.parseInt(parts.group(4)) + "日";
        }
        if (parts.group(5) != null) {
            return parts.group(5) + "年" + Integer.parseInt(parts.group(6)) + "月" + Integer.parseInt(parts.group(7))
                    + "日";
        }
        return WORDS.entrySet().stream()
                .filter(word -> word.getValue().equals(rule))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(rule);
    }

    /** @return empty where the words are none of those that are understood */
    static Optional<String> read(String words) {
        String bare = words.replaceAll("\\s", "");
        if (WORDS.containsKey(bare)) {
            return Optional.of(WORDS.get(bare));
        }
        Matcher day = DAY.matcher(bare);
        if (day.matches()) {
            int of = Integer.parseInt(day.group(2));
            String rhythm = "每月".equals(day.group(1)) ? "MONTHLY " : "QUARTERLY ";
            return of >= 1 && of <= 31 ? Optional.of(rhythm + of) : Optional.empty();
        }
        Matcher yearly = YEARLY.matcher(bare);
        if (yearly.matches()) {
            return ofParts("YEARLY %2$02d-%3$02d", 2024, yearly.group(1), yearly.group(2));
        }
        Matcher once = ONCE.matcher(bare);
        if (once.matches()) {
            return ofParts("ONCE %1$04d-%2$02d-%3$02d", Integer.parseInt(once.group(1)), once.group(2), once.group(3));
        }
        return RULE.matcher(words.strip()).matches() ? Optional.of(words.strip()) : Optional.empty();
    }

    private static Optional<String> ofParts(String pattern, int year, String month, String day) {
        return Dates.of(year, Integer.parseInt(month), Integer.parseInt(day))
                .map(date -> String.format(pattern, date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
    }
}
