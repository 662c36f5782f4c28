package org.duban.web;

import java.util.Map;
import org.duban.security.Caller;

/**
 * Numbers beside entries of the navigation; a bean of the module that owns the pages. Asked for with every full page, so
 * it must be cheap.
 */
public interface NavigationCounts {

    /** Counts by {@link NavigationEntry#key()}, as far as there are any for the caller; nothing is shown for 0. */
    Map<String, Integer> counts(Caller caller);
}
