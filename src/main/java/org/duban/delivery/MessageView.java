package org.duban.delivery;

import java.time.Instant;

/**
 * A message as its unit sees it.
 *
 * @param pushedAt when the gateway took it; null while it has not
 * @param read whether the person who asks has read it
 */
public record MessageView(
        long id,
        String messageKey,
        long unitId,
        String title,
        String text,
        String link,
        Instant createdAt,
        Instant pushedAt,
        boolean read) {}
