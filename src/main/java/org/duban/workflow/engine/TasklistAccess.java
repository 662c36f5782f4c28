package org.duban.workflow.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What everybody needs in Tasklist: to open it, to see the names and diagrams of our processes, and the filters. Tasks
 * themselves are granted by the engine to the group that each is for.
 */
@Component
class TasklistAccess {

    /** Which task variable tells tasks of one name apart in the list. */
    private static final String MATTER = "matter";

    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;

    TasklistAccess(AuthorizationService authorizations, FilterService filters, TaskService tasks) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
    }

    @EventListener(ApplicationStartedEvent.class)
    void grant() {
        grant(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
        filter("本单位待办", 10, mine());
        filter("我认领的", 20, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        filter("三天内到期", 30, mine().dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusDays(3)}"));
        filter("已逾期", 40, mine().dueBeforeExpression("${now()}"));
    }

    private TaskQuery mine() {
        return tasks.createTaskQuery()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .includeAssignedTasks();
    }

    private void filter(String name, int priority, TaskQuery query) {
        Filter filter = filters.createTaskFilterQuery().filterName(name).singleResult();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("priority", priority);
        properties.put("refresh", true);
        properties.put("color", "#0f4c9c");
        properties.put("variables", List.of(Map.of("name", MATTER, "label", "内容")));
        if (filter == null) {
            filter = filters.newTaskFilter().setName(name);
        }
        // also those of an earlier version: what a filter shows is ours, not the office's
        filter = filters.saveFilter(filter.setQuery(query).setProperties(properties));
        grant(Resources.FILTER, filter.getId(), Permissions.READ);
    }

    private void grant(Resource resource, String id, Permission permission) {
        boolean granted = authorizations
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (!granted) {
            Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            authorization.setUserId(Authorization.ANY);
            authorization.setResource(resource);
            authorization.setResourceId(id);
            authorization.addPermission(permission);
            authorizations.saveAuthorization(authorization);
        }
    }
}
