package org.duban.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.duban.organization.People;
import org.duban.organization.PersonView;
import org.duban.organization.Role;
import org.duban.security.PersonalAction;
import org.duban.worklist.OpenTask;
import org.duban.worklist.TaskDoor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people of the demo at their tasks: the same tasks, through the same door, as everybody's. */
@Component
@Profile("demo")
class StoryCast {

    private final PersonalAction actions;
    private final TaskDoor door;
    private final People people;

    StoryCast(PersonalAction actions, TaskDoor door, People people) {
        this.actions = actions;
        this.door = door;
        this.people = people;
    }

    <T> T as(String username, Supplier<T> action) {
        return actions.as(username, action);
    }

    /**
     * Completes a task.
     *
     * @param preferred who does it, if that person may; null for whoever may
     */
    void complete(String preferred, OpenTask task, Map<String, ?> values) {
        actions.as(whoMay(preferred, task), () -> {
            door.complete(task.taskId(), values);
            return null;
        });
    }

    /** As {@link #complete}; what is filled in already stays, unless the values say otherwise. */
    void completeFilled(String preferred, OpenTask task, Map<String, ?> values) {
        actions.as(whoMay(preferred, task), () -> {
            Map<String, Object> filled =
                    new LinkedHashMap<>(door.form(task.taskId()).values());
            filled.putAll(values);
            door.complete(task.taskId(), filled);
            return null;
        });
    }

    PersonView holder(Role role, long unitId) {
        return people.holding(role, unitId).stream().findFirst().orElseThrow();
    }

    private String whoMay(String preferred, OpenTask task) {
        List<String> able = people.holding(task.role(), task.unitId()).stream()
                .map(PersonView::username)
                .toList();
        if (able.isEmpty()) {
            throw new IllegalStateException("nobody is " + task.role() + " there");
        }
        return able.contains(preferred) ? preferred : able.get(0);
    }
}
