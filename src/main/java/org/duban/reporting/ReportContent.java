package org.duban.reporting;

/** What a report says. Absent texts are empty. */
public record ReportContent(String text, int percent, String difficulties, String nextSteps) {

    public ReportContent {
        difficulties = difficulties == null ? "" : difficulties;
        nextSteps = nextSteps == null ? "" : nextSteps;
    }
}
