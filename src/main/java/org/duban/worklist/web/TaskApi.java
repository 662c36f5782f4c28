package org.duban.worklist.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.platform.DubanProperties;
import org.duban.platform.Page;
import org.duban.security.Callers;
import org.duban.worklist.FilledForm;
import org.duban.worklist.OpenTask;
import org.duban.worklist.TaskDoor;
import org.duban.worklist.Worklist;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "tasks", description = "待办: what the caller may act on now, and acting on it")
class TaskApi {

    private final Worklist worklist;
    private final TaskDoor door;
    private final Callers callers;
    private final DubanProperties properties;

    TaskApi(Worklist worklist, TaskDoor door, Callers callers, DubanProperties properties) {
        this.worklist = worklist;
        this.door = door;
        this.callers = callers;
        this.properties = properties;
    }

    /** A task of the contract; {@code kind} is the id of the task in its model, {@code form} the key of its form. */
    record TaskRow(
            String id,
            String kind,
            String name,
            String subject,
            String directiveId,
            String assignmentId,
            String noticeId,
            String reportId,
            OffsetDateTime due,
            String claimedBy,
            String form) {}

    /** The Camunda Form as deployed, and the values so far by key. */
    record TaskForm(String key, @JsonRawValue String schema, Map<String, Object> values) {}

    /** Values by the form's keys. */
    record Completion(Map<String, Object> values) {}

    @GetMapping
    @Operation(summary = "Tasks that the caller may act on now, the most urgent first")
    Page<TaskRow> tasks(
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String directive,
            @RequestParam(required = false) String assignment,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        int size = Page.size(limit);
        List<OpenTask> found = worklist.of(
                callers.required(),
                new Worklist.Query(kind, id(directive), id(assignment), position(cursor), size + 1));
        Page<OpenTask> page = Page.of(found, size, TaskApi::cursor);
        return new Page<>(page.items().stream().map(this::row).toList(), page.next());
    }

    @GetMapping("/{id}/form")
    @Operation(summary = "A task's form and the values so far")
    TaskForm form(@PathVariable String id) {
        FilledForm filled = door.form(id);
        return new TaskForm(filled.formKey(), filled.schema(), filled.values());
    }

    @PostMapping("/{id}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Completes a task, with the same effect as in Tasklist")
    void complete(@PathVariable String id, @RequestBody Completion completion) {
        door.complete(id, completion.values() == null ? Map.of() : new LinkedHashMap<>(completion.values()));
    }

    private TaskRow row(OpenTask task) {
        return new TaskRow(
                task.taskId(),
                task.kind(),
                task.name(),
                task.subject(),
                text(task.directiveId()),
                text(task.assignmentId()),
                text(task.noticeId()),
                text(task.reportId()),
                task.due() == null ? null : task.due().atZone(properties.zone()).toOffsetDateTime(),
                task.claimedBy(),
                "/api/v1/tasks/" + task.taskId() + "/form");
    }

    private static String text(Long id) {
        return id == null ? null : id.toString();
    }

    /** An id that is none finds nothing. */
    private static Long id(String text) {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            return -1L;
        }
    }

    private static String cursor(OpenTask task) {
        Worklist.Position position = Worklist.Position.of(task);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((position.due() + " " + position.taskId()).getBytes(StandardCharsets.UTF_8));
    }

    private static Worklist.Position position(String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            return new Worklist.Position(Instant.parse(parts[0]), parts[1]);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new BusinessRefusal(Kind.UNREADABLE, "worklist.cursor");
        }
    }
}
