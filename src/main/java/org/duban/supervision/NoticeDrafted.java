package org.duban.supervision;

/** A notice was drafted; its process begins, in the same transaction. */
public record NoticeDrafted(long noticeId) {}
