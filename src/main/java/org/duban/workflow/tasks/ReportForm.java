package org.duban.workflow.tasks;

import java.util.LinkedHashMap;
import java.util.Map;
import org.duban.reporting.ReportContent;
import org.duban.reporting.ReportView;

/** The fields of a report, as the forms {@code carry-out} and {@code revise-report} name them. */
public final class ReportForm {

    private ReportForm() {}

    public static ReportContent content(FormValues values) {
        return new ReportContent(
                values.takeText("text"),
                values.takeNumber("percent"),
                values.take("difficulties"),
                values.take("nextSteps"));
    }

    static Map<String, Object> values(ReportView report) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("text", report.text());
        values.put("percent", report.percent());
        values.put("difficulties", report.difficulties());
        values.put("nextSteps", report.nextSteps());
        return values;
    }
}
