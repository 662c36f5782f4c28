package org.duban.administration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.duban.organization.GroupView;
import org.duban.organization.People;
import org.duban.organization.PersonView;
import org.duban.organization.Role;
import org.duban.organization.RoleInUnit;
import org.duban.organization.SubstituteView;
import org.duban.organization.Substitutes;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.duban.platform.BusinessClock;
import org.springframework.stereotype.Component;

/** What the page says of one unit. */
@Component
class UnitCard {

    /** @param standIns substitutions that are not over */
    record Holder(PersonView person, List<SubstituteView> standIns) {}

    /** People who hold a role in the unit. */
    record RoleHolders(Role role, List<Holder> holders) {}

    /**
     * @param roles leader and liaison always, other roles where somebody holds them; null if the caller does not see who
     *     works here
     * @param missing what the unit lacks
     */
    record Content(
            UnitView unit,
            String levelName,
            UnitView parent,
            List<RoleHolders> roles,
            List<Role> missing,
            List<GroupView> groups,
            boolean keeps,
            boolean keepsAliases) {}

    private final Units units;
    private final People people;
    private final Substitutes substitutes;
    private final Sight sight;
    private final OrganisationForms forms;
    private final BusinessClock clock;

    UnitCard(
            Units units,
            People people,
            Substitutes substitutes,
            Sight sight,
            OrganisationForms forms,
            BusinessClock clock) {
        this.units = units;
        this.people = people;
        this.substitutes = substitutes;
        this.sight = sight;
        this.forms = forms;
        this.clock = clock;
    }

    Content of(UnitView unit) {
        return new Content(
                unit,
                forms.word(unit.level()),
                unit.parentId() == null ? null : units.get(unit.parentId()),
                sight.seesPeople(unit) ? roles(unit) : null,
                people.staffing().missing(unit.id()),
                units.tree().groupsOf(unit.id()),
                sight.keepsUnits(unit.id()),
                sight.keepsAliases(unit.id()));
    }

    private List<RoleHolders> roles(UnitView unit) {
        List<PersonView> holding = people.inUnits(List.of(unit.id()));
        List<Long> ids = holding.stream().map(PersonView::id).toList();
        var standIns =
                substitutes.of(ids, clock.today()).stream().collect(Collectors.groupingBy(SubstituteView::personId));
        return Arrays.stream(Role.values())
                .map(role -> new RoleHolders(
                        role,
                        holding.stream()
                                .filter(person -> person.roles().contains(new RoleInUnit(role, unit.id())))
                                .map(person -> new Holder(person, standIns.getOrDefault(person.id(), List.of())))
                                .toList()))
                .filter(held ->
                        !held.holders().isEmpty() || held.role() == Role.PRINCIPAL || held.role() == Role.LIAISON)
                .sorted(Comparator.comparingInt(held -> order(held.role())))
                .toList();
    }

    private static int order(Role role) {
        return role == Role.PRINCIPAL ? -2 : role == Role.LIAISON ? -1 : role.ordinal();
    }
}
