package org.duban.delivery;

/** A message is in the inbox and waits for the gateway, in the same transaction. */
public record MessageQueued(long messageId) {}
