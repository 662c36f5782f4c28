package org.duban.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the reader of phrases against structures made by hand, where they lie beside the project. */
class DatePhraseGoldTest {

    private static final Path GOLD = Path.of(System.getProperty("duban.gold", "../shared/gold"));

    private final List<String> differences = new ArrayList<>();
    private int compared;

    @Test
    void everyDeadlineMadeByHandIsResolvedToTheSameDay() throws IOException {
        assumeTrue(Files.isDirectory(GOLD));
        try (Stream<Path> files = Files.list(GOLD)) {
            files.filter(file -> file.toString().endsWith(".json")).forEach(this::compareFile);
        }
        assertThat(compared).isPositive();
        assertThat(differences).isEmpty();
    }

    private void compareFile(Path file) {
        try {
            compareDocument(file.getFileName().toString(), new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compareDocument(String name, JsonNode document) {
        LocalDate date = dateOf(document);
        for (JsonNode item : document.path("items")) {
            compare(name, item, date);
            item.path("measures").forEach(measure -> compare(name, measure, date));
        }
        document.path("embedded").forEach(embedded -> compareDocument(name, embedded));
    }

    /** A plan without a date is a plan for the year in which its work is due. */
    private static LocalDate dateOf(JsonNode document) {
        if (document.path("date").isTextual()) {
            return LocalDate.parse(document.path("date").asText());
        }
        for (JsonNode item : document.path("items")) {
            if (item.path("deadline").isTextual()) {
                return LocalDate.parse(item.path("deadline").asText()).withDayOfYear(1);
            }
        }
        return null;
    }

    private void compare(String name, JsonNode entry, LocalDate documentDate) {
        if (!entry.path("deadlineText").isTextual()) {
            return;
        }
        compared++;
        String text = entry.path("deadlineText").asText();
        String expected =
                entry.path("deadline").isTextual() ? entry.path("deadline").asText() : null;
        ResolvedDeadline found = DatePhrase.resolve(text, documentDate).orElse(null);
        String actual =
                found == null || found.date() == null ? null : found.date().toString();
        boolean sameTerm = entry.path("longTerm").asBoolean(false) == (found != null && found.longTerm());
        if (!java.util.Objects.equals(expected, actual) || !sameTerm) {
            differences.add(name + ": " + text + " is " + expected + ", not " + found);
        }
    }
}
