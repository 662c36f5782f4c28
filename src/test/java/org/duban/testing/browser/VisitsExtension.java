package org.duban.testing.browser;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Hands a test its visits, and looks after them when it is over. */
class VisitsExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(VisitsExtension.class);
    private static final Path FAILURES = Path.of("target", "browser-failures");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        return Chromium.find()
                .map(path -> ConditionEvaluationResult.enabled("in " + path))
                .orElseGet(() -> ConditionEvaluationResult.disabled("No Chromium on this machine. Install it (apt-get"
                        + " install chromium fonts-noto-cjk) or name it: -Dduban.test.chromium=<path>"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Visits.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Chromium chromium = test.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Chromium.class, type -> new Chromium(Chromium.find().orElseThrow()), Chromium.class);
        String port =
                SpringExtension.getApplicationContext(test).getEnvironment().getRequiredProperty("local.server.port");
        Visits visits = new Visits(chromium.browser(), "http://localhost:" + port);
        store(test).put(Visits.class, visits);
        return visits;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Visits visits = store(test).get(Visits.class, Visits.class);
        if (visits == null) {
            return;
        }
        boolean failed = test.getExecutionException().isPresent();
        try {
            if (failed || !visits.errors().isEmpty()) {
                visits.photograph(FAILURES, name(test));
            }
            if (!failed && !visits.errors().isEmpty()) {
                throw new AssertionError("errors in the browser: " + String.join("; ", visits.errors()));
            }
        } finally {
            visits.end();
        }
    }

    private static Store store(ExtensionContext test) {
        return test.getStore(NAMESPACE);
    }

    private static String name(ExtensionContext test) {
        String name = test.getRequiredTestClass().getSimpleName() + "-" + test.getDisplayName();
        return name.replaceAll("[^A-Za-z0-9._-]+", "_");
    }
}
