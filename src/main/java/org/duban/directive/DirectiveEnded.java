package org.duban.directive;

/** A directive was concluded or withdrawn; told in the transaction in which it was. */
public record DirectiveEnded(long directiveId) {}
