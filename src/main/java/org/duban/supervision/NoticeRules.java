package org.duban.supervision;

import org.duban.deadline.Limit;

/**
 * How notices of a kind are handled.
 *
 * @param seriesSuffix last part of its number series, as 办字
 * @param needsSignature whether an approver signs before it goes out
 * @param receipt how long the recipient has to sign for it
 * @param reply how long to reply; null where none is asked for
 * @param untilDays days until which the work must be done; null where the paper sets no new date
 */
public record NoticeRules(String seriesSuffix, boolean needsSignature, Limit receipt, Limit reply, Integer untilDays) {}
