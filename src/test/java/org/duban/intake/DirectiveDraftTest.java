package org.duban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duban.intake.DirectiveDraft.Span;
import org.junit.jupiter.api.Test;

class DirectiveDraftTest {

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static ReadDocument sample() throws IOException {
        return new IntakeReader()
                .readWithText(
                        Files.readAllBytes(Path.of("src/test/resources/intake/water-list.txt")), "water-list.txt");
    }

    @Test
    void aDraftSurvivesItsJson() throws IOException {
        DirectiveDraft draft = sample().draft();

        DirectiveDraft again = json.readValue(json.writeValueAsString(draft), DirectiveDraft.class);

        assertThat(again).isEqualTo(draft);
    }

    @Test
    void theJsonHasTheShapeOfTheContract() throws IOException {
        JsonNode draft = json.valueToTree(sample().draft());

        assertThat(draft.path("date").asText()).isEqualTo("2026-03-28");
        assertThat(draft.path("items")
                        .path(0)
                        .path("measures")
                        .path(0)
                        .path("deadline")
                        .asText())
                .isEqualTo("2026-06-30");
        assertThat(draft.path("sources").path("title").isArray()).isTrue();
        assertThat(draft.path("items").path(0).path("no").asText()).isEqualTo("一");
    }

    @Test
    void aDraftMadeByHandMayLeaveOutWhatItDoesNotKnow() throws JsonProcessingException {
        DirectiveDraft draft = json.readValue(
                "{\"title\":\"通知\",\"items\":[{\"title\":\"清淤\",\"lead\":null,\"extra\":1},null],\"other\":{}}",
                DirectiveDraft.class);

        assertThat(draft.items()).singleElement().satisfies(item -> {
            assertThat(item.no()).isEmpty();
            assertThat(item.lead()).isEmpty();
            assertThat(item.deadline()).isNull();
        });
        assertThat(draft.withItems(List.of())).isEqualTo(DirectiveDraft.empty().withHead(null, "通知", null, null, null));
    }

    @Test
    void everySourcePointsToItsWordsInTheText() throws IOException {
        ReadDocument read = sample();
        DirectiveDraft.Item item = read.draft().items().get(0);

        assertThat(words(read, read.draft().sources().get("docNumber"))).isEqualTo("青政办发〔2026〕12号");
        assertThat(words(read, read.draft().sources().get("date"))).isEqualTo("2026年3月28日");
        assertThat(words(read, item.sources().get("deadline"))).isEqualTo("2026年9月底");
        assertThat(words(read, item.sources().get("lead"))).isEqualTo("市住建局");
        assertThat(words(read, item.measures().get(0).sources().get("deadline")))
                .isEqualTo("2026年6月底前");
        assertThat(words(read, item.measures().get(1).sources().get("responsible")))
                .startsWith("责任单位：临溪县")
                .endsWith("下同");
    }

    @Test
    void theHeadAndTheAnnouncedCountAreFound() throws IOException {
        DirectiveDraft draft = sample().draft();

        assertThat(draft.kind()).isEqualTo(DocumentKind.RECTIFICATION_LIST);
        assertThat(draft.recipients()).containsExactly("各县（区）人民政府", "市直各有关部门");
        assertThat(draft.refDocNumbers()).containsExactly("岚环督〔2025〕9号");
        assertThat(draft.announcedItemCount()).isEqualTo(4);
        assertThat(draft.leadConvention()).isEqualTo("列第一位的单位为牵头单位，下同");
    }

    private static String words(ReadDocument read, Span span) {
        return read.text().substring(span.start(), span.end()).replaceAll("[\\s　]+", "");
    }
}
