package org.duban.operations;

import java.util.LinkedHashMap;
import java.util.Map;
import org.duban.audit.AuditTrail;
import org.duban.audit.AuditedObject;
import org.duban.deadline.CalendarImport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters the days off that the State Council publishes for a year, and puts on record who did. */
@Service
public class CalendarKeeping {

    private final CalendarImport calendar;
    private final AuditTrail audit;

    CalendarKeeping(CalendarImport calendar, AuditTrail audit) {
        this.calendar = calendar;
        this.audit = audit;
    }

    /**
     * Replaces the year's list, wholly or, where anything is wrong with it, not at all.
     *
     * @param source the notice that published it
     * @param lines as {@link CalendarImport} describes them
     */
    @Transactional
    public CalendarImport.Result replace(int year, String source, String lines) {
        Map<String, Object> before =
                calendar.list(year).map(CalendarKeeping::told).orElse(null);
        CalendarImport.Result result = calendar.replace(year, source, lines);
        if (result.accepted()) {
            audit.record(
                    AuditedObject.calendar(year),
                    "calendar.replaced",
                    before,
                    told(calendar.list(year).orElseThrow()));
        }
        return result;
    }

    private static Map<String, Object> told(CalendarImport.YearList list) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("source", list.source());
        told.put("days", DayRun.of(list.days()).stream().map(DayRun::line).toList());
        return told;
    }
}
