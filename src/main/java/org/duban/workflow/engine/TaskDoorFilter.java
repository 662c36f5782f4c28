package org.duban.workflow.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.duban.worklist.OpenTask;
import org.duban.worklist.Worklist;
import org.springframework.context.MessageSource;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Closes what the engine lets whoever may work on a task do with it, though our models know nothing of it: an error
 * raised by hand ends a whole process, remarks and attachments go with the history. And opens what it keeps for those
 * who may assign: a person gives a task back that they or a colleague took.
 */
class TaskDoorFilter extends OncePerRequestFilter {

    private static final Pattern CLOSED = Pattern.compile(
            ".*/task/[^/]+/(bpmnError|bpmnEscalation|delegate|resolve|comment/create|attachment/create)/?");
    private static final Pattern GIVE_BACK = Pattern.compile(".*/task/([^/]+)/unclaim/?");

    private final Callers callers;
    private final Worklist worklist;
    private final TaskService tasks;
    private final EngineCalls engineCalls;
    private final MessageSource messages;

    TaskDoorFilter(
            Callers callers, Worklist worklist, TaskService tasks, EngineCalls engineCalls, MessageSource messages) {
        this.callers = callers;
        this.worklist = worklist;
        this.tasks = tasks;
        this.engineCalls = engineCalls;
        this.messages = messages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        Matcher giveBack = GIVE_BACK.matcher(path);
        if (CLOSED.matcher(path).matches()) {
            refuse(request, response);
        } else if (giveBack.matches() && mine(giveBack.group(1)).isPresent()) {
            engineCalls.asSystem(() -> {
                tasks.setAssignee(giveBack.group(1), null);
                return null;
            });
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<OpenTask> mine(String taskId) {
        Optional<Caller> caller = callers.current();
        return worklist.find(taskId).filter(task -> caller.isPresent() && Worklist.mayAct(caller.orElseThrow(), task));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = request.getHeader("Accept-Language") == null ? Locale.SIMPLIFIED_CHINESE : request.getLocale();
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("{\"type\":\"BusinessRefusal\",\"message\":\""
                        + messages.getMessage("worklist.task.closed.door", null, locale) + "\"}");
    }
}
