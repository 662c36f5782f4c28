package org.duban.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.duban.testing.DubanTest;
import org.duban.testing.Rest;
import org.duban.testing.TestCity;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

@DubanTest
class OrganisationRestTest {

    private final Rest rest;
    private final TestCity city;

    OrganisationRestTest(Rest rest, TestCity city) {
        this.rest = rest;
        this.city = city;
    }

    @Test
    void meNamesTheCallerWithUnitAndRoles() {
        JsonNode me = rest.as("liaison-linxi").get("/api/v1/me").getBody();

        assertThat(me.get("username").asText()).isEqualTo("liaison-linxi");
        assertThat(me.get("name").asText()).isEqualTo("联络员临溪县");
        assertThat(me.get("unit").get("id").asText()).isEqualTo(String.valueOf(city.unit(TestCity.COUNTY_A)));
        assertThat(me.get("unit").get("id").isTextual()).isTrue();
        assertThat(me.get("unit").get("name").asText()).isEqualTo("临溪县");
        assertThat(me.get("roles")).hasSize(1);
        assertThat(me.get("roles").get(0).asText()).isEqualTo("LIAISON");
    }

    @Test
    void nobodyIsToldWhoTheyAreWithoutLoggingIn() {
        assertThat(rest.anonymous().get("/api/v1/me").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(rest.anonymous().get("/api/v1/units").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void unitsAreFoundByNameAndByParent() {
        JsonNode townships = rest.as("liaison-linxi-1")
                .get("/api/v1/units?q=镇&parent=" + city.unit(TestCity.COUNTY_B))
                .getBody();

        assertThat(townships.get("items")).hasSize(2);
        assertThat(townships.get("items").get(0).get("name").asText()).isEqualTo("大庄镇");
        assertThat(townships.get("items").get(0).get("level").asText()).isEqualTo("TOWNSHIP");
        assertThat(townships.get("items").get(0).get("parentId").asText())
                .isEqualTo(String.valueOf(city.unit(TestCity.COUNTY_B)));
        assertThat(townships.get("next").isNull()).isTrue();
    }

    @Test
    void cursorsLeadThroughAllUnitsOnce() {
        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = rest.as("supervisor")
                    .get("/api/v1/units?limit=4&cursor=" + next)
                    .getBody();
            page.get("items").forEach(unit -> ids.add(unit.get("id").asText()));
            next = page.get("next").isNull() ? null : page.get("next").asText();
        } while (next != null);

        assertThat(ids).hasSize(13).hasSameSizeAs(new HashSet<>(ids));
    }

    @Test
    void anUnknownParentIsNotFoundAndAForeignCursorUnreadable() {
        assertThat(rest.as("supervisor").get("/api/v1/units?parent=1").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(rest.as("supervisor").get("/api/v1/units?parent=none").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(rest.as("supervisor").get("/api/v1/units?cursor=zz").getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }
}
