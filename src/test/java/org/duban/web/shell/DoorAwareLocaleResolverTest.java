package org.duban.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DoorAwareLocaleResolverTest {

    private final DoorAwareLocaleResolver resolver = new DoorAwareLocaleResolver();

    @Test
    void pagesAreChineseWhateverTheBrowserAsksFor() {
        assertThat(language("/ledger", "en-GB,en;q=0.9", null, null)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void aChoiceHoldsForThePageAndIsRemembered() {
        assertThat(language("/ledger", null, "en", null)).isEqualTo(Locale.ENGLISH);
        assertThat(language("/ledger", null, null, "en")).isEqualTo(Locale.ENGLISH);
        assertThat(language("/ledger", null, "zh", "en")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(language("/ledger", null, "fr", null)).isEqualTo(Locale.SIMPLIFIED_CHINESE);

        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/ledger");
        request.setParameter("lang", "en");
        MockHttpServletResponse response = new MockHttpServletResponse();
        new PageInterceptor().preHandle(request, response, this);
        assertThat(response.getCookie("duban-lang").getValue()).isEqualTo("en");
        assertThat(response.getHeader("Vary")).isEqualTo("HX-Request");
    }

    @Test
    void machinesAreAnsweredInTheLanguageTheyAccept() {
        assertThat(language("/api/v1/me", "en-GB,zh;q=0.5", null, null)).isEqualTo(Locale.ENGLISH);
        assertThat(language("/api/v1/me", "fr", null, null)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(language("/api/v1/me", ";;;q=x", null, null)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(language("/api/v1/me", null, null, "en")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    private Locale language(String path, String accepted, String parameter, String cookie) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        if (accepted != null) {
            request.addHeader("Accept-Language", accepted);
        }
        if (parameter != null) {
            request.setParameter("lang", parameter);
        }
        if (cookie != null) {
            request.setCookies(new Cookie("duban-lang", cookie));
        }
        return resolver.resolveLocale(request);
    }
}
