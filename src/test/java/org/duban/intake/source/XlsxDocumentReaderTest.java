package org.duban.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
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
