package org.duban.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.organization.UnitLevel;
import org.duban.organization.UnitTree;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.duban.platform.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tree of units for programs. Everybody who may log in may see which units there are; not who works in them. */
@RestController
@Tag(name = "organisation")
class UnitsController {

    record UnitItem(String id, String name, UnitLevel level, String parentId, List<String> aliases) {

        static UnitItem of(UnitView unit) {
            return new UnitItem(
                    String.valueOf(unit.id()),
                    unit.name(),
                    unit.level(),
                    Objects.toString(unit.parentId(), null),
                    unit.allNames()
                            .distinct()
                            .filter(name -> !name.equals(unit.name()))
                            .toList());
        }
    }

    private final Units units;

    UnitsController(Units units) {
        this.units = units;
    }

    @GetMapping("/api/v1/units")
    @Operation(
            summary = "Units",
            description = "In the order of their keys. Aliases are all other names by which documents call a unit: its"
                    + " short name, aliases and former names.")
    Page<UnitItem> units(
            @Parameter(description = "Part of a name, alias or former name") @RequestParam(defaultValue = "") String q,
            @Parameter(description = "Only units directly below this one") @RequestParam(required = false)
                    String parent,
            @Parameter(description = "Rows of a page, 200 at most") @RequestParam(required = false) Integer limit,
            @Parameter(description = "The previous page's next") @RequestParam(required = false) String cursor) {
        UnitTree tree = units.tree();
        Collection<UnitView> found = q.isBlank() ? tree.all() : tree.search(q);
        Long parentId = key(parent, Kind.NOT_FOUND);
        if (parentId != null && tree.find(parentId).isEmpty()) {
            throw BusinessRefusal.notFound("organization.unit.unknown");
        }
        Long after = key(cursor, Kind.UNREADABLE);
        int size = Page.size(limit);
        List<UnitItem> rows = found.stream()
                .filter(unit -> parentId == null || parentId.equals(unit.parentId()))
                .filter(unit -> after == null || unit.id() > after)
                .sorted(Comparator.comparingLong(UnitView::id))
                .limit(size + 1L)
                .map(UnitItem::of)
                .toList();
        return Page.of(rows, size, UnitItem::id);
    }

    private static Long key(String text, Kind otherwise) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            String key = otherwise == Kind.NOT_FOUND ? "organization.unit.unknown" : "administration.cursor";
            throw new BusinessRefusal(otherwise, key);
        }
    }
}
