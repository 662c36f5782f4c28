package org.duban.organization.roster;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of the roster's spreadsheet, found by their heads in whatever order they stand. */
public enum RosterColumn {
    NAME("单位名称"),
    SHORT_NAME("简称"),
    PARENT("上级单位"),
    LEVEL("类型"),
    ALIASES("别名"),
    LEADER("责任人"),
    LEADER_ACCOUNT("责任人账号"),
    LIAISON("联络员"),
    LIAISON_ACCOUNT("联络员账号"),
    PHONE("电话"),
    GROUPS("所在分组");

    private final String head;

    RosterColumn(String head) {
        this.head = head;
    }

    public String head() {
        return head;
    }

    /** The column with this head; notes in brackets after it do not matter (别名（用；分隔）). */
    static Optional<RosterColumn> of(String text) {
        String bare = text.replaceAll("[（(].*", "").replaceAll("\\s", "");
        return Arrays.stream(values())
                .filter(column -> column.head.equals(bare))
                .findFirst();
    }

    static String heads() {
        return Arrays.stream(values()).map(RosterColumn::head).collect(Collectors.joining("、"));
    }
}
