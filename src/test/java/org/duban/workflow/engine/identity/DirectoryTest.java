package org.duban.workflow.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testing.TestCity.COUNTY_A;
import static org.duban.testing.TestCity.COUNTY_B;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duban.organization.Role;
import org.duban.testing.DubanTest;
import org.duban.testing.Rest;
import org.duban.testing.TestCity;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What the engine's doors tell of people and groups (FACTS: every logged-in person could list all of them). */
@DubanTest
class DirectoryTest {

    private static final List<String> COLLEAGUES = List.of("liaison-linxi", "principal-linxi");

    /** The engine's REST, and the same behind the web applications. */
    private static final List<String> DOORS = List.of("/engine-rest", "/camunda/api/engine/engine/default");

    private final Rest rest;
    private final TestCity city;

    DirectoryTest(Rest rest, TestCity city) {
        this.rest = rest;
        this.city = city;
    }

    private Stream<Rest.Client> waysIn(String username) {
        return Stream.of(rest.as(username), rest.sessionOf(username));
    }

    @Test
    void aLiaisonFindsColleaguesOnlyWhateverIsAsked() {
        String groupOfB = city.group(Role.LIAISON, COUNTY_B);
        waysIn("liaison-linxi")
                .forEach(liaison -> DOORS.forEach(door -> {
                    assertThat(liaison.list(door + "/user", "id")).containsExactlyElementsOf(COLLEAGUES);
                    assertThat(count(liaison, door + "/user/count")).isEqualTo(2);
                    for (String query : List.of(
                            "id=liaison-shiqiao",
                            "idIn=liaison-shiqiao,principal-shiqiao",
                            "memberOfGroup=" + groupOfB,
                            "firstNameLike=%25石桥%25")) {
                        assertThat(liaison.list(door + "/user?" + query, "id"))
                                .as(query)
                                .isEmpty();
                        assertThat(count(liaison, door + "/user/count?" + query))
                                .as(query)
                                .isZero();
                    }
                    assertThat(liaison.list(door + "/user?maxResults=1&firstResult=1", "id"))
                            .containsExactly("principal-linxi");
                }));
    }

    @Test
    void aLiaisonFindsOwnGroupsOnlyWhateverIsAsked() {
        String own = city.group(Role.LIAISON, COUNTY_A);
        String groupOfB = city.group(Role.LIAISON, COUNTY_B);
        waysIn("liaison-linxi")
                .forEach(liaison -> DOORS.forEach(door -> {
                    assertThat(liaison.list(door + "/group", "id")).containsExactly(own);
                    assertThat(count(liaison, door + "/group/count")).isOne();
                    for (String query : List.of(
                            "id=" + groupOfB, "idIn=" + groupOfB, "member=liaison-shiqiao", "nameLike=%25石桥%25")) {
                        assertThat(liaison.list(door + "/group?" + query, "id"))
                                .as(query)
                                .isEmpty();
                        assertThat(count(liaison, door + "/group/count?" + query))
                                .as(query)
                                .isZero();
                    }
                }));
    }

    @Test
    void singlePeopleAndGroupsOfAnotherCountyAreNotThere() {
        String groupOfB = city.group(Role.LIAISON, COUNTY_B);
        Rest.Client liaison = rest.as("liaison-linxi");

        assertThat(liaison.get("/engine-rest/user/liaison-linxi/profile").getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(liaison.get("/engine-rest/user/liaison-shiqiao/profile").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(liaison.get("/engine-rest/group/" + groupOfB).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        JsonNode groupInfo = liaison.get("/engine-rest/identity/groups?userId=liaison-shiqiao")
                .getBody();
        assertThat(groupInfo.path("groups")).isEmpty();
        assertThat(groupInfo.path("groupUsers")).isEmpty();
    }

    @Test
    void aSystemAdministratorFindsEverybody() {
        Rest.Client administrator = rest.as("sysadmin");

        assertThat(administrator.list("/engine-rest/user", "id"))
                .containsExactlyInAnyOrderElementsOf(TestCity.USERNAMES);
        assertThat(count(administrator, "/engine-rest/user/count")).isEqualTo(TestCity.USERNAMES.size());
        assertThat(administrator.list("/engine-rest/group", "id"))
                .contains(city.group(Role.LIAISON, COUNTY_A), city.group(Role.LIAISON, COUNTY_B), "SYSTEM_ADMIN");
    }

    @Test
    void nobodyWritesPeopleThroughTheEngine() {
        Map<String, Object> newUser = Map.of(
                "profile", Map.of("id", "intruder", "firstName", "x", "lastName", "x"),
                "credentials", Map.of("password", "x"));

        assertThat(rest.as("sysadmin").post("/engine-rest/user/create", newUser).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(rest.as("liaison-linxi")
                        .post("/engine-rest/user/create", newUser)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void tasklistPrintsTheWholeNameOnce() {
        JsonNode profile = rest.as("supervisor")
                .get("/engine-rest/user/supervisor/profile")
                .getBody();

        assertThat(profile.path("firstName").asText()).isEqualTo("沈若川");
        assertThat(profile.path("lastName").asText()).isEmpty();
    }

    private static long count(Rest.Client client, String path) {
        ResponseEntity<JsonNode> answer = client.get(path);
        assertThat(answer.getStatusCode()).as(path).isEqualTo(HttpStatus.OK);
        return answer.getBody().get("count").asLong();
    }
}
