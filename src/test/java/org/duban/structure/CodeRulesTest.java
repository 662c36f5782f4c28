package org.duban.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodeRulesTest {

    private static final JavaClasses PRODUCT =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("org.duban");

    static List<ArchRule> rules() {
        return CodeRules.ALL;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProductKeepsTheRule(ArchRule rule) {
        rule.check(PRODUCT);
    }

    static Stream<Arguments> probes() {
        return Stream.of(
                Arguments.of(CodeRules.ONLY_WORKFLOW_KNOWS_THE_ENGINE, "BusinessThatKnowsTheEngine"),
                Arguments.of(CodeRules.NO_FIELD_INJECTION, "FieldInjection"),
                Arguments.of(CodeRules.ENTITIES_HAVE_BEHAVIOUR_NOT_SETTERS, "EntityWithSetter"),
                Arguments.of(CodeRules.CONTROLLERS_ARE_INSIDE_THEIR_MODULE, "PublicController"),
                Arguments.of(CodeRules.CONTROLLERS_DO_NOT_READ_THE_DATABASE, "ControllerThatReadsTheDatabase"),
                Arguments.of(CodeRules.TIME_COMES_FROM_THE_CLOCK, "OwnWatch"));
    }

    @ParameterizedTest
    @MethodSource("probes")
    void thePlantedViolationIsFoundByItsRuleAndByNoOther(ArchRule broken, String probe) {
        JavaClasses planted = new ClassFileImporter()
                .importPackages("probe.rules")
                .that(DescribedPredicate.describe(
                        "are the probe", type -> type.getSimpleName().equals(probe)));

        assertThat(planted).hasSize(1);
        for (ArchRule rule : CodeRules.ALL) {
            assertThat(rule.allowEmptyShould(true).evaluate(planted).hasViolation())
                    .as("%s breaks \"%s\"", probe, rule.getDescription())
                    .isEqualTo(rule == broken);
        }
    }

    @Test
    void everyRuleHasItsProbe() {
        assertThat(probes().map(arguments -> arguments.get()[0])).containsExactlyElementsOf(CodeRules.ALL);
    }
}
