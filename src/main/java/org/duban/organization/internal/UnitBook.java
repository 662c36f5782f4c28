package org.duban.organization.internal;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.duban.audit.AuditedObject;
import org.duban.organization.NewUnit;
import org.duban.platform.Ids;
import org.springframework.stereotype.Component;

/** Enters units and recorded changes of them; whether they are right and allowed was decided before. */
@Component
public class UnitBook {

    private final UnitRepository units;
    private final Changes changes;
    private final Ids ids;
    private final Clock clock;

    UnitBook(UnitRepository units, Changes changes, Ids ids, Clock clock) {
        this.units = units;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /** Enters a unit; the caller writes it. */
    public Unit enter(NewUnit wanted, Unit parent, int position) {
        String shortName = wanted.shortName().isEmpty() ? wanted.name() : wanted.shortName();
        String code = wanted.code() == null ? "u" + ids.next() : wanted.code();
        Unit unit =
                units.save(new Unit(parent, code, wanted.name(), shortName, wanted.level(), position, clock.instant()));
        unit.placeUnder(parent);
        wanted.aliases().forEach(unit::addAlias);
        wanted.formerNames().forEach(unit::rememberFormer);
        record(unit, "unit.added", null);
        return unit;
    }

    public void record(Unit unit, String action, Map<String, ?> before) {
        changes.record(AuditedObject.unit(unit.id()), action, before, state(unit));
    }

    /** The values of a unit that a record keeps. */
    public static Map<String, Object> state(Unit unit) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("name", unit.name());
        state.put("shortName", unit.shortName());
        state.put("level", unit.level());
        state.put(
                "parentId",
                Optional.ofNullable(unit.parentId()).map(String::valueOf).orElse(null));
        state.put("position", unit.position());
        state.put("aliases", unit.otherNames(false));
        state.put("formerNames", unit.otherNames(true));
        state.put("active", unit.active());
        return state;
    }
}
