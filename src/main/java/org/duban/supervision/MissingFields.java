package org.duban.supervision;

import java.util.Map;

/** Which field of the form {@code draft-notice} gives what a paper lacks. */
final class MissingFields {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("addressee", "addressee"),
            Map.entry("matter", "matter"),
            Map.entry("situation", "situation"),
            Map.entry("requirements", "requirements"),
            Map.entry("until", "untilDate"),
            Map.entry("expectedBy", "replyUntil"),
            Map.entry("replyUntil", "replyUntil"),
            Map.entry("reason", "ground"),
            Map.entry("ground", "ground"),
            Map.entry("interviewTime", "interviewDate"),
            Map.entry("interviewPlace", "interviewPlace"),
            Map.entry("attendees", "attendees"),
            Map.entry("materials", "materials"));

    private MissingFields() {}

    /** @param key {@code paper.missing.…} */
    static String of(String key) {
        return FIELDS.getOrDefault(key.substring(key.lastIndexOf('.') + 1), "matter");
    }
}
