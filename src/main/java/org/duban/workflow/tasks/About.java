package org.duban.workflow.tasks;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Puts together the text above a form, one fact a line; facts that are not there leave no line. */
public final class About {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final List<String> lines = new ArrayList<>();

    public About add(String label, Object value) {
        if (value != null && !value.toString().isBlank()) {
            lines.add(label + "：" + value);
        }
        return this;
    }

    /** A limit as people say it: a day, or a day and a time where it does not end with the day. */
    public About until(String label, Instant limit, ZoneId zone) {
        if (limit == null) {
            return this;
        }
        LocalDateTime at = LocalDateTime.ofInstant(limit, zone);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? add(label, at.toLocalDate().minusDays(1))
                : add(label, MINUTES.format(at));
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
