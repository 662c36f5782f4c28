package org.duban.workflow.tasks;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the source that knows a business key. */
@Component
class Subjects {

    private final Map<String, SubjectSource> sources;

    Subjects(List<SubjectSource> sources) {
        this.sources = sources.stream().collect(Collectors.toMap(SubjectSource::type, Function.identity()));
    }

    SubjectSource of(BusinessKey key) {
        SubjectSource source = sources.get(key.type());
        if (source == null) {
            throw new IllegalArgumentException("no subjects for " + key);
        }
        return source;
    }
}
