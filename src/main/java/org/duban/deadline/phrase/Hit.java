package org.duban.deadline.phrase;

import org.duban.deadline.ResolvedDeadline;

/** A phrase that the scanner met, with its place in the text as given. */
public record Hit(int start, int end, ResolvedDeadline deadline, Strength strength) {

    /** How surely a phrase speaks of something due. */
    public enum Strength {
        /** It says so itself: 前, 底, 到, 内. */
        BOUND,
        /** A date that stands there, due only if its place says so. */
        PLAIN,
        /** Means a deadline only where nothing but a deadline can stand: "2025年" in a column of deadlines. */
        WEAK
    }
}
