package org.duban.rights;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;

/** Every call of the engine's REST, read from its own annotations: what a later version adds is walked, too. */
final class EngineRestCalls {

    private static final int DEEPEST = 6;
    private static final Map<Class<? extends Annotation>, String> VERBS = new LinkedHashMap<>();

    static {
        VERBS.put(GET.class, "GET");
        VERBS.put(POST.class, "POST");
        VERBS.put(PUT.class, "PUT");
        VERBS.put(DELETE.class, "DELETE");
    }

    /** @param path below the REST's root, with its variables in braces */
    record Call(String method, String path) implements Comparable<Call> {

        @Override
        public int compareTo(Call other) {
            return (path + method).compareTo(other.path + other.method);
        }
    }

    private EngineRestCalls() {}

    static Set<Call> all() {
        Set<Call> calls = new TreeSet<>();
        collect(DefaultProcessEngineRestServiceImpl.class, "", calls, 0);
        return calls;
    }

    private static void collect(Class<?> resource, String path, Set<Call> calls, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (Method method : resource.getMethods()) {
            Optional<Method> described = described(method);
            if (described.isEmpty() || method.isBridge()) {
                continue;
            }
            String own = Optional.ofNullable(described.get().getAnnotation(Path.class))
                    .map(Path::value)
                    .orElse("");
            String full = path + (own.isEmpty() || own.startsWith("/") ? own : "/" + own);
            List<String> verbs = verbs(described.get());
            verbs.forEach(verb -> calls.add(new Call(verb, full.replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}"))));
            if (verbs.isEmpty() && !described.get().isAnnotationPresent(OPTIONS.class)) {
                collect(method.getReturnType(), full, calls, depth + 1);
            }
        }
    }

    /** The method itself or the one of an interface that carries the annotations. */
    private static Optional<Method> described(Method method) {
        List<Method> candidates = new ArrayList<>(List.of(method));
        interfaces(method.getDeclaringClass()).forEach(type -> {
            try {
                candidates.add(type.getMethod(method.getName(), method.getParameterTypes()));
            } catch (NoSuchMethodException e) {
                // not of this interface
            }
        });
        return candidates.stream()
                .filter(one -> one.isAnnotationPresent(Path.class)
                        || one.isAnnotationPresent(OPTIONS.class)
                        || !verbs(one).isEmpty())
                .findFirst();
    }

    private static Set<Class<?>> interfaces(Class<?> type) {
        Set<Class<?>> all = new java.util.LinkedHashSet<>();
        for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            Arrays.stream(one.getInterfaces()).forEach(found -> {
                all.add(found);
                all.addAll(interfaces(found));
            });
        }
        return all;
    }

    private static List<String> verbs(Method method) {
        return VERBS.entrySet().stream()
                .filter(verb -> method.isAnnotationPresent(verb.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
