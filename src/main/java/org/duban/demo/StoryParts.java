package org.duban.demo;

import java.util.List;
import java.util.function.Consumer;
import org.duban.assignment.AssignmentView;
import org.duban.assignment.Assignments;
import org.duban.demo.DemoStory.Moment;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.duban.worklist.OpenTask;
import org.duban.worklist.Worklist;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what a step is about. The story knows one part for each unit in an item, the product one assignment for each date
 * of that unit; so a step goes for all of them.
 */
@Component
@Profile("demo")
class StoryParts {

    private final Assignments assignments;
    private final Worklist worklist;
    private final Units units;
    private final JdbcClient jdbc;

    StoryParts(Assignments assignments, Worklist worklist, Units units, JdbcClient jdbc) {
        this.assignments = assignments;
        this.worklist = worklist;
        this.units = units;
        this.jdbc = jdbc;
    }

    /** The unit's assignments, the one that ends last at the end. */
    List<AssignmentView> of(long directiveId, Moment moment) {
        List<Long> found = jdbc.sql("select a.id from assignment a join item i on i.id = a.item_id"
                        + " where a.directive_id = ? and i.no = ? and a.unit_id = ? and a.parent_id is null"
                        + " order by a.due_key, a.id")
                .params(directiveId, moment.item(), unit(moment.path().get(0)).id())
                .query(Long.class)
                .list();
        for (String below : moment.path().subList(1, moment.path().size())) {
            long unitId = unit(below).id();
            found = found.stream()
                    .flatMap(parent -> assignments.children(parent).stream())
                    .filter(child -> child.unitId() == unitId)
                    .map(AssignmentView::id)
                    .toList();
        }
        return found.stream().map(assignments::get).toList();
    }

    List<OpenTask> waiting(List<AssignmentView> parts, String kind) {
        return parts.stream()
                .flatMap(part -> worklist.onAssignment(part.id()).stream())
                .filter(task -> task.kind().equals(kind))
                .toList();
    }

    /** @throws IllegalStateException if no such task waits on any part */
    void each(List<AssignmentView> parts, String kind, Consumer<OpenTask> action) {
        List<OpenTask> tasks = waiting(parts, kind);
        if (tasks.isEmpty()) {
            throw new IllegalStateException(kind + " does not wait there");
        }
        tasks.forEach(action);
    }

    UnitView unit(String code) {
        return units.tree().findByCode(code).orElseThrow();
    }
}
