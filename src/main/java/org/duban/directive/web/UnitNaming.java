package org.duban.directive.web;

import java.util.ArrayList;
import java.util.List;
import org.duban.BusinessRefusal;
import org.duban.organization.UnitAdministration;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.springframework.stereotype.Component;

/** Units by the names that a person types or picks. */
@Component
class UnitNaming {

    /** A list that a browser still searches without delay. */
    private static final int MOST = 1_000;

    private final Units units;
    private final UnitAdministration administration;

    UnitNaming(Units units, UnitAdministration administration) {
        this.units = units;
        this.administration = administration;
    }

    /** Names to pick from. */
    List<String> names(long officeId) {
        UnitView office = units.get(officeId);
        long root = office.level().worksForParent() && office.parentId() != null ? office.parentId() : officeId;
        return units.tree().subtree(root).stream()
                .map(UnitView::name)
                .limit(MOST)
                .toList();
    }

    String name(Long id) {
        return id == null ? "" : units.tree().find(id).map(UnitView::name).orElse("");
    }

    /** Key of the unit called so, null for no name. @throws BusinessRefusal INVALID if there is none */
    Long unit(long officeId, String field, String name) {
        if (name.isBlank()) {
            return null;
        }
        return units.tree()
                .resolve(name, officeId)
                .map(UnitView::id)
                .orElseThrow(() -> BusinessRefusal.field(field, "directive.field.unit"));
    }

    /** Keeps a name as an alias, so that the next document finds the unit by itself. */
    void addAlias(long unitId, String name) {
        List<String> aliases = new ArrayList<>(units.get(unitId).aliases());
        if (!aliases.contains(name)) {
            aliases.add(name);
            administration.setAliases(unitId, administration.version(unitId), aliases);
        }
    }
}
