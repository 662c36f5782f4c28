package org.duban.directive.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.duban.testing.DubanTest;
import org.duban.testing.Rest;
import org.duban.testing.TestCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** A real rectification list, from the paper to its submission, by a program. Needs the papers beside the repository. */
@DubanTest
@EnabledIf("papersAreThere")
class SeedThroughRestTest {

    private static final Path PAPERS = Path.of("../shared/seeds");
    private static final String PATH = "/api/v1/directives";

    private final Rest rest;
    private final TestCity city;

    SeedThroughRestTest(Rest rest, TestCity city) {
        this.rest = rest;
        this.city = city;
    }

    static boolean papersAreThere() {
        return Files.isDirectory(papers());
    }

    private static Path papers() {
        return Files.isDirectory(PAPERS) ? PAPERS : Path.of(System.getProperty("duban.papers", "../shared/seeds"));
    }

    @Test
    void aRectificationListIsReadSetUpCompletedAndSubmitted() throws IOException {
        Rest.Client supervisor = rest.as("supervisor");
        ResponseEntity<String> parsed =
                supervisor.submit("/api/v1/intake/parse", Map.of("file", new FileSystemResource(paper("001"))));
        assertThat(parsed.getStatusCode()).isEqualTo(HttpStatus.OK);
        ObjectNode draft = (ObjectNode) new com.fasterxml.jackson.databind.ObjectMapper().readTree(parsed.getBody());
        assertThat(draft.path("items")).hasSize(17);

        ResponseEntity<JsonNode> created = supervisor.post(PATH, draft);
        assertThat(created.getStatusCode())
                .as(String.valueOf(created.getBody()))
                .isEqualTo(HttpStatus.CREATED);
        String id = created.getBody().path("id").asText();

        ObjectNode choices = draft.putObject("unitChoices");
        JsonNode findings =
                supervisor.get(PATH + "/" + id + "/findings").getBody().path("items");
        for (JsonNode finding : findings) {
            String kind = finding.path("kind").asText();
            if (kind.equals("UNIT_UNKNOWN") || kind.equals("UNITS_TO_CHOOSE")) {
                choices.putArray(at(draft, finding)).add(String.valueOf(city.unit(TestCity.COUNTY_A)));
            }
        }
        assertThat(choices).isNotEmpty();
        assertThat(supervisor
                        .post(PATH + "/" + id + "/submit", Map.of("reason", "x"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        chooseAllThatIsLeft(supervisor, id, draft, choices);

        ResponseEntity<JsonNode> submitted = supervisor.post(PATH + "/" + id + "/submit", Map.of("reason", "按原文执行"));
        assertThat(submitted.getStatusCode())
                .as(String.valueOf(submitted.getBody()))
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(supervisor.get(PATH + "/" + id).getBody().path("state").asText())
                .isEqualTo("SUBMITTED");
    }

    /** Every name that blocks, in rounds: each finding names the first place of a name. */
    private void chooseAllThatIsLeft(Rest.Client supervisor, String id, ObjectNode draft, ObjectNode choices) {
        for (int round = 0; round < 5; round++) {
            String tag = supervisor.get(PATH + "/" + id).getHeaders().getETag();
            assertThat(supervisor
                            .with("If-Match", tag)
                            .put(PATH + "/" + id, draft)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.OK);
            boolean blocked = false;
            for (JsonNode finding :
                    supervisor.get(PATH + "/" + id + "/findings").getBody().path("items")) {
                if (finding.path("severity").asText().equals("BLOCKING")) {
                    blocked = true;
                    complete(draft, choices, finding);
                }
            }
            if (!blocked) {
                return;
            }
        }
    }

    private void complete(ObjectNode draft, ObjectNode choices, JsonNode finding) {
        String unit = String.valueOf(city.unit(TestCity.COUNTY_A));
        if (finding.path("kind").asText().equals("WITHOUT_UNIT")) {
            ((ObjectNode) draft.at(pointer(finding, "")))
                    .putArray("responsible")
                    .add("临溪县");
        } else {
            choices.putArray(at(draft, finding)).add(unit);
        }
    }

    /** The name that a finding is about: the quoted part of its message. */
    private static String at(ObjectNode draft, JsonNode finding) {
        String message = finding.path("message").asText();
        return message.substring(message.indexOf('“') + 1, message.indexOf('”'));
    }

    private static String pointer(JsonNode finding, String field) {
        return ("/" + finding.path("place").asText().replaceAll("\\.[a-z]+$", field))
                .replaceAll("\\[(\\d+)]", "/$1")
                .replace('.', '/');
    }

    private static Path paper(String number) throws IOException {
        try (Stream<Path> all = Files.list(papers())) {
            return all.filter(file -> file.getFileName().toString().startsWith(number))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
