package org.duban.organization.internal;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Moves what hangs on a unit that ends: names, people, places in groups. */
@Component
public class UnitMerger {

    private final PersonRepository people;
    private final PersonBook personBook;
    private final UnitGroupRepository groups;
    private final GroupBook groupBook;

    UnitMerger(PersonRepository people, PersonBook personBook, UnitGroupRepository groups, GroupBook groupBook) {
        this.people = people;
        this.personBook = personBook;
        this.groups = groups;
        this.groupBook = groupBook;
    }

    public void merge(Unit ending, Unit into) {
        groups.containing(ending.id()).forEach(group -> group.addMember(into.id()));
        leaveGroups(ending);
        for (Person person : people.of(ending.id())) {
            Map<String, Object> before = PersonBook.state(person);
            person.transfer(ending.id(), into.id());
            personBook.record(person, "person.transferred", before);
        }
        into.absorb(ending);
        ending.dissolve();
    }

    /** Takes the unit out of all groups, and ends those that were valid below it only. */
    public void leaveGroups(Unit ending) {
        groups.containing(ending.id()).forEach(group -> group.removeMember(ending.id()));
        List<UnitGroup> own = groups.findByUnderId(ending.id());
        own.forEach(groupBook::recordDeleted);
        groups.deleteAll(own);
    }
}
