package org.duban.intake.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/** The fields that are open at a place of a Word file: their codes are no text, nor is what some of them produce. */
final class WordFields {

    private static final Set<String> NO_TEXT = Set.of("TOC", "PAGE", "NUMPAGES", "SECTIONPAGES", "XE", "TC", "INDEX");
    private static final int MOST_NESTED = 100;

    private static final class Field {
        private final StringBuilder code = new StringBuilder();
        private boolean result;
        private boolean noText;
    }

    private final Deque<Field> open = new ArrayDeque<>();

    /** @param type begin, separate or end */
    void mark(String type) {
        switch (type) {
            case "begin" -> {
                if (open.size() < MOST_NESTED) {
                    open.push(new Field());
                }
            }
            case "separate" -> {
                if (!open.isEmpty()) {
                    open.element().result = true;
                    open.element().noText = producesNoText(open.element().code.toString());
                }
            }
            case "end" -> open.poll();
            default -> {
                // no other kind is known
            }
        }
    }

    void code(String text) {
        if (!open.isEmpty() && !open.element().result) {
            open.element().code.append(text);
        }
    }

    static boolean producesNoText(String code) {
        String bare = code.strip();
        int end = 0;
        while (end < bare.length() && Character.isLetter(bare.charAt(end))) {
            end++;
        }
        return NO_TEXT.contains(bare.substring(0, end).toUpperCase(Locale.ROOT));
    }

    /** Whether what stands here belongs to the text that a reader sees as the author's. */
    boolean showText() {
        for (Field field : open) {
            if (!field.result || field.noText) {
                return false;
            }
        }
        return true;
    }
}
