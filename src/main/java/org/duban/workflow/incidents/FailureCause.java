package org.duban.workflow.incidents;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a job failed, read from the stack trace that the engine keeps: a word that has a text, and its detail. */
record FailureCause(String key, String detail) {

    private static final Pattern GATEWAY =
            Pattern.compile("GatewayFailure: (unreachable|timeout|status|redirect|address) ?(\\S*)");
    private static final Pattern CAUSED_BY = Pattern.compile("(?m)^Caused by: (.+)$");
    private static final int MOST = 200;

    static FailureCause read(String trace) {
        String text = trace == null ? "" : trace;
        Matcher gateway = GATEWAY.matcher(text);
        if (gateway.find()) {
            return new FailureCause(gateway.group(1), gateway.group(2));
        }
        Matcher cause = CAUSED_BY.matcher(text);
        String last = text.lines().findFirst().orElse("");
        while (cause.find()) {
            last = cause.group(1);
        }
        return new FailureCause("other", last.length() > MOST ? last.substring(0, MOST) : last);
    }
}
