package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a written list of units apart into names, in order, each once; what it cannot tell apart stays whole. */
final class UnitNames {

    private static final Pattern ENDING =
            Pattern.compile("(?:" + Phrases.alternatives("unit.endings") + ")(?:[（(][^（）()]{2,16}[）)])?$");
    /** Of 和 and 及, only what stands between two names that could each stand alone parts them (自然资源和规划局 does not). */
    private static final Pattern AND =
            Pattern.compile("(?<=局|委|办|部|厅|府|院|队|公司|集团|乡镇|街道|县|市|区|部门|单位|地区|企业|中心|组|党组)(?:以及|及其|和|及|与)(?=.{3})");

    private static final Pattern AND_SO_ON = Pattern.compile(
            "等(?:\\d{1,3}|[一二三四五六七八九十]{1,3})?个?(?:市直|县直|省直)?(?:部门|单位|地方|地区|成员单位|责任单位)?(?:和单位|及单位|、单位)?$");
    private static final Pattern NO_UNIT = Pattern.compile("(?:" + Phrases.alternatives("unit.notBeginnings")
            + ").*|.*(?:" + String.join("|", Phrases.of("unit.notEndings")) + ")");

    private static final Pattern AND_OTHERS = Pattern.compile("等(?:部门|单位)?(?:和|及|以及|与)?((?:各|有关|相关|其他)[^等]{1,20})$");
    private static final Pattern PLAIN_KIND = Pattern.compile(
            "(?:市|县|区|乡|镇|街道|乡镇|旗|办事处|街道办|街道办事处|部门|单位|园区|功能区|企业)(?:人民政府|政府|党委|党工委|管委会|办事处|单位|部门|党组织)?|(?:人民)?政府|党委|管委会|党工委");
    private static final Pattern GROUP = Pattern.compile("(?:" + Phrases.alternatives("unit.groups") + ").*");
    private static final Pattern KIND = Pattern.compile(Phrases.alternatives("unit.kindBeginnings"));
    private static final Pattern GROUP_INSIDE = Pattern.compile(".{0,8}(?:各|有关|相关)(?:部门|单位|县|市|区|乡|镇|街道|地|级|成员).*");
    private static final Pattern NOISE = Pattern.compile("^(?:(?:具体(?:工作)?)?由|以及|及|和|与|其中|包括)?[：:]?|[。；;，,、：:\\s为]+$");
    private static final Pattern NO_NAME =
            Pattern.compile("等|下同|等部门|等单位|按职责分工|排名不分先后|分别|\\d+|负责|无|/|-+|—+|责任单位|牵头单位|配合单位");
    private static final String SEPARATORS = "、，,；;/\n";

    private UnitNames() {}

    /** The names in {@code text}. A blank separates only where there would be a name on either side of it. */
    static List<String> split(String text) {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        List<String> parts = new ArrayList<>();
        List<Character> before = new ArrayList<>();
        cut(text, parts, before);
        String pending = null;
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            boolean sameGroup = pending != null
                    && before.get(i) == '、'
                    && pending.startsWith("各")
                    && PLAIN_KIND.matcher(clean(part)).matches();
            if (sameGroup) {
                pending = pending + "、" + clean(part);
            } else {
                addTo(names, pending);
                pending = clean(part);
            }
        }
        addTo(names, pending);
        return List.copyOf(names);
    }

    /** Whether a name stands for several units and so can lead nothing. */
    static boolean isGroup(String name) {
        return GROUP.matcher(name).matches()
                || GROUP_INSIDE.matcher(name).matches()
                || KIND.matcher(name).lookingAt() && ENDING.matcher(name).find();
    }

    /** Whether it only ends or begins like a unit: 城镇小区, 按规定执行. */
    static boolean isNone(String name) {
        return NO_UNIT.matcher(name).matches();
    }

    static boolean looksLikeUnit(String name) {
        return name.length() >= 2
                && name.length() <= 40
                && !isNone(name)
                && (ENDING.matcher(name).find() || isGroup(name));
    }

    static boolean endsLikeUnit(String name) {
        return ENDING.matcher(name).find();
    }

    private static void cut(String text, List<String> parts, List<Character> before) {
        int depth = 0;
        int start = 0;
        char separator = ' ';
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '、';
            if (Brackets.isOpen(c) || c == '《') {
                depth++;
            } else if (Brackets.isClose(c) || c == '》') {
                depth = Math.max(0, depth - 1);
            }
            boolean cuts = i == text.length()
                    || depth == 0 && (SEPARATORS.indexOf(c) >= 0 || c == ' ' && separates(text, start, i));
            if (cuts) {
                parts.add(text.substring(start, i));
                before.add(separator);
                separator = c;
                start = i + 1;
            }
        }
    }

    private static boolean separates(String text, int start, int blank) {
        int end = blank + 1;
        while (end < text.length() && SEPARATORS.indexOf(text.charAt(end)) < 0 && text.charAt(end) != ' ') {
            end++;
        }
        return looksLikeUnit(text.substring(start, blank).strip())
                && looksLikeUnit(text.substring(blank + 1, end).strip());
    }

    private static String clean(String part) {
        return NOISE.matcher(part.replace(" ", "")).replaceAll("");
    }

    private static void addTo(LinkedHashSet<String> names, String name) {
        if (name == null || name.isEmpty()) {
            return;
        }
        Matcher others = AND_OTHERS.matcher(name);
        if (others.find() && others.start() > 0) {
            addTo(names, name.substring(0, others.start()));
            addTo(names, others.group(1));
            return;
        }
        String bare = AND_SO_ON.matcher(name).replaceFirst("");
        int from = 0;
        Matcher and = AND.matcher(bare);
        while (and.find()) {
            if (looksLikeUnit(bare.substring(and.end())) && !insideBracket(bare, and.start())) {
                addName(names, bare.substring(from, and.start()));
                from = and.end();
            }
        }
        addName(names, bare.substring(from));
    }

    private static boolean insideBracket(String text, int index) {
        return Brackets.outermost(text).stream().anyMatch(bracket -> bracket.contains(index));
    }

    private static void addName(LinkedHashSet<String> names, String name) {
        if (!name.isEmpty() && !NO_NAME.matcher(name).matches()) {
            names.add(name);
        }
    }
}
