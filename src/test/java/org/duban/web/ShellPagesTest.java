package org.duban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.testing.DubanTest;
import org.duban.testing.Rest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The shell as it comes over the wire. */
@DubanTest
class ShellPagesTest {

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/(?:assets|webjars)/[^\"]+)\"");

    private final Rest rest;

    ShellPagesTest(Rest rest) {
        this.rest = rest;
    }

    @Test
    void theLoginPageIsChineseUntilSomebodyAsksForEnglish() {
        assertThat(rest.anonymous().with("Accept-Language", "en").page("/login").getBody())
                .contains("<html lang=\"zh-CN\">", "登录", "?lang=en");
        ResponseEntity<String> english = rest.anonymous().page("/login?lang=en");
        assertThat(english.getBody()).contains("<html lang=\"en\">", "Sign in", "?lang=zh");
        assertThat(english.getHeaders().get(HttpHeaders.SET_COOKIE))
                .anyMatch(cookie -> cookie.startsWith("duban-lang=en"));
    }

    @Test
    void whatHappenedBeforeTheLoginIsSaid() {
        assertThat(rest.anonymous().page("/login?error").getBody()).contains("账号或密码不对");
        assertThat(rest.anonymous().page("/login?expired").getBody()).contains("登录已过期");
        assertThat(rest.anonymous().page("/login?logout").getBody()).contains("已退出登录");
    }

    @Test
    void everyAssetOfAPageIsThereAndItsAddressChangesWithItsContent() {
        Matcher assets = ASSET.matcher(rest.anonymous().page("/login").getBody());
        int found = 0;
        while (assets.find()) {
            String address = assets.group(1);
            ResponseEntity<String> asset = rest.anonymous().exchange(HttpMethod.GET, address, null, String.class);
            assertThat(asset.getStatusCode()).as(address).isEqualTo(HttpStatus.OK);
            assertThat(asset.getHeaders().getCacheControl()).as(address).contains("max-age=31536000");
            assertThat(address).containsPattern("-[0-9a-f]{32}\\.|/\\d+\\.\\d+\\.\\d+/");
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(5);
    }

    @Test
    void fullAndPartialAnswersOfOneAddressAreKeptApart() {
        assertThat(rest.anonymous().page("/login").getHeaders().get(HttpHeaders.VARY))
                .contains("HX-Request");
        assertThat(rest.sessionOf("liaison-linxi")
                        .with("HX-Request", "true")
                        .page("/")
                        .getHeaders()
                        .get(HttpHeaders.VARY))
                .contains("HX-Request");
    }

    @Test
    void aPageShowsWhoIsThereAndHowToLeave() {
        ResponseEntity<String> page = rest.sessionOf("liaison-linxi").page("/nowhere");
        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(page.getBody())
                .contains("没有找到", "联络员", "action=\"/logout\"", "/camunda/app/tasklist/")
                .doesNotContain("演示时间", "Whitelabel", "Apache Tomcat");
    }

    @Test
    void whoMayNotEnterIsToldSoOnAPage() {
        ResponseEntity<String> page = rest.sessionOf("liaison-linxi").page("/camunda/app/cockpit/default/");
        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(page.getHeaders().getContentType()).matches(MediaType.TEXT_HTML::isCompatibleWith);
        assertThat(page.getBody()).contains("这件事不在您的权限内");
    }

    @Test
    void aFormSentAfterTheSessionEndedLeadsToTheLogin() {
        ResponseEntity<String> answer =
                rest.anonymous().submit("/login", Map.of("username", "supervisor", "password", "x"));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FOUND);
        assertThat(answer.getHeaders().getLocation()).hasPath("/login").hasQuery("expired");
    }

    @Test
    void everyDoorAnswersWhatIsNotThereInItsOwnForm() {
        ResponseEntity<String> answer =
                rest.as("supervisor").exchange(HttpMethod.GET, "/api/v1/nowhere", null, String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getHeaders().getFirst("X-Correlation-Id")).isNotBlank();
    }
}
