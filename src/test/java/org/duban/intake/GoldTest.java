package org.duban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the reader against structures made by hand: our own samples, and the team's shared ones where they are at hand. */
class GoldTest {

    private static final Path OWN = Path.of("src/test/resources/intake");
    private static final Path SHARED = Path.of(System.getProperty("duban.shared", "../shared"));
    private static final Path SHARED_GOLD = SHARED.resolve("gold");
    private static final Path SHARED_SEEDS = SHARED.resolve("seeds");
    private static final List<String> GUARDED =
            List.of("items", "lead", "responsible", "deadline", "deadlineText", "measures");

    private static final List<String> ALSO_GUARDED = List.of(
            "kind",
            "docNumber",
            "title",
            "planTitle",
            "issuer",
            "date",
            "goal",
            "phase",
            "duties",
            "indicators",
            "events",
            "phases",
            "exceptions",
            "liaisons",
            "condition",
            "hold");

    @Test
    void ourOwnSamplesAreReadAsAClerkReadsThem() throws IOException {
        GoldScorer scorer = new GoldScorer();
        try (Stream<Path> files = Files.list(OWN)) {
            for (Path gold : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                compare(scorer, OWN, OWN, gold.getFileName().toString());
            }
        }
        print("own samples", scorer);
        assertFloor(scorer, 0.98);
        for (String field : ALSO_GUARDED) {
            assertThat(scorer.score(field).f1()).as("F1 of %s", field).isGreaterThanOrEqualTo(0.95);
        }
    }

    /** Documents of the team and what the guarded fields of each must reach. */
    @ParameterizedTest
    @EnabledIf("sharedIsThere")
    @CsvSource({
        "000_4be78f47fa5b5e7c.json, 0.95",
        "001_fd899eb3d1702b98.json, 0.98",
        "002_4261c91b4f6dbfd0.json, 0.95",
        "003_b3b0b4d0dc7d00a8.json, 0.98"
    })
    void aSharedDocumentIsReadAsAClerkReadsIt(String name, double floor) throws IOException {
        GoldScorer scorer = new GoldScorer();
        compare(scorer, SHARED_SEEDS, SHARED_GOLD, name);
        print("shared " + name.substring(0, 3), scorer);
        assertFloor(scorer, floor);
    }

    static boolean sharedIsThere() {
        return Files.isDirectory(SHARED_GOLD) && Files.isDirectory(SHARED_SEEDS);
    }

    private static void compare(GoldScorer scorer, Path documents, Path golds, String name) throws IOException {
        byte[] content = Files.readAllBytes(documents.resolve(name.replace(".json", ".txt")));
        DirectiveDraft draft = new IntakeReader().read(content, name);
        scorer.compare(draft, new ObjectMapper().readTree(golds.resolve(name).toFile()));
    }

    private static void print(String what, GoldScorer scorer) {
        System.out.println("Gold: " + what + System.lineSeparator() + scorer.report());
        scorer.differences().forEach(difference -> System.out.println("  " + difference));
    }

    private static void assertFloor(GoldScorer scorer, double floor) {
        for (String field : GUARDED) {
            assertThat(scorer.score(field).f1()).as("F1 of %s", field).isGreaterThanOrEqualTo(floor);
        }
    }
}
