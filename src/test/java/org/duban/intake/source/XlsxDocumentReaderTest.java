package org.duban.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.IntakeReader;
import org.duban.intake.SourceText;
import org.junit.jupiter.api.Test;

class XlsxDocumentReaderTest {

    @Test
    void mergedCellsHeadersOfTwoRowsAndTrueDatesAreRead() {
        byte[] file = workbook(book -> {
            XSSFSheet sheet = book.createSheet("任务");
            put(sheet, 0, "青岚市2026年城市体检整改任务清单");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
            put(sheet, 1, "序号", "存在问题", "整改措施", "责任单位", null, "完成时限");
            put(sheet, 2, null, null, null, "牵头单位", "配合单位", null);
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 3, 4));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 5, 5));
            Row first = put(sheet, 3, 1, "桥下积水", "更换水泵", "市城管局", "白河区政府", null);
            put(sheet, 4, null, null, "清掏管道", "市水利局", null, "2026年7月底");
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 1, 1));
            date(book, first, 5, LocalDate.of(2026, 5, 20));
            Row second = put(sheet, 5, 2, "路灯缺亮", "补装路灯", "市城管局", "各街道", null);
            date(book, second, 5, LocalDate.of(2026, 8, 1));
        });

        DirectiveDraft draft = new IntakeReader().read(file, "a.xlsx");

        assertThat(draft.items()).extracting(Item::no).containsExactly("1", "2");
        Item bridge = draft.items().get(0);
        assertThat(bridge.measures()).extracting(Measure::text).containsExactly("更换水泵", "清掏管道");
        assertThat(bridge.measures())
                .extracting(Measure::deadline)
                .containsExactly(LocalDate.of(2026, 5, 20), LocalDate.of(2026, 7, 31));
        assertThat(bridge.measures().get(0).lead()).containsExactly("市城管局");
        assertThat(draft.items().get(1).deadline()).isEqualTo(LocalDate.of(2026, 8, 1));
        assertThat(draft.items().get(1).responsible()).containsExactly("市城管局", "各街道");
    }

    @Test
    void hiddenRowsColumnsAndSheetsAreLeftAloneAndThatIsSaid() {
        byte[] file = workbook(book -> {
            XSSFSheet sheet = book.createSheet("任务");
            put(sheet, 0, "工作任务", "内部意见", "责任单位");
            put(sheet, 1, "修路三公里", "不同意", "市住建局");
            put(sheet, 2, "已撤销的任务", "", "市财政局");
            sheet.setColumnHidden(1, true);
            sheet.getRow(2).setZeroHeight(true);
            put(book.createSheet("底稿"), 0, "看不见");
            book.setSheetHidden(1, true);
        });

        SourceText text = new SourceTexts(1 << 20).read(file);

        assertThat(text.text()).contains("修路三公里").doesNotContain("不同意", "已撤销", "看不见");
        assertThat(text.notes()).containsExactly("intake.note.hidden");
        assertThat(new IntakeReader().read(file, null).unsure())
                .anyMatch(unsure -> unsure.reason().equals("intake.note.hidden"));
    }

    @Test
    void aMarkOfSecrecyInAHeaderIsSeen() {
        byte[] file = workbook(book -> {
            XSSFSheet sheet = book.createSheet("任务");
            put(sheet, 0, "工作任务", "责任单位");
            sheet.getHeader().setRight("机密★1年");
        });

        assertThatThrownBy(() -> new IntakeReader().read(file, "a.xlsx"))
                .hasMessageContaining("intake.secrecy.refused");
    }

    @Test
    void datesInTheFormatsThatChineseEditionsKnowByNumberAreDates() {
        byte[] file = workbook(book -> {
            XSSFSheet sheet = book.createSheet("任务");
            Row row = sheet.createRow(0);
            int[] formats = {14, 31, 57, 58};
            for (int i = 0; i < formats.length; i++) {
                CellStyle style = book.createCellStyle();
                style.setDataFormat((short) formats[i]);
                row.createCell(i).setCellValue(LocalDate.of(2026, 6, 30));
                row.getCell(i).setCellStyle(style);
            }
            CellStyle year = book.createCellStyle();
            year.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\""));
            row.createCell(4).setCellValue(LocalDate.of(2026, 6, 30));
            row.getCell(4).setCellStyle(year);
        });

        assertThat(new SourceTexts(1 << 20).read(file).text())
                .isEqualTo("2026年6月30日\t2026年6月30日\t2026年6月\t2026年6月30日\t2026年");
    }

    @Test
    void numbersAreReadAsTheySeemFormulasByTheirValueAndErrorsAsNothing() {
        byte[] file = workbook(book -> {
            XSSFSheet sheet = book.createSheet("指标");
            Row row = put(sheet, 0, "001", 12);
            CellStyle percent = book.createCellStyle();
            percent.setDataFormat(book.createDataFormat().getFormat("0.0%"));
            row.createCell(2).setCellValue(0.125);
            row.getCell(2).setCellStyle(percent);
            row.createCell(3).setCellFormula("B1*2");
            row.createCell(4).setCellFormula("1/0");
            row.createCell(5).setCellFormula("\"甲\"&\"乙\"");
            CellStyle unit = book.createCellStyle();
            unit.setDataFormat(book.createDataFormat().getFormat("0.00\"万元\""));
            row.createCell(6).setCellValue(350);
            row.getCell(6).setCellStyle(unit);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(new SourceTexts(1 << 20).read(file).text()).isEqualTo("001\t12\t12.5%\t24\t甲乙\t350.00万元");
    }

    @Test
    void aMarkOfSecrecyIsFoundInWhatIsHiddenOrDrawnOrSaidOfTheFile() {
        List<Consumer<XSSFWorkbook>> places = List.of(
                book -> {
                    put(book.createSheet("底稿"), 0, "机密★1年");
                    book.setSheetHidden(1, true);
                },
                book -> book.getSheetAt(0).getRow(0).createCell(5).setCellValue("秘 密 ★"),
                book -> book.getSheetAt(0).getFooter().setLeft("&KFF0000绝密"),
                book -> book.getProperties().getCoreProperties().setKeywords("机密★"),
                book -> book.getSheetAt(0)
                        .createDrawingPatriarch()
                        .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 3))
                        .setText("机密★5年"));
        for (Consumer<XSSFWorkbook> place : places) {
            byte[] file = workbook(book -> {
                put(book.createSheet("任务"), 0, "工作任务", "责任单位");
                book.getSheetAt(0).setColumnHidden(5, true);
                place.accept(book);
            });
            assertThatThrownBy(() -> new IntakeReader().read(file, "a.xlsx"))
                    .hasMessageContaining("intake.secrecy.refused");
        }
    }

    @Test
    void anOldWorkbookIsReadAsANewOne() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            var sheet = book.createSheet("任务");
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue("工作任务");
            head.createCell(1).setCellValue("责任单位");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("修路三公里");
            row.createCell(1).setCellValue("市住建局");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            sheet.createRow(3).createCell(0).setCellValue("看不见");
            sheet.getRow(3).setZeroHeight(true);
            var due = row.createCell(2);
            due.setCellValue(LocalDate.of(2026, 6, 30));
            var style = book.createCellStyle();
            style.setDataFormat((short) 58);
            due.setCellStyle(style);
            book.write(bytes);
        }

        SourceText read = new SourceTexts(1 << 20).read(bytes.toByteArray());

        assertThat(read.text()).isEqualTo("工作任务\t责任单位\n修路三公里\t市住建局\t2026年6月30日");
        assertThat(read.notes()).containsExactly("intake.note.hidden");
        assertThat(read.blocks().get(2).cell().rowSpan()).isEqualTo(2);
    }

    private static byte[] workbook(Consumer<XSSFWorkbook> filler) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            filler.accept(book);
            book.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Row put(XSSFSheet sheet, int row, Object... values) {
        Row cells = sheet.createRow(row);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Integer number) {
                cells.createCell(i).setCellValue(number);
            } else if (values[i] != null) {
                cells.createCell(i).setCellValue(values[i].toString());
            }
        }
        return cells;
    }

    private static void date(XSSFWorkbook book, Row row, int column, LocalDate date) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("m\"月\"d\"日\""));
        row.createCell(column).setCellValue(date);
        row.getCell(column).setCellStyle(style);
    }
}
