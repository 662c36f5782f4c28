package org.duban.intake.reading;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a title says of a paper: whether it can hand out work at all. News, speeches, explanations of a policy and lists of
 * people carry numbers too, but an invented task is worse than a missed one.
 */
enum DocumentType {
    /** Its headings are work even where no unit is named. */
    PLAN,
    /** Numbered requirements, each of them an item. */
    NOTICE,
    /** Not told by its title: only what names units is work. */
    UNKNOWN,
    /** Hands out no work. */
    NO_WORK;

    private static final Pattern NONE = Phrases.pattern("title.noWork");
    private static final List<String> WORK = Phrases.of("title.work");
    private static final List<String> RULES = Phrases.of("title.rules");
    private static final List<String> STANDING = Phrases.of("title.standing");
    private static final int FIRST_LINES = 2;
    private static final int LONGEST = 80;
    private static final Pattern NOTE = Pattern.compile("[（(][^）)]{0,20}[）)]$");
    private static final Pattern NOTICE_ENDING = Pattern.compile(".*(?:通知|函|通报|紧急通知)");

    static DocumentType of(List<Paragraph> paragraphs, Head head) {
        boolean noWork = paragraphs.subList(0, Math.min(FIRST_LINES, paragraphs.size())).stream()
                .map(Paragraph::value)
                .anyMatch(line -> line.length() <= LONGEST
                        && line.indexOf('。') < 0
                        && NONE.matcher(outsideOfQuotes(line)).find());
        if (noWork) {
            return NO_WORK;
        }
        return head.title() == null ? UNKNOWN : of(head.title(), head.planTitle());
    }

    static DocumentType of(String title, String planTitle) {
        String bare = NOTE.matcher(title.replace(" ", "")).replaceFirst("");
        String plan = planTitle == null
                ? null
                : NOTE.matcher(planTitle.replace(" ", "")).replaceFirst("");
        if (NONE.matcher(outsideOfQuotes(bare)).find()
                || plan != null && NONE.matcher(plan).find()) {
            return NO_WORK;
        }
        if (endsWithOne(plan == null ? bare : plan, STANDING)) {
            return NO_WORK;
        }
        if (endsWithOne(plan == null ? bare : plan, RULES)) {
            return UNKNOWN;
        }
        if (plan == null && NOTICE_ENDING.matcher(bare).matches()) {
            return NOTICE;
        }
        return endsWithOne(plan == null ? bare : plan, WORK) ? PLAN : UNKNOWN;
    }

    /** 关于落实《…公示办法》的通知 is no 公示. */
    private static String outsideOfQuotes(String title) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (char c : title.toCharArray()) {
            depth += c == '《' ? 1 : 0;
            if (depth == 0) {
                text.append(c);
            }
            depth -= c == '》' && depth > 0 ? 1 : 0;
        }
        return text.toString();
    }

    private static boolean endsWithOne(String title, List<String> words) {
        return words.stream().anyMatch(title::endsWith);
    }
}
