package org.duban.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a {@link BrowserTest} promises, shown on the login page. */
@BrowserTest
class BrowserHarnessTest {

    @ParameterizedTest
    @EnumSource(Look.class)
    void theLoginPageIsInOrderInEveryLook(Look look, Visits visits) {
        Visit visit = visits.begin(look);

        visit.open("/login");

        assertThat(visit.page().evaluate("document.documentElement.lang").toString())
                .startsWith(look.language);
        assertThat(visit.page().evaluate("window.innerWidth")).isEqualTo(look.width);
        visit.check();
    }

    @Test
    void aPersonLogsInByThePage(Visits visits) {
        Visit visit = visits.begin(Look.DESKTOP, "supervisor");

        assertThat(visit.page().url()).doesNotContain("/login");
        assertThat(visit.page().content()).contains("沈若川");
    }

    @Test
    void anInaccessiblePageIsFound(Visits visits) {
        Visit visit = visits.begin(Look.DESKTOP);
        visit.open("/login");
        visit.page().evaluate("document.querySelector('label[for=username]').remove()");

        assertThatThrownBy(visit::checkAccessibility)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("label");
    }

    @Test
    void aPageWiderThanItsScreenIsFound(Visits visits) {
        Visit visit = visits.begin(Look.PHONE);
        visit.open("/login");
        visit.page().evaluate("document.querySelector('main').style.width = '600px'");

        assertThatThrownBy(visit::checkWidth).isInstanceOf(AssertionError.class);
    }

    @Test
    void errorsOfAPageAreHeardUnlessTheyAreExpected(Visits visits) {
        Visit visit = visits.begin(Look.DESKTOP);
        visit.open("/login");
        visit.page()
                .evaluate(
                        "console.error('planted in the console'); setTimeout(() => { throw new Error('planted in a script') })");
        visit.page().waitForCondition(() -> visits.errors().size() == 2);

        assertThat(visits.errors()).anyMatch(error -> error.contains("planted in the console"));
        assertThat(visits.errors()).anyMatch(error -> error.contains("planted in a script"));
        visit.expectError("planted in");
        assertThat(visits.errors()).isEmpty();
    }

    @Test
    void aFailureIsPhotographed(Visits visits) {
        visits.begin(Look.PHONE).open("/login");

        visits.photograph(Path.of("target", "browser-failures"), "probe");

        assertThat(Path.of("target", "browser-failures", "probe-1.png")).isNotEmptyFile();
    }
}
