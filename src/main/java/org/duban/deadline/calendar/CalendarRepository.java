package org.duban.deadline.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.duban.deadline.CalendarDay;
import org.duban.deadline.CalendarDay.Kind;
import org.duban.deadline.WorkCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The published lists in the database. */
@Repository
class CalendarRepository {

    private final JdbcClient jdbc;

    CalendarRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    WorkCalendar load() {
        List<Integer> years =
                jdbc.sql("select year from calendar_year").query(Integer.class).list();
        List<CalendarDay> days = jdbc.sql("select day, kind, name from calendar_day order by year")
                .query((row, number) -> new CalendarDay(
                        row.getObject("day", LocalDate.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("name")))
                .list();
        return WorkCalendar.of(years, days);
    }

    /** Puts the list in place of the year's former one. The year's row is locked, so that two imports take turns. */
    void replace(int year, String source, Instant now, List<CalendarDay> days) {
        jdbc.sql("""
                        insert into calendar_year (year, source, imported_at) values (:year, :source, :now)
                        on conflict (year) do update set source = excluded.source, imported_at = excluded.imported_at
                        """)
                .param("year", year)
                .param("source", source)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from calendar_day where year = :year")
                .param("year", year)
                .update();
        for (CalendarDay day : days) {
            jdbc.sql("insert into calendar_day (year, day, kind, name) values (:year, :day, :kind, :name)")
                    .param("day", day.day())
                    .param("year", year)
                    .param("kind", day.kind().name())
                    .param("name", day.name())
                    .update();
        }
    }
}
