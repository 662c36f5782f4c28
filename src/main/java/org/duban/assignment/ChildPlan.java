package org.duban.assignment;

import java.time.LocalDate;

/** What a unit hands down to one below it. {@code due} null takes over the parent's date. */
public record ChildPlan(long unitId, String requirement, LocalDate due) {}
