package org.duban.deadline.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.duban.deadline.CalendarDay;
import org.duban.deadline.CalendarDay.Kind;
import org.duban.deadline.CalendarImport.YearList;
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
        List<CalendarDay> days = jdbc.sql("select day, kind, name from calendar_day order by year")
                .query(CalendarRepository::day)
                .list();
        return WorkCalendar.of(years(), days);
    }

    List<Integer> years() {
        return jdbc.sql("select year from calendar_year").query(Integer.class).list();
    }

    Optional<YearList> list(int year) {
        List<CalendarDay> days = jdbc.sql("select day, kind, name from calendar_day where year = ? order by day")
                .param(year)
                .query(CalendarRepository::day)
                .list();
        return jdbc.sql("select source, imported_at from calendar_year where year = ?")
                .param(year)
                .query((row, number) -> new YearList(
                        year,
                        row.getString("source"),
                        row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                        days))
                .optional();
    }

    private static CalendarDay day(ResultSet row, int number) throws SQLException {
        return new CalendarDay(
                row.getObject("day", LocalDate.class), Kind.valueOf(row.getString("kind")), row.getString("name"));
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
