package org.duban.directive;

/** A draft was submitted for signature; its process begins, in the same transaction. */
public record DirectiveSubmitted(long directiveId) {}
