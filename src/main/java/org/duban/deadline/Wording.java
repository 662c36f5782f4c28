package org.duban.deadline;

import java.util.List;

/** Words for a person, said by the page in the reader's language: a key of the message bundles, and its arguments. */
public record Wording(String key, List<Object> args) {

    public Wording {
        args = List.copyOf(args);
    }

    static Wording of(String key, Object... args) {
        return new Wording(key, List.of(args));
    }
}
