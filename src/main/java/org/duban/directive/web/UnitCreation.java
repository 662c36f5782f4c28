package org.duban.directive.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duban.organization.NewUnit;
import org.duban.organization.People;
import org.duban.organization.PersonView;
import org.duban.organization.Role;
import org.duban.organization.UnitAdministration;
import org.duban.organization.UnitLevel;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.springframework.stereotype.Component;

/** New units for names in a document that the organisation does not know yet. */
@Component
class UnitCreation {

    private static final int MOST_TO_ASK = 3;
    private static final Map<UnitLevel, Pattern> ENDINGS = Map.of(
            UnitLevel.TOWNSHIP, Pattern.compile("[乡镇]$|街道$|苏木$"),
            UnitLevel.COUNTY, Pattern.compile("[县区旗]$"),
            UnitLevel.ENTERPRISE, Pattern.compile("(?:公司|集团|银行|厂)$"));
    private static final Set<UnitLevel> GOVERNMENTS =
            Set.of(UnitLevel.PROVINCE, UnitLevel.CITY, UnitLevel.COUNTY, UnitLevel.TOWNSHIP);

    /**
     * What a person can do about an unknown name.
     *
     * @param allowed whether this person may add units
     * @param root the government that the office supervises for
     * @param governments that one and those below it
     * @param ask names of those who may, where this person may not; empty if nobody does
     */
    record Offer(boolean allowed, UnitView root, List<UnitView> governments, List<String> ask, List<UnitLevel> levels) {

        /** Under whom a unit of this name most likely stands: 临溪县水务局 under the county that it names first. */
        public String parent(String name) {
            return governments.stream()
                    .filter(government -> government
                            .allNames()
                            .map(Offer::place)
                            .anyMatch(place ->
                                    name.startsWith(place) && !place(name).equals(place)))
                    .max(Comparator.comparing(government -> government.path().size()))
                    .orElse(root)
                    .name();
        }

        /** What it most likely is, by how its name ends. */
        public UnitLevel level(String name) {
            return ENDINGS.entrySet().stream()
                    .filter(ending -> ending.getValue().matcher(place(name)).find())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(UnitLevel.DEPARTMENT);
        }

        private static String place(String name) {
            return name.replaceFirst("(?:人民)?政府$|办事处$", "");
        }
    }

    private final Units units;
    private final UnitAdministration administration;
    private final People people;

    UnitCreation(Units units, UnitAdministration administration, People people) {
        this.units = units;
        this.administration = administration;
        this.people = people;
    }

    Offer offer(long officeId) {
        UnitView root = government(officeId);
        boolean allowed = administration.mayAdd(root.id());
        List<UnitView> governments = units.tree().subtree(root.id()).stream()
                .filter(unit -> GOVERNMENTS.contains(unit.level()))
                .toList();
        return new Offer(
                allowed, root, governments, allowed ? List.of() : administrators(root), List.of(UnitLevel.values()));
    }

    /** Adds the unit; what the document calls it becomes an alias where that differs. @return its id */
    long add(String inDocument, String name, long parentId, UnitLevel level) {
        String full = name.isBlank() ? inDocument : name.strip();
        List<String> aliases = full.equals(inDocument) ? List.of() : List.of(inDocument);
        return administration.add(new NewUnit(parentId, full, null, level, aliases));
    }

    private UnitView government(long officeId) {
        UnitView office = units.get(officeId);
        return office.level().worksForParent() && office.parentId() != null ? units.get(office.parentId()) : office;
    }

    /** Of the nearest government that has any: itself, its departments and offices. */
    private List<String> administrators(UnitView root) {
        return Stream.iterate(
                        root, unit -> unit != null, unit -> unit.parentId() == null ? null : units.get(unit.parentId()))
                .map(this::administratorsAt)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> administratorsAt(UnitView government) {
        List<Long> seats = Stream.concat(
                        Stream.of(government),
                        units.tree().children(government.id()).stream()
                                .filter(unit -> unit.level().worksForParent()))
                .map(UnitView::id)
                .toList();
        return people.inUnits(seats).stream()
                .filter(PersonView::active)
                .filter(person -> person.roles().stream().anyMatch(held -> held.role() == Role.SYSTEM_ADMIN))
                .sorted(Comparator.comparing(PersonView::id))
                .limit(MOST_TO_ASK)
                .map(PersonView::name)
                .toList();
    }
}
