package org.duban.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.duban.organization.Role;
import org.duban.organization.RoleInUnit;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says to a program who it acts as. */
@RestController
@Tag(name = "organisation")
class MeController {

    /** @param unit the unit in which the person works; null if it was dissolved */
    record Me(String username, String name, UnitName unit, List<Role> roles) {}

    record UnitName(String id, String name) {

        static UnitName of(UnitView unit) {
            return new UnitName(String.valueOf(unit.id()), unit.name());
        }
    }

    private final Callers callers;
    private final Units units;

    MeController(Callers callers, Units units) {
        this.callers = callers;
        this.units = units;
    }

    @GetMapping("/api/v1/me")
    @Operation(
            summary = "Who is calling",
            description =
                    "The caller's account, unit and roles; roles of an absent colleague count on the days on which"
                            + " the caller stands in.")
    Me me() {
        Caller caller = callers.required();
        UnitName unit = units.tree().find(caller.unitId()).map(UnitName::of).orElse(null);
        List<Role> roles = caller.roles().stream()
                .map(RoleInUnit::role)
                .distinct()
                .sorted()
                .toList();
        return new Me(caller.username(), caller.name(), unit, roles);
    }
}
