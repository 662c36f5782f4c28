package org.duban.intake.template;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.intake.DocumentKind;

/** Kinds of documents as the template names them. */
final class Kinds {

    private static final Map<DocumentKind, String> NAMES = new EnumMap<>(Map.of(
            DocumentKind.RECTIFICATION_LIST, "整改清单",
            DocumentKind.TASK_LIST, "任务分解",
            DocumentKind.KEY_TASK_TABLE, "重点工作推进表",
            DocumentKind.INDICATOR_BREAKDOWN, "指标分解",
            DocumentKind.MINUTES, "会议纪要",
            DocumentKind.INSTRUCTION, "领导批示",
            DocumentKind.FORWARDING_NOTICE, "转发通知",
            DocumentKind.OTHER, "其他"));

    private Kinds() {}

    static String write(DocumentKind kind) {
        return kind == null ? null : NAMES.get(kind);
    }

    static Optional<DocumentKind> read(String name) {
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> NAMES.get(kind).equals(name))
                .findFirst();
    }

    static List<String> choices() {
        return Arrays.stream(DocumentKind.values()).map(NAMES::get).toList();
    }
}
