package org.duban.structure;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.importer.ImportOption;
import org.duban.DubanApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import probe.modules.ProbeApplication;

/** Modules use each other's contracts only, and only those that they say they use. */
class ModulesTest {

    @Test
    void modulesKeepToTheirContracts() {
        ApplicationModules.of(DubanApplication.class).verify();
    }

    @Test
    void aModuleThatReachesIntoAnotherIsFound() {
        assertThatExceptionOfType(Violations.class)
                .isThrownBy(() -> ApplicationModules.of(ProbeApplication.class, new ImportOption.OnlyIncludeTests())
                        .verify())
                .withMessageContaining("probe.modules.reached.inner.Secret");
    }

    @Test
    void aModuleThatUsesOneItDoesNotNameIsFound() {
        assertThatExceptionOfType(Violations.class)
                .isThrownBy(() -> ApplicationModules.of(ProbeApplication.class, new ImportOption.OnlyIncludeTests())
                        .verify())
                .withMessageContaining("'reaching' depends on module 'reached'");
    }
}
