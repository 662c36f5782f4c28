package org.duban.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.duban.testing.DubanTest;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;

/** What a model names is there when it runs. */
@DubanTest
class ModelBeansTest {

    /** Names that the engine itself gives to expressions; {@code decisionResult} in the mapping of a decision's outcome. */
    private static final Set<String> OF_THE_ENGINE = Set.of("execution", "task", "decisionResult");

    /** {@code ${bean}} where a task delegates. */
    private static final Pattern DELEGATE = Pattern.compile("elegateExpression=\"\\$\\{(\\w+)}\"");

    /** {@code bean.method(} inside of an expression. */
    private static final Pattern CALL = Pattern.compile("\\b([a-z]\\w*)\\.([a-z]\\w*)\\(");

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");

    private final ApplicationContext context;
    private final RepositoryService repository;

    ModelBeansTest(ApplicationContext context, RepositoryService repository) {
        this.context = context;
        this.repository = repository;
    }

    @Test
    void everyBeanThatAModelDelegatesToIsADelegate() {
        assertThat(missing("<x camunda:delegateExpression=\"${noSuchBean}\"/>"))
                .as("this test can fail")
                .containsExactly("noSuchBean");
        for (ModelFile model : ModelFile.all()) {
            assertThat(missing(model.xml())).as(model.name()).isEmpty();
        }
    }

    @Test
    void everyMethodThatAnExpressionCallsExists() {
        assertThat(uncallable("${noSuchBean.due(execution)} ${testClock.noSuchMethod(1)} ${testClock.today()}"))
                .as("this test can fail")
                .containsExactly("noSuchBean.due(", "testClock.noSuchMethod(");
        for (ModelFile model : ModelFile.all()) {
            assertThat(uncallable(model.xml())).as(model.name()).isEmpty();
        }
    }

    @Test
    void theEngineTookInEveryModel() {
        assertThat(repository.createProcessDefinitionQuery().latestVersion().list())
                .extracting(ProcessDefinition::getKey)
                .containsExactlyInAnyOrderElementsOf(ModelFile.all().stream()
                        .map(model -> model.process().getId())
                        .toList());
    }

    private List<String> missing(String xml) {
        return DELEGATE.matcher(xml)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .filter(bean -> !context.containsBean(bean) || !context.isTypeMatch(bean, JavaDelegate.class))
                .toList();
    }

    private List<String> uncallable(String xml) {
        List<String> calls = new ArrayList<>();
        EXPRESSION
                .matcher(xml)
                .results()
                .map(MatchResult::group)
                .forEach(expression -> CALL.matcher(expression)
                        .results()
                        .filter(call -> !OF_THE_ENGINE.contains(call.group(1)))
                        .filter(call -> !exists(call.group(1), call.group(2)))
                        .forEach(call -> calls.add(call.group())));
        return calls;
    }

    private boolean exists(String bean, String method) {
        return context.containsBean(bean)
                && Arrays.stream(AopUtils.getTargetClass(context.getBean(bean)).getMethods())
                        .map(Method::getName)
                        .anyMatch(method::equals);
    }
}
