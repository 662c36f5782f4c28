package org.duban.audit;

import java.time.Instant;

/**
 * One entry of the record.
 *
 * @param seq place in the chain of its object, from 1 without gaps
 * @param before state of what changed, as JSON; null where something came into being
 * @param hash SHA-256 over {@code previousHash} and all other values, in hexadecimal
 */
public record AuditRecord(
        long id,
        String objectType,
        long objectId,
        int seq,
        Long directiveId,
        Instant at,
        String actor,
        String actorName,
        String onBehalfOf,
        Long unitId,
        String unitName,
        String origin,
        String action,
        String before,
        String after,
        String previousHash,
        String hash) {}
