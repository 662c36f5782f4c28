package org.duban.intake.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DocumentKind;
import org.duban.intake.IntakeReader;
import org.duban.intake.ReadDocument;
import org.duban.intake.UnitException;
import org.duban.intake.UnitShare;
import org.junit.jupiter.api.Test;

/** Templates as clerks fill them in, and as nobody should. */
class FilledTemplateTest {

    private static final int FIRST_FREE = 3;

    private final IntakeReader reader = new IntakeReader();

    @Test
    void whatAClerkFillsInIsTakenAsItStands() throws IOException {
        ReadDocument read = reader.readWithText(filled(FilledTemplateTest::clerk), "台账.xlsx");
        DirectiveDraft draft = read.draft();

        assertThat(draft.title()).isEqualTo("关于做好全市防汛隐患整改工作的通知");
        assertThat(draft.date()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(draft.kind()).isEqualTo(DocumentKind.RECTIFICATION_LIST);
        assertThat(draft.recipients()).containsExactly("各县（市、区）人民政府", "市水利局");
        assertThat(draft.items()).hasSize(2);
        Item first = draft.items().get(0);
        assertThat(first.lead()).containsExactly("市水利局");
        assertThat(first.deadline()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(first.deadlineText()).isEqualTo("6月底前");
        assertThat(first.deadlineRule()).isNotNull();
        assertThat(first.measures()).hasSize(2);
        assertThat(first.measures().get(0).deadline()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(first.measures().get(0).deadlineText()).isEqualTo("2026年5月31日");
        assertThat(first.measures().get(1).deadlineText()).isEqualTo("立行立改");
        assertThat(first.measures().get(1).deadline()).isNull();
        assertThat(first.exceptions())
                .extracting(UnitException::unit, UnitException::deadline)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("临溪县", LocalDate.of(2026, 5, 31)));
        assertThat(draft.items().get(1).longTerm()).isTrue();
        assertThat(draft.reportingDuties().get(0).rule()).isEqualTo("MONTHLY 10");
        assertThat(draft.indicators().get(0).annual()).isEqualByComparingTo("32");
        assertThat(draft.indicators().get(0).split())
                .extracting(UnitShare::unit, UnitShare::annual)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("石桥县", new BigDecimal("18")));
        assertThat(draft.unsure()).isEmpty();
        assertThat(first.sources().get("title"))
                .satisfies(span -> assertThat(read.text().substring(span.start(), span.end()))
                        .isEqualTo("河道行洪障碍清理不彻底"));
    }

    @Test
    void everyWrongCellIsSaidAtOnce() throws IOException {
        List<String> said = problems(book -> {
            clerk(book);
            put(book, TemplateSheet.BASICS, 5, 1, "下个礼拜");
            put(book, TemplateSheet.BASICS, 6, 1, "通知书");
            put(book, TemplateSheet.WORK, FIRST_FREE, Head.LONG_TERM, "大概");
            put(book, TemplateSheet.WORK, FIRST_FREE + 2, Head.DUE, "不久");
            put(book, TemplateSheet.INDICATORS, FIRST_FREE, Head.ANNUAL, "三十二公里");
            put(book, TemplateSheet.DUTIES, 2, Head.RULE, "有空就报");
            put(book, TemplateSheet.EXCEPTIONS, 2, Head.ITEM, "9");
            put(book, TemplateSheet.WORK, FIRST_FREE, Head.ITEM, "1");
            put(book, TemplateSheet.WORK, FIRST_FREE + 1, Head.ITEM, "1");
            put(book, TemplateSheet.WORK, FIRST_FREE + 1, Head.GOAL, "第二行");
        });
        assertThat(said)
                .containsExactlyInAnyOrder(
                        "date 基本信息 B6",
                        "kind 基本信息 B7",
                        "flag 督办事项 P4",
                        "date 督办事项 O6",
                        "number 指标 F4",
                        "rule 报送要求 C3",
                        "exceptionOf 单位例外 B3",
                        "notFirstRow 督办事项 E5");
    }

    @Test
    void columnsMayBeMovedOrDeletedAndOwnOnesAreTold() throws IOException {
        ReadDocument read = reader.readWithText(
                filled(book -> {
                    clerk(book);
                    put(book, TemplateSheet.WORK, 0, 40, "备注");
                    put(book, TemplateSheet.WORK, FIRST_FREE, 40, "内部使用");
                    book.createSheet("草稿").createRow(0).createCell(0).setCellValue("x");
                }),
                null);
        assertThat(read.draft().items()).hasSize(2);
        assertThat(read.draft().unsure())
                .extracting(DirectiveDraft.Unsure::reason)
                .containsExactly("intake.note.template.sheets", "intake.note.template.columns");

        int hold = TemplateSheet.WORK.heads().indexOf(Head.HOLD);
        byte[] without = filled(book -> {
            clerk(book);
            for (Row row : book.getSheet("督办事项")) {
                if (row.getCell(hold) != null) {
                    row.removeCell(row.getCell(hold));
                }
            }
        });
        assertThat(reader.read(without, null).items()).hasSize(2);
    }

    @Test
    void aHeadOrSheetThatWasRenamedIsNamed() throws IOException {
        assertThat(problems(book -> put(book, TemplateSheet.WORK, 0, Head.RESPONSIBLE, "谁来办")))
                .containsExactly("head 督办事项 G1");
        assertThat(problems(book -> put(book, TemplateSheet.WORK, 0, Head.RESPONSIBLE, "牵头单位")))
                .containsExactly("twice 督办事项 G1");
        assertThat(problems(book -> book.setSheetName(book.getSheetIndex("督办事项"), "事项表")))
                .containsExactly("otherSheet 督办事项 事项表");
        assertThat(problems(book -> book.removeSheetAt(book.getSheetIndex("督办事项"))))
                .containsExactly("noSheet 督办事项 ");
        assertThat(problems(book -> book.setSheetHidden(book.getSheetIndex("指标"), true)))
                .containsExactly("hiddenSheet 指标");
    }

    @Test
    void aFormulaCountsByItsValueAndOneWithoutIsAnError() throws IOException {
        byte[] computed = filled(book -> {
            clerk(book);
            Cell cell = cell(book, TemplateSheet.INDICATORS, FIRST_FREE, Head.ANNUAL);
            cell.setCellFormula("16*2");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
        });
        assertThat(reader.read(computed, null).indicators().get(0).annual()).isEqualByComparingTo("32");

        assertThat(problems(book -> {
                    clerk(book);
                    Cell cell = cell(book, TemplateSheet.INDICATORS, FIRST_FREE, Head.ANNUAL);
                    cell.setCellFormula("1/0");
                    book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
                }))
                .containsExactly("formula 指标 F4");
        assertThat(problems(book -> {
                    clerk(book);
                    Cell cell = cell(book, TemplateSheet.INDICATORS, FIRST_FREE, Head.ANNUAL);
                    cell.setBlank();
                    cell.setCellFormula("16*2");
                }))
                .as("never computed")
                .containsExactly("formula 指标 F4");
    }

    @Test
    void aMillionClaimedRowsCostNothingAndTooManyFilledOnesAreRefused() throws IOException {
        byte[] claimed = filled(book -> {
            clerk(book);
            book.getSheet("督办事项").createRow(1_048_575);
        });
        assertThat(reader.read(claimed, null).items()).hasSize(2);

        byte[] many = changed(filled(FilledTemplateTest::clerk), "督办事项", xml -> {
            StringBuilder rows = new StringBuilder();
            for (int i = 100; i < 100 + Grid.MOST_ROWS + 5; i++) {
                rows.append("<row r=\"")
                        .append(i)
                        .append("\"><c r=\"D")
                        .append(i)
                        .append("\"><v>")
                        .append(i * 31L % 997)
                        .append("</v></c></row>");
            }
            return xml.replace("</sheetData>", rows + "</sheetData>");
        });
        BusinessRefusal refusal = catchThrowableOfType(BusinessRefusal.class, () -> LedgerTemplate.read(many));
        assertThat(refusal.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(refusal.messageKey()).isEqualTo("intake.template.rows");
    }

    @Test
    void aMarkOfSecrecyIsRefusedWhereverItStands() throws IOException {
        byte[] secret = filled(book -> {
            clerk(book);
            put(book, TemplateSheet.BASICS, 2, 1, "机密★10年");
        });
        BusinessRefusal refusal = catchThrowableOfType(BusinessRefusal.class, () -> reader.read(secret, null));
        assertThat(refusal.messageKey()).isEqualTo("intake.secrecy.refused");
    }

    @Test
    void aLongTextGoesOnBelow() throws IOException {
        DirectiveDraft draft = reader.read(
                filled(book -> {
                    clerk(book);
                    put(book, TemplateSheet.DUTIES, 3, Head.DOCUMENT, "续");
                    put(book, TemplateSheet.DUTIES, 3, Head.WORDS, "，另附照片");
                }),
                null);
        assertThat(draft.reportingDuties()).hasSize(1);
        assertThat(draft.reportingDuties().get(0).text()).isEqualTo("每月报送进展，另附照片");
    }

    private static void clerk(XSSFWorkbook book) {
        put(book, TemplateSheet.BASICS, 2, 1, "关于做好全市防汛隐患整改工作的通知");
        CellStyle day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
        Cell date = cell(book, TemplateSheet.BASICS, 5, 1);
        date.setCellValue(LocalDate.of(2026, 3, 2));
        date.setCellStyle(day);
        put(book, TemplateSheet.BASICS, 6, 1, "整改清单");
        put(book, TemplateSheet.BASICS, 7, 1, "各县（市、区）人民政府，市水利局");
        int row = FIRST_FREE;
        put(book, TemplateSheet.WORK, row, Head.ITEM_TITLE, " 河道行洪障碍清理不彻底 ");
        put(book, TemplateSheet.WORK, row, Head.LEAD, "市水利局");
        put(book, TemplateSheet.WORK, row, Head.DUE_TEXT, "6月底前");
        put(book, TemplateSheet.WORK, row, Head.MEASURE_TEXT, "逐段排查");
        Cell due = cell(book, TemplateSheet.WORK, row, Head.MEASURE_DUE_TEXT);
        due.setCellValue(LocalDate.of(2026, 5, 31));
        due.setCellStyle(day);
        put(book, TemplateSheet.WORK, row + 1, Head.MEASURE_TEXT, "清除障碍");
        put(book, TemplateSheet.WORK, row + 1, Head.MEASURE_DUE_TEXT, "立行立改");
        put(book, TemplateSheet.WORK, row + 2, Head.ITEM_TITLE, "值守制度不落实");
        put(book, TemplateSheet.WORK, row + 2, Head.RESPONSIBLE, "石桥县、临溪县");
        put(book, TemplateSheet.WORK, row + 2, Head.LONG_TERM, "√");
        put(book, TemplateSheet.INDICATORS, row, Head.NAME, "清障河长");
        cell(book, TemplateSheet.INDICATORS, row, Head.ANNUAL).setCellValue(32);
        put(book, TemplateSheet.INDICATORS, row + 1, Head.SHARE_OF, "石桥县");
        put(book, TemplateSheet.INDICATORS, row + 1, Head.ANNUAL, "１８");
        put(book, TemplateSheet.DUTIES, 2, Head.WORDS, "每月报送进展");
        put(book, TemplateSheet.DUTIES, 2, Head.RULE, "每月10日前");
        put(book, TemplateSheet.EXCEPTIONS, 2, Head.ITEM, "1");
        put(book, TemplateSheet.EXCEPTIONS, 2, Head.UNIT, "临溪县");
        put(book, TemplateSheet.EXCEPTIONS, 2, Head.DUE_TEXT, "2026年5月底");
    }

    private List<String> problems(Consumer<XSSFWorkbook> clerk) throws IOException {
        byte[] content = filled(clerk);
        BusinessRefusal refusal = catchThrowableOfType(BusinessRefusal.class, () -> reader.read(content, null));
        assertThat(refusal.fieldErrors())
                .allSatisfy(error -> assertThat(error.field()).isEqualTo("file"));
        return refusal.fieldErrors().stream()
                .map(error -> error.messageKey().replace("intake.template.", "") + " "
                        + String.join(
                                " ",
                                error.args().stream()
                                        .limit(2)
                                        .map(String::valueOf)
                                        .toList()))
                .toList();
    }

    private static byte[] filled(Consumer<XSSFWorkbook> clerk) throws IOException {
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        LedgerTemplate.writeEmpty(List.of("说明"), List.of("guide"), empty);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(empty.toByteArray()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            clerk.accept(book);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] changed(byte[] content, String sheet, java.util.function.UnaryOperator<String> change)
            throws IOException {
        int number =
                List.of(TemplateSheet.values()).indexOf(TemplateSheet.of(sheet).orElseThrow()) + 2;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                boolean wanted = entry.getName().equals("xl/worksheets/sheet" + number + ".xml");
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        wanted
                                ? change.apply(new String(part, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : part);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static void put(XSSFWorkbook book, TemplateSheet sheet, int row, Head head, String text) {
        put(book, sheet, row, sheet.heads().indexOf(head), text);
    }

    private static void put(XSSFWorkbook book, TemplateSheet sheet, int row, int column, String text) {
        cell(book, sheet, row, column).setCellValue(text);
    }

    private static Cell cell(XSSFWorkbook book, TemplateSheet sheet, int row, Head head) {
        return cell(book, sheet, row, sheet.heads().indexOf(head));
    }

    private static Cell cell(XSSFWorkbook book, TemplateSheet sheet, int row, int column) {
        XSSFSheet page = book.getSheet(sheet.title());
        Row found = page.getRow(row) == null ? page.createRow(row) : page.getRow(row);
        return found.getCell(column) == null ? found.createCell(column) : found.getCell(column);
    }
}
