package org.duban.deadline.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.duban.deadline.CalendarDay;
import org.duban.deadline.CalendarDay.Kind;
import org.duban.deadline.CalendarImport.RowError;
import org.duban.deadline.Wording;

/** Reads a year's list from text, line by line, with what is wrong in each. */
final class CalendarCsv {

    private static final int LONGEST = 64 * 1024;
    private static final int LONGEST_RUN = 31;
    private static final int LONGEST_NAME = 40;
    /** Days off on fixed dates (全国年节及纪念日放假办法, article 2): a list without them is not whole. */
    private static final List<MonthDay> FIXED =
            List.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 1), MonthDay.of(10, 2), MonthDay.of(10, 3));

    private final int year;
    private final Map<LocalDate, CalendarDay> days = new TreeMap<>();
    private final List<RowError> errors = new ArrayList<>();

    private CalendarCsv(int year) {
        this.year = year;
    }

    /** A list for a year that no list is kept for. */
    static CalendarCsv noYear(int year) {
        CalendarCsv csv = new CalendarCsv(year);
        csv.refuse(0, "no-year");
        return csv;
    }

    static CalendarCsv read(int year, String text) {
        CalendarCsv csv = new CalendarCsv(year);
        if (text == null || text.isBlank()) {
            csv.refuse(0, "empty");
        } else if (text.length() > LONGEST) {
            csv.refuse(0, "too-long");
        } else {
            csv.readLines(text.startsWith("\uFEFF") ? text.substring(1) : text);
            csv.checkWhole();
        }
        return csv;
    }

    List<CalendarDay> days() {
        return List.copyOf(days.values());
    }

    List<RowError> errors() {
        return List.copyOf(errors);
    }

    private void readLines(String text) {
        int number = 0;
        boolean first = true;
        for (String line : text.split("\r\n|\r|\n", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            boolean heading = first && line.chars().noneMatch(Character::isDigit);
            first = false;
            if (!heading) {
                readLine(number, line);
            }
        }
    }

    private void readLine(int number, String line) {
        String[] cells = line.replace("\"", "").split("[,，;；\t]", -1);
        if (cells.length != 3) {
            refuse(number, "columns");
            return;
        }
        CalendarDates.Run run = CalendarDates.read(cells[0]);
        if (run == null) {
            refuse(number, "date", shortened(cells[0]));
            return;
        }
        if (run.length() > LONGEST_RUN) {
            refuse(number, "run", LONGEST_RUN);
            return;
        }
        Kind kind = kind(cells[1]);
        if (kind == null) {
            refuse(number, "kind", shortened(cells[1]));
            return;
        }
        String name = cells[2].strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            refuse(number, "name", LONGEST_NAME);
            return;
        }
        run.days().forEach(day -> add(number, new CalendarDay(day, kind, name)));
    }

    private void add(int number, CalendarDay day) {
        LocalDate date = day.day();
        boolean inYear = date.getYear() == year || date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER;
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (!inYear) {
            refuse(number, "year", date.toString(), String.valueOf(year));
        } else if (day.kind() == Kind.WORK && !weekend) {
            refuse(number, "weekday", date.toString());
        } else if (days.putIfAbsent(date, day) != null) {
            refuse(number, "twice", date.toString());
        }
    }

    private void checkWhole() {
        for (MonthDay fixed : FIXED) {
            CalendarDay day = days.get(fixed.atYear(year));
            if (day == null || day.kind() != Kind.OFF) {
                refuse(0, "incomplete", fixed.atYear(year).toString());
            }
        }
    }

    private static Kind kind(String cell) {
        return switch (cell.strip().toUpperCase(Locale.ROOT)) {
            case "OFF", "休", "休息", "放假", "放假日" -> Kind.OFF;
            case "WORK", "班", "上班", "补班", "调休上班", "工作日" -> Kind.WORK;
            default -> null;
        };
    }

    private static String shortened(String cell) {
        String text = cell.strip();
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "…";
    }

    private void refuse(int line, String what, Object... args) {
        errors.add(error(line, what, args));
    }

    static RowError error(int line, String what, Object... args) {
        return new RowError(line, new Wording("deadline.calendar.import." + what, List.of(args)));
    }
}
