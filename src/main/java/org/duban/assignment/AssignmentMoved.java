package org.duban.assignment;

/** An assignment has come into another state; told in the transaction in which it did. */
public record AssignmentMoved(long assignmentId, AssignmentState before, AssignmentState now) {}
