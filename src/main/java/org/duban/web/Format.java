package org.duban.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.duban.platform.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * Dates, times and numbers for templates, as {@code ${#fmt.date(row.due)}}. Days are those of the office's time zone.
 * Nothing ({@code null}) is always shown as {@code —}.
 */
@Component
public class Format {

    private static final String NOTHING = "—";
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final BusinessClock clock;
    private final Texts texts;

    Format(BusinessClock clock, Texts texts) {
        this.clock = clock;
        this.texts = texts;
    }

    /** For columns: 2026-06-30. */
    public String date(Object day) {
        LocalDate date = day(day);
        return date == null ? NOTHING : date.toString();
    }

    /** For columns: 2026-06-30 10:42. */
    public String time(Object moment) {
        ZonedDateTime time = moment(moment);
        return time == null ? NOTHING : MINUTES.format(time);
    }

    /** For what happened just now: 10:42:07. */
    public String clock(Object moment) {
        ZonedDateTime time = moment(moment);
        return time == null ? NOTHING : SECONDS.format(time);
    }

    /** For narrow columns whose year is plain: 06-30 10:42. */
    public String shortTime(Object moment) {
        ZonedDateTime time = moment(moment);
        return time == null ? NOTHING : SHORT.format(time);
    }

    /**
     * The moment by which something is due. A limit that runs out at midnight is that of the day before; it and one
     * that ends with the last second of a day are shown as the day alone.
     */
    public String until(Object moment) {
        ZonedDateTime time = moment(moment);
        if (time != null && time.toLocalTime().isAfter(LAST_MINUTE)) {
            return time.toLocalDate().toString();
        }
        return time == null || !atMidnight(time)
                ? time(moment)
                : time.toLocalDate().minusDays(1).toString();
    }

    /** For sentences: 6月30日, with the year unless it is this one. */
    public String inWords(Object day) {
        LocalDate date = day(day);
        if (date == null) {
            return NOTHING;
        }
        boolean thisYear = date.getYear() == clock.today().getYear();
        return pattern(thisYear ? "web.date.day" : "web.date.year", date);
    }

    /** For heads: 2026年6月11日 星期四. */
    public String weekday(Object day) {
        LocalDate date = day(day);
        return date == null ? NOTHING : pattern("web.date.weekday", date);
    }

    /** Today, for heads. */
    public LocalDate today() {
        return clock.today();
    }

    /** The present moment of the product. */
    public Instant now() {
        return clock.instant();
    }

    /** How a due day, or the day of a moment as in {@link #until}, stands to today: 余 4 天, 今日到期, 逾期 11 天. */
    public String left(Object due) {
        LocalDate date = due instanceof Instant instant && atMidnight(instant.atZone(clock.getZone()))
                ? day(due).minusDays(1)
                : day(due);
        if (date == null) {
            return NOTHING;
        }
        long days = ChronoUnit.DAYS.between(clock.today(), date);
        if (days == 0) {
            return texts.text("deadline.reason.today");
        }
        return days > 0 ? texts.text("deadline.reason.left", days) : texts.text("deadline.reason.overdue", -days);
    }

    /** 62%. */
    public String percent(Number part) {
        return part == null ? NOTHING : part.intValue() + "%";
    }

    /** Anything else; {@code —} for null and for an empty text. */
    public String text(Object value) {
        return value == null || value.toString().isBlank() ? NOTHING : value.toString();
    }

    private static boolean atMidnight(ZonedDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private String pattern(String key, TemporalAccessor date) {
        Locale locale = Texts.english() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return DateTimeFormatter.ofPattern(texts.text(key), locale).format(date);
    }

    private LocalDate day(Object value) {
        if (value == null || value instanceof LocalDate) {
            return (LocalDate) value;
        }
        return moment(value).toLocalDate();
    }

    private ZonedDateTime moment(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Instant instant) {
            return instant.atZone(clock.getZone());
        }
        if (value instanceof OffsetDateTime time) {
            return time.atZoneSameInstant(clock.getZone());
        }
        if (value instanceof ZonedDateTime time) {
            return time.withZoneSameInstant(clock.getZone());
        }
        if (value instanceof java.util.Date date) {
            return date.toInstant().atZone(clock.getZone());
        }
        throw new IllegalArgumentException("not a moment: " + value.getClass());
    }
}
