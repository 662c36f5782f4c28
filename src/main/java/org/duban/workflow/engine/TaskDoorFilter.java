package org.duban.workflow.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.duban.worklist.OpenTask;
import org.duban.worklist.Worklist;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UrlPathHelper;

/**
 * Closes what the engine lets whoever may work on a task do with it, though our models know nothing of it: an error
 * raised by hand ends a whole process, remarks and attachments go with the history. And opens what it keeps for those
 * who may assign: a person gives a task back that they or a colleague took. Also gives these doors the language in which
 * our pages and REST would answer.
 */
class TaskDoorFilter extends OncePerRequestFilter {

    private static final Pattern STEP = Pattern.compile(".*/task/([^/]+)/(.+?)/*");
    /** The steps that our models and Tasklist's forms know. */
    private static final Set<String> OPEN = Set.of("claim", "unclaim", "complete", "submit-form");

    private final Callers callers;
    private final Worklist worklist;
    private final TaskService tasks;
    private final EngineCalls engineCalls;
    private final MessageSource messages;
    private final LocaleResolver locales;

    TaskDoorFilter(
            Callers callers,
            Worklist worklist,
            TaskService tasks,
            EngineCalls engineCalls,
            MessageSource messages,
            LocaleResolver locales) {
        this.callers = callers;
        this.worklist = worklist;
        this.tasks = tasks;
        this.engineCalls = engineCalls;
        this.messages = messages;
        this.locales = locales;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Locale locale = locales.resolveLocale(request);
        LocaleContextHolder.setLocale(locale);
        // decoded, as the engine will read it
        Matcher step = STEP.matcher(UrlPathHelper.defaultInstance.getPathWithinApplication(request));
        if (!request.getMethod().equals("POST") || !step.matches()) {
            chain.doFilter(new InLanguage(request, locale), response);
        } else if (!OPEN.contains(step.group(2))) {
            refuse(response);
        } else if (step.group(2).equals("unclaim") && mine(step.group(1)).isPresent()) {
            engineCalls.asSystem(() -> {
                tasks.setAssignee(step.group(1), null);
                return null;
            });
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            chain.doFilter(new InLanguage(request, locale), response);
        }
    }

    private Optional<OpenTask> mine(String taskId) {
        Optional<Caller> caller = callers.current();
        return worklist.find(taskId).filter(task -> caller.isPresent() && Worklist.mayAct(caller.orElseThrow(), task));
    }

    private void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("{\"type\":\"BusinessRefusal\",\"message\":\""
                        + messages.getMessage("worklist.task.closed.door", null, LocaleContextHolder.getLocale())
                        + "\"}");
    }

    /** Filters further on ask the request again. */
    private static final class InLanguage extends HttpServletRequestWrapper {

        private final Locale locale;

        InLanguage(HttpServletRequest request, Locale locale) {
            super(request);
            this.locale = locale;
        }

        @Override
        public Locale getLocale() {
            return locale;
        }
    }
}
