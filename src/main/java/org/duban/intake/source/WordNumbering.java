package org.duban.intake.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.duban.intake.source.WordLists.Level;

/**
 * The numbers that Word puts before paragraphs and that stand in no text: the counters of the lists, which lists of one
 * definition share. Each story of a document (its text, its headers) has counters of its own.
 */
final class WordNumbering {

    private final WordLists lists;
    private final WordStyles styles;
    private final Map<String, int[]> counters = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> restarts;

    WordNumbering(WordLists lists, WordStyles styles) {
        this.lists = lists;
        this.styles = styles;
        this.restarts = lists.startOverrides();
    }

    WordStyles styles() {
        return styles;
    }

    /** Lets the first paragraph of a list at a level have this number, whatever was counted before. */
    void restart(String list, int level, int start) {
        restarts.computeIfAbsent(list, n -> new HashMap<>()).put(level, start);
    }

    /** The number of the next paragraph of this style and direct numbering (each may be null), counted on; "" without. */
    String next(String style, String numId, String level) {
        String list = numId;
        String depth = level;
        if (list == null) {
            WordStyles.Numbering inherited = styles.numbering(style);
            if (inherited == null) {
                return "";
            }
            list = inherited.numId();
            if (depth == null) {
                depth = inherited.level().isEmpty()
                        ? Integer.toString(lists.levelOf(list, inherited.style(), styles))
                        : inherited.level();
            }
        }
        if ("0".equals(list)) {
            return "";
        }
        Level[] levels = lists.levels(list, styles);
        int index = Math.min(WordXml.number(depth == null ? "" : depth, 0), WordLists.LEVELS - 1);
        return levels == null || levels[index] == null ? "" : count(list, levels, index);
    }

    private String count(String list, Level[] levels, int index) {
        int[] counts = counters.computeIfAbsent(lists.definition(list, styles), d -> {
            int[] fresh = new int[WordLists.LEVELS];
            Arrays.fill(fresh, -1);
            return fresh;
        });
        Integer restart = restarts.containsKey(list) ? restarts.get(list).remove(index) : null;
        if (restart != null) {
            counts[index] = restart;
        } else {
            counts[index] = counts[index] < 0 ? levels[index].start : counts[index] + 1;
        }
        for (int deeper = index + 1; deeper < WordLists.LEVELS; deeper++) {
            boolean goesOn = levels[deeper] != null && levels[deeper].restartAfter <= index;
            counts[deeper] = goesOn ? counts[deeper] : -1;
        }
        return text(levels, counts, index);
    }

    private static String text(Level[] levels, int[] counts, int index) {
        Level level = levels[index];
        if ("bullet".equals(level.format)) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < level.text.length(); i++) {
            char c = level.text.charAt(i);
            boolean placeholder =
                    c == '%' && i + 1 < level.text.length() && Character.isDigit(level.text.charAt(i + 1));
            if (placeholder) {
                int other = Math.min(level.text.charAt(++i) - '1', WordLists.LEVELS - 1);
                if (other >= 0 && levels[other] != null) {
                    int value = counts[other] < 0 ? levels[other].start : counts[other];
                    text.append(WordNumberFormat.format(value, level.decimal ? "decimal" : levels[other].format));
                }
            } else {
                text.append(c);
            }
        }
        return text.toString().strip();
    }
}
