package org.duban.directive.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.duban.BusinessRefusal;
import org.duban.intake.DocumentKind;

/** The kind of document that somebody says it is. */
final class WantedKind {

    private WantedKind() {}

    /** Null for no name: the reader finds out. @throws BusinessRefusal INVALID at {@code kind}, naming the valid ones */
    static DocumentKind of(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> kind.name().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> BusinessRefusal.field("kind", "directive.document.kind.unfit", valid()));
    }

    private static String valid() {
        return Arrays.stream(DocumentKind.values()).map(DocumentKind::name).collect(Collectors.joining(", "));
    }
}
