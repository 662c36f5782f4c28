package org.duban.directive.web;

import java.util.ArrayList;
import java.util.List;
import org.duban.BusinessRefusal;
import org.duban.organization.UnitAdministration;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Units by the names that a person types or picks. */
@Component
class UnitNaming {

    /** A list that a browser still searches without delay. */
    private static final int MOST = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(UnitNaming.class);

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

    /**
     * Keeps a name as an alias, so that the next document finds the unit by itself. Who may not edit the unit, or a name
     * that is another's, teaches nothing: what the person chose for this draft stands without it.
     */
    void teach(long unitId, String name) {
        List<String> aliases = new ArrayList<>(units.get(unitId).aliases());
        if (!aliases.contains(name)) {
            aliases.add(name);
            try {
                administration.setAliases(unitId, administration.version(unitId), aliases);
            } catch (BusinessRefusal refused) {
                LOG.info("alias not kept: {}", refused.messageKey());
            }
        }
    }
}
