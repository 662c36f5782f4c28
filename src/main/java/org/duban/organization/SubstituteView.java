package org.duban.organization;

import java.time.LocalDate;

/** One person stands in for another, both days included. */
public record SubstituteView(
        long id,
        long personId,
        String personName,
        long substituteId,
        String substituteName,
        LocalDate firstDay,
        LocalDate lastDay) {

    public boolean on(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
