package org.duban.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.organization.GroupView;
import org.duban.organization.UnitTree;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.springframework.stereotype.Component;

/** Finds the units that the names in a directive mean: by choice of a person, by name or alias, or as a group. */
@Component
public class ResponsibleUnits {

    private final Units units;

    ResponsibleUnits(Units units) {
        this.units = units;
    }

    /** What a name means; {@code unclear} names (有关乡镇) need a person, unknown ones too. */
    public record Meaning(String name, List<UnitView> units, boolean group, boolean unclear) {

        public boolean unknown() {
            return units.isEmpty() && !unclear;
        }
    }

    public Meaning meaning(DirectiveView directive, String name) {
        return meaning(name, directive.unitChoices(), directive.officeId());
    }

    Meaning meaning(String name, Map<String, List<Long>> choices, long officeId) {
        UnitTree tree = units.tree();
        List<Long> chosen = choices.get(name);
        if (chosen != null) {
            return new Meaning(
                    name,
                    chosen.stream().map(tree::find).flatMap(Optional::stream).toList(),
                    chosen.size() > 1,
                    false);
        }
        Optional<UnitView> unit = tree.resolve(name, officeId);
        if (unit.isPresent()) {
            return new Meaning(name, List.of(unit.get()), false, false);
        }
        Optional<GroupView> group = tree.resolveGroup(name, officeId);
        if (group.isPresent()) {
            List<UnitView> members = new ArrayList<>();
            group.get().memberIds().forEach(id -> tree.find(id).ifPresent(members::add));
            return new Meaning(name, members, true, false);
        }
        return new Meaning(name, List.of(), false, name.contains("有关") || name.contains("相关"));
    }
}
