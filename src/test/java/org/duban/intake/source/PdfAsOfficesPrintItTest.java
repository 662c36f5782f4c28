package org.duban.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.IntakeReader;
import org.duban.intake.SourceText;
import org.duban.intake.SourceText.Block;
import org.junit.jupiter.api.Test;

/** Pages as they come from the printer of an office: what the eye sees by place alone must be read the same. */
class PdfAsOfficesPrintItTest {

    private static final String[] HEAD = {"序号", "工作任务", "责任单位", "完成时限"};
    private static final float[] LEFT = {60, 110, 300, 440};
    /** 35 characters of 12 points fill a line from 60 to 480. */
    private static final String FULL = "各县区要对辖区内的排水管网逐段排查，建立问题台账，明确整改责任人，做到底数清楚、措";

    @Test
    void aLineWithRoomAtItsEndEndsItsParagraphAndAFullOneDoesNot() {
        SourceText read = read(new PdfFile()
                .text(84, 100, FULL.substring(0, 35))
                .text(60, 122, FULL.substring(35) + "施可行，各项工作要在年底以前全部完成，并向社会公布有关的结果，")
                .text(60, 144, "按月报告进展")
                .text(84, 166, "联系人：王某")
                .text(84, 188, FULL.substring(0, 35))
                .text(60, 210, "全部到位"));

        assertThat(lines(read)).hasSize(3);
        assertThat(lines(read).get(0)).startsWith("　　各县区要对").endsWith("按月报告进展");
        assertThat(lines(read).get(1)).isEqualTo("　　联系人：王某");
    }

    @Test
    void aTableWithoutAnyRulesIsALedgerAndItsCellsGoOverSeveralLines() {
        PdfFile file = new PdfFile().text(160, 60, "青岚市2026年排水重点任务清单");
        row(file, 100, HEAD);
        row(file, 124, "1", "改造临溪县城区排水管网三", "市住建局、临溪县", "2026年6月底");
        row(file, 142, "", "公里", "政府", "");
        row(file, 166, "2", "清淤南干渠", "市水利局", "2026年9月底");
        row(file, 190, "3", "修复北干渠闸门十二处并恢", "市水利局", "2026年10月底");
        row(file, 208, "", "复通行", "", "");

        SourceText read = read(file);
        DirectiveDraft draft = new IntakeReader().read(file.bytes(), "a.pdf");

        assertThat(cells(read)).contains("改造临溪县城区排水管网三公里", "市住建局、临溪县政府", "清淤南干渠");
        assertThat(draft.items()).extracting(Item::title).containsExactly("改造临溪县城区排水管网三公里", "清淤南干渠", "修复北干渠闸门十二处并恢复通行");
    }

    @Test
    void aNumberInTheMiddleOfItsRowAndColumnsThatNearlyTouchAreNoHindrance() {
        PdfFile file = new PdfFile().text(160, 60, "青岚市2026年排水重点任务清单");
        row(file, 100, HEAD);
        String[][] rows = {{"改造临溪县城区排水管网三公里并", "恢复路面"}, {"清淤南干渠并对沿线的排水口逐一", "登记"}};
        for (int i = 0; i < rows.length; i++) {
            float y = 140 + i * 50;
            row(file, y, String.valueOf(i + 1), "", "市水利局", "2026年6月底");
            file.text(115, y - 9, rows[i][0]).text(115, y + 9, rows[i][1]);
        }

        assertThat(new IntakeReader().read(file.bytes(), "a.pdf").items())
                .extracting(Item::title)
                .containsExactly("改造临溪县城区排水管网三公里并恢复路面", "清淤南干渠并对沿线的排水口逐一登记");
    }

    @Test
    void aTableWithoutRulesAtItsSidesHasItsFirstAndLastColumn() {
        SourceText read = read(new PdfFile().openTable(60, 100, new float[] {60, 150, 120, 100}, HEAD, new String[] {
            "1", "清淤南干渠", "市水利局", "2026年9月底"
        }));

        assertThat(cells(read)).containsExactly("序号", "工作任务", "责任单位", "完成时限", "1", "清淤南干渠", "市水利局", "2026年9月底");
        assertThat(read.blocks().get(7).cell()).isEqualTo(new SourceText.Cell(0, 1, 3));
    }

    @Test
    void aRowThatIsCutByTheEndOfThePageIsOneRow() {
        float[] widths = {40, 130, 110, 100};
        byte[] file = new PdfFile()
                .text(160, 60, "青岚市2026年排水重点任务清单")
                .table(60, 90, widths, HEAD, new String[] {"1", "清淤南干渠", "市水利局", "2026年9月底"}, new String[] {
                    "2", "改造临溪县城区排水管", "市住建局、临溪县", "2026年6月底"
                })
                .page()
                .table(60, 60, widths, HEAD, new String[] {"", "网三公里", "政府", ""}, new String[] {
                    "3", "修复闸门", "市水利局", "2026年8月底"
                })
                .bytes();

        DirectiveDraft draft = new IntakeReader().read(file, "a.pdf");

        assertThat(draft.items()).extracting(Item::title).containsExactly("清淤南干渠", "改造临溪县城区排水管网三公里", "修复闸门");
        assertThat(draft.items().get(1).measures().get(0).responsible()).containsExactly("市住建局", "临溪县政府");
    }

    @Test
    void linesOfProseThatHappenToHaveBlanksAreNoTable() {
        SourceText read = read(new PdfFile()
                .text(60, 100, "主任：张某        副主任：李某        委员：王某")
                .text(60, 122, FULL.substring(0, 35))
                .text(60, 144, "施可行。"));

        assertThat(cells(read)).isEmpty();
    }

    private static void row(PdfFile file, float y, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                file.text(LEFT[i], y, cells[i]);
            }
        }
    }

    private static SourceText read(PdfFile file) {
        return new SourceTexts(1 << 22).read(file.bytes());
    }

    private static List<String> lines(SourceText read) {
        return read.blocks().stream()
                .filter(block -> block.cell() == null)
                .map(block -> words(read, block))
                .toList();
    }

    private static List<String> cells(SourceText read) {
        return read.blocks().stream()
                .filter(block -> block.cell() != null)
                .map(block -> words(read, block))
                .toList();
    }

    private static String words(SourceText read, Block block) {
        return read.text().substring(block.start(), block.end());
    }
}
