package org.duban.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.DirectiveDraft.Span;
import org.duban.intake.IntakeReader;
import org.duban.intake.ReadDocument;
import org.duban.intake.SourceText.Block;
import org.duban.intake.SourceText.Cell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** In every format, the place of a value cuts exactly its words out of the text, and lies in the right paragraph or cell. */
class SourceSpansTest {

    /** Lines with full-width digits, a character beyond the basic plane, tabs, soft hyphens and invisible blanks. */
    private static final String[] PAPER = {
        "青岚市人民政府办公室关于做好\u200B水利工程维护的通知",
        "青政办发〔２０２６〕１２号",
        "各县区人民政府：",
        "一、改造\u00AD排水管网３公里。\t市住建局牵头，临溪县政府配合，２０２６年６月底前完成。",
        "二、修复\u2060𠮷水闸门并\u00A0恢复通行。（责任单位：市水利局、石桥县政府；完成时限：2026年9月30日前）",
        "青岚市人民政府办公室",
        "２０２６年３月１日"
    };

    private static final String[][] LEDGER = {
        {"序号", "类别", "工作任务", "责任单位", "完成时限"},
        {"1", "管网", "改造临溪县城区𠮷水管网３公里", "市住建局、临溪县政府", "2026年6月底"},
        {"2", "", "清淤南干\u00AD渠", "市水利局、\u200B石桥县政府", "２０２６年９月底"},
        {"3", "河道", "完成\t巡河", "市城管局、白河区政府", "2026年10月底"}
    };

    @ParameterizedTest(name = "{0}")
    @MethodSource("papers")
    void theWordsOfAPaperAreFoundWhereTheyStand(String format, byte[] file) {
        ReadDocument read = new IntakeReader().readWithText(file, null);

        assertThat(read.draft().docNumber()).isEqualTo("青政办发〔2026〕12号");
        assertThat(read.draft().items()).hasSize(2);
        assertThat(read.draft().items().get(1).title().replace("吉水", "𠮷水")).isEqualTo("修复𠮷水闸门并恢复通行");
        cutsOutItsWords(read);
        for (int i = 0; i < 2; i++) {
            Measure measure = read.draft().items().get(i).measures().get(0);
            String paragraph = words(read, blockOf(read, measure.sources().get("deadline")));
            assertThat(plain(paragraph)).contains(i == 0 ? "改造排水管网3公里" : "水闸门");
        }
    }

    static Stream<Arguments> papers() throws IOException {
        String text = String.join("\r\n", PAPER);
        WordFile word = new WordFile();
        PdfFile pdf = new PdfFile();
        for (int i = 0; i < PAPER.length; i++) {
            word.paragraph(PAPER[i]);
            String printed = PAPER[i].replaceAll("[\\u200B\\u00AD\\u2060]", "")
                    .replaceAll("[\\t\\u00A0]", " ")
                    .replace("𠮷", "吉");
            pdf.text(i == 0 ? 150 : 84, 60 + i * 40, printed.substring(0, Math.min(38, printed.length())));
            if (printed.length() > 38) {
                pdf.text(60, 80 + i * 40, printed.substring(38));
            }
        }
        return Stream.of(
                Arguments.of("txt", text.getBytes(Charset.forName("UTF-8"))),
                Arguments.of("txt in UTF-16", text.getBytes(Charset.forName("UTF-16LE"))),
                Arguments.of("txt in GB18030", text.getBytes(Charset.forName("GB18030"))),
                Arguments.of("docx", word.bytes()),
                Arguments.of("pdf", pdf.bytes()),
                Arguments.of("doc", oldWord(String.join("\r", PAPER) + "\r")));
    }

    private static byte[] oldWord(String text) throws IOException {
        try (HWPFDocument document =
                new HWPFDocument(SourceSpansTest.class.getResourceAsStream("/intake/files/plain.doc"))) {
            document.getRange().getParagraph(0).insertBefore(text);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ledgers")
    void theWordsOfALedgerAreFoundInTheirCells(String format, byte[] file, int columns) {
        ReadDocument read = new IntakeReader().readWithText(file, null);

        assertThat(read.draft().items()).hasSize(3);
        cutsOutItsWords(read);
        int row = -1;
        for (Item item : read.draft().items()) {
            Measure measure = item.measures().get(0);
            Cell task = blockOf(read, measure.sources().get("text")).cell();
            Cell units = blockOf(read, measure.sources().get("responsible")).cell();
            Cell time = blockOf(read, measure.sources().get("deadline")).cell();
            assertThat(List.of(task.column(), units.column(), time.column())).isEqualTo(List.of(2, 3, columns - 1));
            assertThat(units.row()).isEqualTo(task.row());
            assertThat(time.row()).isEqualTo(task.row());
            assertThat(task.row()).isEqualTo(row < 0 ? task.row() : row + 1);
            row = task.row();
        }
    }

    static Stream<Arguments> ledgers() throws IOException {
        StringBuilder text = new StringBuilder("青岚市2026年水利工程重点任务清单\r\n");
        PdfFile pdf = new PdfFile().text(160, 60, "青岚市2026年水利工程重点任务清单");
        String[][] printed = new String[LEDGER.length][];
        for (int i = 0; i < LEDGER.length; i++) {
            String[] row = LEDGER[i];
            text.append(String.join(
                            "\t",
                            Stream.of(row).map(cell -> cell.replace("\t", " ")).toList()))
                    .append("\r\n");
            printed[i] = Stream.of(row)
                    .map(cell -> cell.replaceAll("[\\u200B\\u00AD]", "")
                            .replace("𠮷", "吉")
                            .replace("\t", " "))
                    .toArray(String[]::new);
        }
        return Stream.of(
                Arguments.of("txt", text.toString().getBytes(Charset.forName("GB18030")), 5),
                Arguments.of(
                        "docx",
                        new WordFile()
                                .paragraph("青岚市2026年水利工程重点任务清单")
                                .table(LEDGER)
                                .bytes(),
                        5),
                Arguments.of(
                        "doc",
                        SourceSpansTest.class
                                .getResourceAsStream("/intake/files/merged-cells.doc")
                                .readAllBytes(),
                        6),
                Arguments.of("xlsx", book(new XSSFWorkbook()), 5),
                Arguments.of("xls", book(new HSSFWorkbook()), 5),
                Arguments.of(
                        "pdf",
                        pdf.table(40, 90, new float[] {40, 50, 200, 140, 90}, printed)
                                .bytes(),
                        5));
    }

    private static byte[] book(Workbook empty) throws IOException {
        try (Workbook book = empty) {
            Sheet sheet = book.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("青岚市2026年水利工程重点任务清单");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
            for (int i = 0; i < LEDGER.length; i++) {
                Row row = sheet.createRow(i + 1);
                for (int column = 0; column < 5; column++) {
                    row.createCell(column).setCellValue(LEDGER[i][column]);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void cutsOutItsWords(ReadDocument read) {
        DirectiveDraft draft = read.draft();
        Map<String, String> head = new LinkedHashMap<>();
        head.put("docNumber", draft.docNumber());
        head.put("title", draft.title());
        head.forEach((field, value) -> cuts(read, draft.sources(), field, value));
        for (Item item : draft.items()) {
            cuts(read, item.sources(), "title", item.title());
            cuts(read, item.sources(), "deadline", item.deadlineText());
            for (Measure measure : item.measures()) {
                cuts(read, measure.sources(), "deadline", measure.deadlineText());
                for (String unit : measure.responsible()) {
                    Span place = measure.sources().get("responsible");
                    assertThat(plain(cut(read, place))).as("responsible").contains(unit);
                }
                assertThat(plain(cut(read, measure.sources().get("text"))))
                        .as("text")
                        .startsWith(measure.text()
                                .substring(0, Math.min(6, measure.text().length())));
            }
        }
    }

    private static void cuts(ReadDocument read, Map<String, Span> sources, String field, String value) {
        if (value != null && !value.isEmpty()) {
            assertThat(sources).as(field).containsKey(field);
            assertThat(plain(cut(read, sources.get(field)))).as(field).isEqualTo(plain(value));
        }
    }

    private static String cut(ReadDocument read, Span span) {
        return read.text().substring(span.start(), span.end());
    }

    /** As a person reads it: without what nobody sees, digits as plain ones. */
    private static String plain(String words) {
        StringBuilder plain = new StringBuilder();
        words.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT
                        && !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c))
                .map(c -> c >= '０' && c <= '９' ? c - 0xFEE0 : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static Block blockOf(ReadDocument read, Span span) {
        return read.source().blocks().stream()
                .filter(block -> block.start() <= span.start() && span.start() < block.end())
                .findFirst()
                .orElseThrow();
    }

    private static String words(ReadDocument read, Block block) {
        return read.text().substring(block.start(), block.end());
    }
}
