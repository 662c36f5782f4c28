package org.duban.administration;

import java.time.LocalDate;
import org.duban.organization.PersonView;
import org.duban.organization.Role;
import org.springframework.format.annotation.DateTimeFormat;

/** The fields of all forms on a person's page; each form sends its own. */
record PersonForm(
        String name,
        String title,
        String phone,
        Role role,
        String unit,
        String to,
        Long substitute,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate firstDay,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
        int version) {

    static PersonForm of(PersonView person, int version) {
        return new PersonForm(
                person.name(), person.title(), person.phone(), null, null, null, null, null, null, version);
    }

    /** With what the other forms of the page show. */
    PersonForm refilled(PersonView person) {
        return new PersonForm(
                name() == null ? person.name() : name(),
                title() == null ? person.title() : title(),
                phone() == null ? person.phone() : phone(),
                role(),
                unit(),
                to(),
                substitute(),
                firstDay(),
                lastDay(),
                version());
    }
}
