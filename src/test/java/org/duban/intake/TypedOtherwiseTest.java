package org.duban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A document says the same however it was typed, copied or wrapped: our own samples are read in other dress. */
class TypedOtherwiseTest {

    private static final Path OWN = Path.of("src/test/resources/intake");
    private static final double FLOOR = 0.98;
    private static final ObjectMapper JSON = new ObjectMapper();

    enum Dress {
        SIGNS_OF_HALF_WIDTH(TypedOtherwiseTest::halfWidth),
        DIGITS_OF_FULL_WIDTH(TypedOtherwiseTest::wideDigits),
        LINES_OF_WINDOWS(text -> text.replace("\r", "").replace("\n", "\r\n")),
        AN_EMPTY_LINE_BETWEEN_PARAGRAPHS(text -> text.replaceAll("\r?\n+", "\n\n")),
        BLANKS_BEHIND_NUMBERS(text -> text.replaceAll("(?m)^([ 　]*[一二三四五六七八九十]{1,3}、)", "$1 ")
                .replaceAll("(?m)^([ 　]*（[一二三四五六七八九十]{1,3}）)", "$1 ")),
        COMMAS_BEHIND_DIGITS(text -> text.replaceAll("(?m)^([ 　]*\\d{1,2})[.．](?!\\d)", "$1、")),
        LINES_OF_38_CHARACTERS(text -> wrapped(text, 38)),
        LINES_OF_28_CHARACTERS(text -> wrapped(text, 28));

        private final UnaryOperator<String> typing;

        Dress(UnaryOperator<String> typing) {
            this.typing = typing;
        }
    }

    @ParameterizedTest
    @EnumSource(Dress.class)
    void ourSamplesAreReadAsBeforeInOtherDress(Dress dress) throws IOException {
        boolean signs = dress == Dress.SIGNS_OF_HALF_WIDTH;
        GoldScorer scorer = new GoldScorer();
        try (Stream<Path> files = Files.list(OWN)) {
            for (Path gold :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                String text =
                        Files.readString(Path.of(gold.toString().replace(".json", ".txt")), StandardCharsets.UTF_8);
                DirectiveDraft draft =
                        new IntakeReader().read(dress.typing.apply(text).getBytes(StandardCharsets.UTF_8), null);
                JsonNode wanted = JSON.readTree(gold.toFile());
                scorer.compare(draft, signs ? JSON.readTree(halfWidth(wanted.toString())) : wanted);
            }
        }
        for (String field : List.of("items", "measures", "lead", "responsible", "deadline", "title", "date")) {
            assertThat(scorer.score(field).f1())
                    .as("F1 of %s%n%s", field, String.join("\n", scorer.differences()))
                    .isGreaterThanOrEqualTo(FLOOR);
        }
    }

    private static String halfWidth(String text) {
        return text.replace('（', '(')
                .replace('）', ')')
                .replace('，', ',')
                .replace('：', ':')
                .replace('；', ';');
    }

    private static String wideDigits(String text) {
        return text.codePoints()
                .map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Lines of at most {@code width} characters, as plain text comes out of mail; rows of tables stay whole. */
    private static String wrapped(String text, int width) {
        StringBuilder lines = new StringBuilder();
        for (String line : text.split("\n")) {
            String bare = line.strip();
            if (line.contains("\t") || line.contains("<p>")) {
                lines.append(line).append('\n');
                continue;
            }
            for (int from = 0; from < bare.length(); from += width) {
                lines.append(bare, from, Math.min(bare.length(), from + width)).append('\n');
            }
        }
        return lines.toString();
    }
}
