package org.duban.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.duban.demo.DemoDocuments.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoDocumentsTest {

    private static final Path SEEDS = Path.of("../shared/seeds");
    private static final int RUN = 16;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static List<Entry> documents() {
        return DemoDocuments.load().documents();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyDocumentIsPlainTextWithItsDatesWrittenOut(Entry document) {
        String text = document.text(TODAY);
        assertThat(text)
                .contains(document.title(), document.issuer())
                .contains(DemoText.resolve(document.docNumber(), TODAY), DemoText.resolve(document.date(), TODAY))
                .doesNotContain("{{", "\t", "\r", "\uFFFD");
        assertThat(text.lines().toList()).allMatch(line -> line.equals(line.strip()));
        assertThat(document.about().zh()).isNotBlank();
        assertThat(document.about().en()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyDocumentReadsTrueOnAnyDay(Entry document) {
        for (LocalDate day = TODAY; day.isBefore(TODAY.plusYears(1)); day = day.plusDays(13)) {
            assertThat(document.text(day)).doesNotContain("{{");
        }
    }

    @Test
    void theDocumentToStartWithIsARectificationListOfTwelveProblems() {
        List<Entry> offered = DemoDocuments.load().offered();
        assertThat(offered.get(0).key()).isEqualTo("water-source-rectification");
        assertThat(offered.get(0).text(TODAY).split("整改时限：", -1)).hasSize(1 + 12);
    }

    @Test
    void theWordFileHasRealHeadingsAndTheWholeText() throws IOException {
        String text =
                DemoDocuments.load().document("water-source-rectification").text(TODAY);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(DemoDocument.docx(text)))) {
            List<XWPFParagraph> paragraphs = word.getParagraphs();
            assertThat(paragraphs)
                    .extracting(XWPFParagraph::getText)
                    .containsExactlyElementsOf(
                            text.lines().filter(line -> !line.isBlank()).toList());
            assertThat(paragraphs)
                    .filteredOn(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .hasSize(2 + 12);
            assertThat(word.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
        }
    }

    @Test
    void noSentenceIsTakenFromARealDocument() throws IOException {
        assumeTrue(Files.isDirectory(SEEDS), "the real documents are not there");
        Set<String> runs = new HashSet<>();
        try (Stream<Path> seeds = Files.list(SEEDS)) {
            for (Path seed : seeds.toList()) {
                runs.addAll(runs(Files.readString(seed)));
            }
        }
        List<String> texts =
                new ArrayList<>(documents().stream().map(Entry::template).toList());
        texts.addAll(List.of(DemoYaml.text("story.yaml"), DemoYaml.text("city.yaml"), DemoYaml.text("documents.yaml")));
        for (String text : texts) {
            assertThat(runs(text)).doesNotContainAnyElementsOf(runs);
        }
    }

    private static List<String> runs(String text) {
        String chinese = text.replaceAll("\\P{IsHan}", "");
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + RUN <= chinese.length(); i++) {
            runs.add(chinese.substring(i, i + RUN));
        }
        return runs;
    }
}
