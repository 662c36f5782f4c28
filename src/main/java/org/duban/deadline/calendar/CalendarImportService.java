package org.duban.deadline.calendar;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.duban.deadline.CalendarChanged;
import org.duban.deadline.CalendarImport;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class CalendarImportService implements CalendarImport {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;
    private static final int LONGEST_SOURCE = 200;

    private final CalendarRepository repository;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarImportService(CalendarRepository repository, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public SortedSet<Integer> years() {
        return new TreeSet<>(repository.years());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<YearList> list(int year) {
        return repository.list(year);
    }

    @Override
    public Result check(int year, String csv) {
        return result(year, read(year, csv), List.of());
    }

    @Override
    @Transactional
    public Result replace(int year, String source, String csv) {
        CalendarCsv list = read(year, csv);
        boolean named = source != null && !source.isBlank() && source.strip().length() <= LONGEST_SOURCE;
        Result result = result(year, list, named ? List.of() : List.of(CalendarCsv.error(0, "source", LONGEST_SOURCE)));
        if (result.accepted()) {
            repository.replace(year, source.strip(), clock.instant(), list.days());
            events.publishEvent(new CalendarChanged(year, source.strip(), result.days()));
        }
        return result;
    }

    private static CalendarCsv read(int year, String csv) {
        return year < FIRST_YEAR || year > LAST_YEAR ? CalendarCsv.noYear(year) : CalendarCsv.read(year, csv);
    }

    private static Result result(int year, CalendarCsv list, List<RowError> others) {
        List<RowError> errors = new ArrayList<>(others);
        errors.addAll(list.errors());
        return new Result(year, errors.isEmpty() ? list.days().size() : 0, errors);
    }
}
