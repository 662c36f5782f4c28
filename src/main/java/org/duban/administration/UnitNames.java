package org.duban.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duban.BusinessRefusal;
import org.duban.organization.UnitTree;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.springframework.stereotype.Component;

/** Reads names of units that a person typed into a form. */
@Component
class UnitNames {

    private final Units units;

    UnitNames(Units units) {
        this.units = units;
    }

    /**
     * The unit called {@code text}: by its name, short name or alias, where its own name comes first; namesakes are told
     * apart as 石桥县/城关镇.
     *
     * @throws BusinessRefusal about {@code field} if there is none or more than one
     */
    UnitView one(String text, String field) {
        UnitTree tree = units.tree();
        List<String> segments = List.of(text.strip().split("\\s*[/／]\\s*"));
        String last = segments.get(segments.size() - 1);
        List<UnitView> named = tree.named(last).stream()
                .filter(unit -> liesAt(unit, segments, tree))
                .toList();
        List<UnitView> proper = named.stream()
                .filter(unit -> unit.name().equals(last) || unit.shortName().equals(last))
                .toList();
        List<UnitView> found = proper.isEmpty() ? named : proper;
        if (found.isEmpty()) {
            throw BusinessRefusal.field(field, "administration.unit.unknown", text.strip());
        }
        if (found.size() > 1) {
            String addresses = found.stream().limit(4).map(this::address).collect(Collectors.joining("、"));
            throw BusinessRefusal.field(field, "administration.unit.several", text.strip(), addresses);
        }
        return found.get(0);
    }

    /** One name a line, or separated by ；. */
    List<UnitView> all(String text, String field) {
        return split(text).stream().map(name -> one(name, field)).distinct().toList();
    }

    /** The way to a unit that {@link #one} reads back; the name alone where that is enough. */
    String shortest(UnitView unit) {
        List<UnitView> namesakes = units.tree().named(unit.shortName()).stream()
                .filter(other -> other.name().equals(unit.shortName())
                        || other.shortName().equals(unit.shortName()))
                .toList();
        return namesakes.size() == 1 ? unit.shortName() : address(unit);
    }

    /** Short names from below the root down to the unit. */
    String address(UnitView unit) {
        List<String> names = new ArrayList<>();
        unit.path().stream()
                .skip(unit.depth() == 1 ? 0 : 1)
                .forEach(id -> names.add(units.get(id).shortName()));
        return String.join("/", names);
    }

    static List<String> split(String text) {
        return text == null
                ? List.of()
                : List.of(text.split("[;；、\\r\\n]")).stream()
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    private static boolean liesAt(UnitView unit, List<String> segments, UnitTree tree) {
        int step = unit.depth() - 2;
        for (int i = segments.size() - 2; i >= 0; i--) {
            String wanted = segments.get(i);
            while (step >= 0 && tree.get(unit.path().get(step)).allNames().noneMatch(wanted::equals)) {
                step--;
            }
            if (step-- < 0) {
                return false;
            }
        }
        return true;
    }
}
