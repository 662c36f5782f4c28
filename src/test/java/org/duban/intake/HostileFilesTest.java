package org.duban.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.BusinessRefusal;
import org.duban.intake.source.PdfFile;
import org.duban.intake.source.WordFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken files and files made to do harm: each gets an answer soon, a draft or a refusal with a reason. */
class HostileFilesTest {

    private static final int VARIANTS = 60;

    private final IntakeReader reader = new IntakeReader();

    @ParameterizedTest
    @MethodSource("samples")
    void aFlippedOrCutOffFileIsReadOrRefused(String format, byte[] whole) {
        Random random = new Random(20261124);
        for (int i = 0; i < VARIANTS; i++) {
            byte[] broken = whole.clone();
            for (int flips = 0; flips <= i % 8; flips++) {
                broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            }
            answers(i % 3 == 0 ? Arrays.copyOf(broken, random.nextInt(broken.length) + 1) : broken);
        }
    }

    static Stream<Arguments> samples() throws IOException {
        byte[] word = new WordFile()
                .paragraph("青岚市整改清单")
                .table(new String[] {"序号", "问题", "责任单位"}, new String[] {"1", "淤积", "市水利局"})
                .bytes();
        byte[] pdf = new PdfFile().text(60, 60, "青岚市整改清单", "一、清淤。责任单位：市水利局").bytes();
        byte[] old = HostileFilesTest.class
                .getResourceAsStream("/intake/files/lists.doc")
                .readAllBytes();
        byte[] text = "青岚市清淤通知\n一、清淤。责任单位：市水利局\n".repeat(20).getBytes(Charset.forName("GB18030"));
        return Stream.of(
                Arguments.of("docx", word),
                Arguments.of("xlsx", workbook(new XSSFWorkbook())),
                Arguments.of("xls", workbook(new HSSFWorkbook())),
                Arguments.of("doc", old),
                Arguments.of("pdf", pdf),
                Arguments.of("txt", text));
    }

    @Test
    void oneLineOfFiftyMegabytesIsRefusedForItsSize() {
        byte[] line = new byte[50 * 1024 * 1024];
        Arrays.fill(line, (byte) 'a');

        refusedSoon(line);
    }

    @Test
    void oneLineAsLongAsIsAllowedIsAnswered() {
        byte[] line = new byte[(int) IntakeReader.DEFAULT_MAX_BYTES];
        Arrays.fill(line, (byte) '1');

        answers(line);
    }

    @Test
    void aWordFileOfFiveHundredLevelsOfNumberingIsAnswered() {
        StringBuilder paragraphs = new StringBuilder();
        for (int level = 0; level < 500; level++) {
            paragraphs
                    .append("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"")
                    .append(level)
                    .append("\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>")
                    .append("1.".repeat(level))
                    .append("清淤</w:t></w:r></w:p>");
        }

        answers(new WordFile().xml(paragraphs.toString()).bytes());
    }

    @Test
    void aPdfWhosePagesGoInACircleIsAnswered() {
        String pdf = """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R 2 0 R]/Count 2000000000>>endobj
                3 0 obj<</Type/Pages/Kids[2 0 R]/Count 9/Parent 2 0 R>>endobj
                trailer<</Root 1 0 R/Size 4>>
                %%EOF
                """;

        answers(pdf.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void anArchiveThatUnpacksToFarMoreThanItSaysIsRefused() throws IOException {
        byte[] bomb = zip(
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + "<w:p><w:r><w:t>" + " ".repeat(120_000_000));

        refusedSoon(bomb);
    }

    @Test
    void entitiesThatMultiplyOrPointElsewhereAreNotFollowed() {
        String multiply = "<!DOCTYPE x [<!ENTITY a \"哈哈哈哈哈哈哈哈\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
        String elsewhere = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
        for (String prolog : new String[] {multiply, elsewhere}) {
            Throwable answer = catchThrowable(() -> {
                ReadDocument read = reader.readWithText(
                        new WordFile()
                                .prolog(prolog)
                                .xml("<w:p><w:r><w:t>甲&a;</w:t></w:r></w:p>")
                                .bytes(),
                        "a.docx");
                assertThat(read.text()).doesNotContain("root:", "哈哈哈");
            });
            assertThat(answer)
                    .satisfiesAnyOf(
                            thrown -> assertThat(thrown).isNull(),
                            thrown -> assertThat(thrown).isInstanceOf(BusinessRefusal.class));
        }
    }

    @Test
    void aSheetThatClaimsAMillionRowsCostsNoMoreThanItHolds() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("工作任务");
            sheet.createRow(1_048_575).createCell(16_383).setCellValue("尾");
            sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(2, 60_000, 0, 16_000));
            book.write(bytes);
        }

        answers(bytes.toByteArray());
    }

    @Test
    void aWordFileOfFiveHundredNestedTablesIsAnswered() {
        String open = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p>".repeat(500);
        String close = "<w:p/></w:tc></w:tr></w:tbl>".repeat(500);

        answers(new WordFile().xml(open + close).bytes());
    }

    @Test
    void aNameIsNeverBelieved() {
        byte[] text = "青岚市清淤通知\n一、清淤。".getBytes(StandardCharsets.UTF_8);

        assertThat(reader.read(text, "../../etc/passwd.pdf").title()).isEqualTo("青岚市清淤通知");
    }

    private void refusedSoon(byte[] content) {
        Instant start = Instant.now();
        assertThat(catchThrowable(() -> reader.read(content, "a"))).isInstanceOf(BusinessRefusal.class);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }

    private void answers(byte[] content) {
        Instant start = Instant.now();
        Throwable thrown = catchThrowable(() -> reader.read(content, "a"));
        assertThat(thrown)
                .satisfiesAnyOf(
                        none -> assertThat(none).isNull(),
                        refusal -> assertThat(refusal).isInstanceOf(BusinessRefusal.class));
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }

    private static byte[] workbook(Workbook empty) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = empty) {
            var row = book.createSheet().createRow(0);
            row.createCell(0).setCellValue("工作任务");
            row.createCell(1).setCellValue("责任单位");
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
