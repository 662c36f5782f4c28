package org.duban.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.duban.testing.DubanTest;
import org.duban.testing.Rest;
import org.duban.testing.TestCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

@DubanTest
class OneLoginTest {

    private static final String TASKS = "/engine-rest/task";

    private final Rest rest;
    private final JdbcClient jdbc;

    OneLoginTest(Rest rest, JdbcClient jdbc) {
        this.rest = rest;
        this.jdbc = jdbc;
    }

    @Test
    void oneSessionOpensTheEnginesRestAndTasklistAlike() {
        Rest.Client session = rest.sessionOf("sysadmin");

        assertThat(session.get(TASKS).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(session.page("/camunda/app/tasklist/default/").getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(session.page("/camunda/app/cockpit/default/").getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(session.get("/camunda/api/admin/auth/user/default")
                        .getBody()
                        .path("userId")
                        .asText())
                .isEqualTo("sysadmin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/api/v1/me", "/camunda/api/engine/engine/default/user/count"})
    void aMachineWithoutALoginGetsAProblemInsteadOfALoginPage(String path) {
        var answer = rest.anonymous().get(path);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(answer.getHeaders().getContentType())
                .isNotNull()
                .matches(MediaType.APPLICATION_PROBLEM_JSON::isCompatibleWith);
        assertThat(answer.getBody().path("title").asText()).isEqualTo("需要登录");
    }

    @Test
    void apersonWithoutALoginIsSentToTheLoginPage() {
        var answer = rest.anonymous().page("/ledger");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FOUND);
        assertThat(answer.getHeaders().getLocation()).hasPath("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/admin/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/api/admin/plugin/adminPlugins/default/metrics",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/actuator/prometheus"
            })
    void whatIsForSystemAdministratorsIsClosedToEverybodyElse(String path) {
        for (String username : TestCity.USERNAMES) {
            HttpStatusCode expected = username.equals("sysadmin") ? null : HttpStatus.FORBIDDEN;
            HttpStatusCode basic = rest.as(username).page(path).getStatusCode();
            if (expected == null) {
                assertThat(basic).as("%s at %s", username, path).isNotEqualTo(HttpStatus.FORBIDDEN);
            } else {
                assertThat(basic).as("%s at %s", username, path).isEqualTo(expected);
            }
        }
        assertThat(rest.sessionOf("liaison-linxi").page(path).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(rest.anonymous().page(path).getStatusCode()).isIn(HttpStatus.FOUND, HttpStatus.UNAUTHORIZED);
    }

    @Test
    void aSessionsWriteWithoutTokenIsRefusedAndTheSessionLives() {
        Rest.Client session = rest.sessionOf("liaison-linxi");
        Map<String, Object> query = Map.of("maxResults", 1);

        assertThat(session.post(TASKS, query).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(session.with("X-CSRF-TOKEN", "forged").post(TASKS, query).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(session.get(TASKS).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(session.withCsrf().post(TASKS, query).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void aMachineWithCredentialsNeedsNoToken() {
        assertThat(rest.as("liaison-linxi").post(TASKS, Map.of()).getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void aForgedHeaderDoesNotTurnASessionIntoAMachine() {
        Rest.Client session = rest.sessionOf("liaison-linxi").with("Authorization", "Basic bm9ib2R5Og==");

        assertThat(session.post(TASKS, Map.of()).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void anAccountThatWasClosedIsShutOutInTheMiddleOfASession() {
        Rest.Client session = rest.sessionOf("liaison-linxi");
        assertThat(session.get(TASKS).getStatusCode()).isEqualTo(HttpStatus.OK);

        jdbc.sql("update person set active = false where username = 'liaison-linxi'")
                .update();

        assertThat(session.get(TASKS).getStatusCode()).isIn(HttpStatus.FORBIDDEN, HttpStatus.UNAUTHORIZED);
        assertThat(rest.as("liaison-linxi").get(TASKS).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void loggingOutInOneDoorEndsTheSessionInAll() {
        for (String door : List.of("/logout", "/camunda/api/admin/auth/user/default/logout")) {
            Rest.Client session = rest.sessionOf("liaison-linxi");
            Rest.Client withToken = session.withCsrf();
            assertThat(session.get(TASKS).getStatusCode()).isEqualTo(HttpStatus.OK);

            assertThat(withToken
                            .exchange(HttpMethod.POST, door, null, String.class)
                            .getStatusCode())
                    .as(door)
                    .isIn(HttpStatus.FOUND, HttpStatus.NO_CONTENT);

            assertThat(session.get(TASKS).getStatusCode()).as(door).isEqualTo(HttpStatus.UNAUTHORIZED);
        }
    }
}
