package org.duban.platform;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list, as every list of the API answers.
 *
 * @param next cursor of the following page; null on the last one
 */
public record Page<T>(List<T> items, String next) {

    public static final int USUAL = 50;
    public static final int MOST = 200;

    /** How many rows a page has for a {@code limit} that was asked for, or was not. */
    public static int size(Integer limit) {
        return limit == null ? USUAL : Math.max(1, Math.min(MOST, limit));
    }

    /** @param rows as many as the page holds, and one more if the list goes on */
    public static <T> Page<T> of(List<T> rows, int size, Function<T, String> cursor) {
        return rows.size() <= size
                ? new Page<>(List.copyOf(rows), null)
                : new Page<>(List.copyOf(rows.subList(0, size)), cursor.apply(rows.get(size - 1)));
    }
}
