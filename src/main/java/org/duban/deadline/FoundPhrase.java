package org.duban.deadline;

/**
 * A deadline phrase at its place in a sentence.
 *
 * @param start offset of its first character in the sentence as given
 * @param end offset after its last character
 * @param deadline what it means
 * @param bound whether the phrase itself says that something is due ("6月底前", "到2025年", "30日内"). A date that merely
 *     stands there ("10月，", "3月21日") is a deadline only where its place says so, at the head of a measure or in a
 *     column of deadlines; elsewhere it tells what has happened.
 */
public record FoundPhrase(int start, int end, ResolvedDeadline deadline, boolean bound) {}
