package org.duban.supervision;

/** A notice has come into another state; told in the transaction in which it did. */
public record NoticeMoved(long noticeId, long assignmentId, NoticeState before, NoticeState now) {}
