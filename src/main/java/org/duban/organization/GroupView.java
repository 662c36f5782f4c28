package org.duban.organization;

import java.util.List;

/** A named set of units (各乡镇), valid below {@code underId}, or everywhere when that is null. */
public record GroupView(long id, Long underId, String name, List<String> aliases, List<Long> memberIds) {}
