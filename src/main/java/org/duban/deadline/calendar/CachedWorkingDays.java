package org.duban.deadline.calendar;

import java.time.Duration;
import java.time.LocalDate;
import org.duban.deadline.CalendarAnswer;
import org.duban.deadline.CalendarChanged;
import org.duban.deadline.WorkCalendar;
import org.duban.deadline.WorkingDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the calendar in memory. A change made here is seen with its commit; one made on another node within
 * {@link #OLDEST}.
 */
@Component
class CachedWorkingDays implements WorkingDays {

    private static final Duration OLDEST = Duration.ofMinutes(5);

    private final CalendarRepository repository;
    private volatile Loaded loaded;

    CachedWorkingDays(CalendarRepository repository) {
        this.repository = repository;
    }

    @Override
    public WorkCalendar calendar() {
        Loaded current = loaded;
        return current == null || current.isOld() ? load() : current.calendar;
    }

    /** Under the same lock as {@link #on}, so that what was read before a change is not kept after it. */
    private synchronized WorkCalendar load() {
        WorkCalendar calendar = repository.load();
        loaded = new Loaded(calendar, System.nanoTime());
        return calendar;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    synchronized void on(CalendarChanged changed) {
        loaded = null;
    }

    @Override
    public CalendarAnswer<Boolean> isWorkingDay(LocalDate day) {
        return calendar().isWorkingDay(day);
    }

    @Override
    public CalendarAnswer<LocalDate> plusWorkingDays(LocalDate from, int days) {
        return calendar().plusWorkingDays(from, days);
    }

    @Override
    public CalendarAnswer<Integer> workingDaysBetween(LocalDate from, LocalDate to) {
        return calendar().workingDaysBetween(from, to);
    }

    /** Its age is the machine's own time, not the product's clock, which a demo moves. */
    private record Loaded(WorkCalendar calendar, long at) {

        boolean isOld() {
            return System.nanoTime() - at > OLDEST.toNanos();
        }
    }
}
