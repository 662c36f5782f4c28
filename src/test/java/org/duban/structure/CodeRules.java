package org.duban.structure;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.Resource;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** The rules of STYLE that bytecode can show. Each has a class in {@code probe.rules} that breaks it and nothing else. */
final class CodeRules {

    private static final DescribedPredicate<JavaClass> CONTROLLERS =
            DescribedPredicate.describe("are controllers", type -> type.isMetaAnnotatedWith(Controller.class));

    static final ArchRule ONLY_WORKFLOW_KNOWS_THE_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackage("org.duban.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("the engine stays at the edge, so that it can be replaced");

    static final ArchRule NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith(Resource.class)
            .orShould()
            .beAnnotatedWith(PersistenceContext.class)
            .because("a constructor shows what a class needs");

    static final ArchRule ENTITIES_HAVE_BEHAVIOUR_NOT_SETTERS = noMethods()
            .that()
            .areDeclaredInClassesThat(DescribedPredicate.describe(
                    "are stored",
                    (JavaClass type) ->
                            type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(MappedSuperclass.class)))
            .and()
            .areNotPrivate()
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("the aggregate decides whether it may change");

    static final ArchRule CONTROLLERS_ARE_INSIDE_THEIR_MODULE = classes()
            .that(CONTROLLERS)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true)
            .because("nothing but the web calls a controller");

    static final ArchRule CONTROLLERS_DO_NOT_READ_THE_DATABASE = noClasses()
            .that(CONTROLLERS)
            .should()
            .dependOnClassesThat(assignableTo(Repository.class)
                    .or(assignableTo(JdbcClient.class))
                    .or(assignableTo(JdbcOperations.class))
                    .or(assignableTo(EntityManager.class))
                    .or(assignableTo(DataSource.class)))
            .allowEmptyShould(true)
            .because("calls go web, application, domain and persistence");

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callCodeUnitWhere(readsTheMachinesClock())
            .because("product and engine have one clock, which tests and demo move");

    static final List<ArchRule> ALL = List.of(
            ONLY_WORKFLOW_KNOWS_THE_ENGINE,
            NO_FIELD_INJECTION,
            ENTITIES_HAVE_BEHAVIOUR_NOT_SETTERS,
            CONTROLLERS_ARE_INSIDE_THEIR_MODULE,
            CONTROLLERS_DO_NOT_READ_THE_DATABASE,
            TIME_COMES_FROM_THE_CLOCK);

    private CodeRules() {}

    private static DescribedPredicate<JavaCall<?>> readsTheMachinesClock() {
        return DescribedPredicate.describe("reads the machine's clock", call -> {
            String owner = call.getTargetOwner().getFullName();
            boolean bare = call.getTarget().getRawParameterTypes().isEmpty();
            return switch (call.getName()) {
                case "now" -> bare && owner.startsWith("java.time.");
                case "currentTimeMillis" -> owner.equals("java.lang.System");
                case "<init>" -> bare && owner.equals("java.util.Date");
                default -> false;
            };
        });
    }
}
