package org.duban.workflow.tasks;

import java.util.ArrayList;
import java.util.List;

/** Puts together the text above a form, one fact a line; facts that are not there leave no line. */
public final class About {

    private final List<String> lines = new ArrayList<>();

    public About add(String label, Object value) {
        if (value != null && !value.toString().isBlank()) {
            lines.add(label + "：" + value);
        }
        return this;
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
