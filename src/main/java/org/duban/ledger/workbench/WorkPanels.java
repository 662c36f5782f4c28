package org.duban.ledger.workbench;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.deadline.Light;
import org.duban.ledger.page.LedgerLine;
import org.duban.ledger.page.LedgerLines;
import org.duban.ledger.query.Ledger;
import org.duban.ledger.query.LedgerCounts;
import org.duban.ledger.query.LedgerFilter;
import org.duban.ledger.query.LedgerRow;
import org.duban.organization.Role;
import org.duban.platform.BusinessClock;
import org.duban.security.Caller;
import org.duban.worklist.OpenTask;
import org.duban.worklist.WorkPanel;
import org.duban.worklist.WorkPanel.Place;
import org.duban.worklist.Worklist;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The panels of the workbench that the ledger knows; for a unit's people about their unit, for an office about its own. */
@Configuration(proxyBeanMethods = false)
class WorkPanels {

    private static final int ROWS = 8;
    private static final int LIST = 6;
    private static final int DAYS_AHEAD = 14;

    /** Work with its lights. @param tasks the caller's task of carrying out, by assignment */
    record Work(
            String titleKey, Map<Light, Integer> lights, List<LedgerLine> lines, Map<Long, String> tasks, Long unitId) {

        public int total() {
            return lights.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Who of the units below reported this month, and who did not. */
    record Below(List<String> reported, List<String> missing) {}

    @Bean
    WorkPanel workPanel(Ledger ledger, LedgerLines lines, UnitWork unitWork, Worklist worklist) {
        return panel(Place.MAIN, 10, "ledger/workbench-work", caller -> {
            Set<Long> units = units(caller);
            if (!units.isEmpty() && offices(caller).isEmpty()) {
                Map<Long, String> tasks =
                        worklist.of(caller, new Worklist.Query("Task_CarryOut", null, null, null, 500)).stream()
                                .collect(Collectors.toMap(OpenTask::assignmentId, OpenTask::taskId, (a, b) -> a));
                return work(new Work(
                        "ledger.bench.unit",
                        unitWork.lights(units),
                        lines.of(ledger.openOf(units, ROWS)),
                        tasks,
                        units.size() == 1 ? units.iterator().next() : null));
            }
            LedgerCounts counts = ledger.counts(caller, LedgerFilter.NONE);
            List<LedgerRow> rows = ledger.rows(caller, LedgerFilter.NONE, null, ROWS);
            return work(new Work(
                    caller.hasAny(Role.SUPERVISOR, Role.APPROVER) ? "ledger.bench.office" : "ledger.bench.verifier",
                    new EnumMap<>(counts.byLight().isEmpty() ? Map.of(Light.GREEN, 0) : counts.byLight()),
                    lines.of(rows.stream().filter(row -> !row.state().ended()).toList()),
                    Map.of(),
                    null));
        });
    }

    private static Optional<Work> work(Work work) {
        return work.total() == 0 ? Optional.empty() : Optional.of(work);
    }

    @Bean
    WorkPanel duePanel(Ledger ledger, LedgerLines lines, BusinessClock clock) {
        return panel(Place.SIDE, 10, "ledger/workbench-due", caller -> {
            LocalDate today = clock.today();
            LedgerFilter soon =
                    new LedgerFilter(null, null, null, null, null, null, today, today.plusDays(DAYS_AHEAD), null, null);
            List<LedgerLine> due = lines.of(ledger.rows(caller, soon, null, LIST).stream()
                    .filter(row -> !row.state().ended() && row.appliedOn() == null)
                    .toList());
            return due.isEmpty() ? Optional.empty() : Optional.of(due);
        });
    }

    @Bean
    WorkPanel waitingPanel(UnitWork unitWork) {
        return panel(Place.SIDE, 20, "ledger/workbench-waiting", caller -> {
            Set<Long> units = units(caller);
            return units.isEmpty() ? Optional.empty() : some(unitWork.waiting(caller, units, LIST));
        });
    }

    @Bean
    WorkPanel officeWaitingPanel(UnitWork unitWork) {
        return panel(Place.SIDE, 20, "ledger/workbench-queues", caller -> {
            Set<Long> offices = offices(caller);
            return offices.isEmpty() ? Optional.empty() : some(unitWork.waitingForOffice(caller, offices));
        });
    }

    @Bean
    WorkPanel belowPanel(UnitWork unitWork) {
        return panel(Place.SIDE, 30, "ledger/workbench-below", caller -> {
            Set<Long> units = units(caller);
            if (units.isEmpty()) {
                return Optional.empty();
            }
            Map<Boolean, List<String>> below = unitWork.below(units).stream()
                    .collect(Collectors.partitioningBy(
                            UnitWork.Below::reported, Collectors.mapping(UnitWork.Below::unit, Collectors.toList())));
            return below.get(true).isEmpty() && below.get(false).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Below(below.get(true), below.get(false)));
        });
    }

    @Bean
    WorkPanel reportedPanel(UnitWork unitWork) {
        return panel(Place.SIDE, 40, "ledger/workbench-reported", caller -> {
            Set<Long> units = units(caller);
            return Optional.of(units)
                    .filter(some -> !some.isEmpty())
                    .map(unitWork::reported)
                    .filter(month -> month.reports() + month.missing() + month.returned() > 0);
        });
    }

    /** The units whose work is the caller's own. */
    private static Set<Long> units(Caller caller) {
        Set<Long> units = new TreeSet<>(caller.unitsWith(Role.LIAISON));
        units.addAll(caller.unitsWith(Role.PRINCIPAL));
        return units;
    }

    private static Set<Long> offices(Caller caller) {
        Set<Long> offices = new TreeSet<>(caller.unitsWith(Role.SUPERVISOR));
        offices.addAll(caller.unitsWith(Role.APPROVER));
        return offices;
    }

    private static <T> Optional<Collection<T>> some(Collection<T> found) {
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static WorkPanel panel(Place place, int order, String template, Function<Caller, Optional<?>> content) {
        return new Panel(place, order, template, content);
    }

    private record Panel(Place place, int order, String template, Function<Caller, Optional<?>> filled)
            implements WorkPanel {

        @Override
        public Optional<?> content(Caller caller) {
            return filled.apply(caller);
        }
    }
}
