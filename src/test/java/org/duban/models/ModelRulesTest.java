package org.duban.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules for models, on the product's models and on planted violations. */
class ModelRulesTest {

    static List<ModelFile> models() {
        return ModelFile.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theModelKeepsEveryRule(ModelFile model) {
        assertThat(findings(model)).isEmpty();
    }

    @Test
    void thereAreModelsToHoldTheRulesAgainst() {
        assertThat(models())
                .extracting(ModelFile::name)
                .contains("DirectiveLifecycle.bpmn", "AssignmentLifecycle.bpmn");
    }

    @Test
    void theProbeIsSoundBeforeItIsBroken() {
        assertThat(findings(PlantedViolation.sound())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.duban.models.PlantedViolation#all")
    void thePlantedViolationIsFoundByItsRuleAndByNoOther(PlantedViolation planted) {
        ModelFile broken = planted.broken();

        Set<String> breached = ModelRule.ALL.stream()
                .filter(rule -> !rule.findings(broken).isEmpty())
                .map(ModelRule::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(breached).containsExactly(planted.rule());
        assertThat(findings(broken)).anySatisfy(finding -> assertThat(finding).contains(planted.place()));
    }

    @Test
    void everyRuleHasItsPlantedViolation() {
        assertThat(PlantedViolation.all())
                .extracting(PlantedViolation::rule)
                .containsAll(ModelRule.ALL.stream().map(ModelRule::name).toList());
    }

    private static Collection<String> findings(ModelFile model) {
        return ModelRule.ALL.stream()
                .flatMap(rule -> rule.findings(model).stream().map(finding -> rule.name() + ": " + finding))
                .toList();
    }
}
