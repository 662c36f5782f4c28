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

    /** 有关部门: some of those, and the document does not say which. */
    public static boolean isVague(String name) {
        return name.contains("有关") || name.contains("相关");
    }

    /** 其他县区: all but those that the text around it names. */
    public static boolean isRest(String name) {
        return name.startsWith("其他") || name.startsWith("其余") || name.startsWith("其它");
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
        return new Meaning(name, List.of(), false, isVague(name) || isRest(name));
    }
}
