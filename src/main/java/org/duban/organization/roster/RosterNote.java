package org.duban.organization.roster;

import java.util.List;

/** What there is to say about a row: a message key with its arguments. */
public record RosterNote(String key, List<Object> args) {

    static RosterNote of(String key, Object... args) {
        return new RosterNote(key, List.of(args));
    }
}
