package org.duban.intake.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Event;
import org.duban.intake.DirectiveDraft.ReportingDuty;
import org.duban.intake.Indicator;
import org.duban.intake.IntakeReader;
import org.duban.intake.LiaisonDuty;
import org.duban.intake.PlanPhase;
import org.duban.intake.UnitException;
import org.junit.jupiter.api.Test;

class LedgerTemplateTest {

    @Test
    void whatADraftHoldsComesBackAsItWas() throws IOException {
        for (int seed = 0; seed < 300; seed++) {
            DirectiveDraft draft = new RandomDrafts(seed).draft(2);
            assertThat(bare(LedgerTemplate.read(written(draft)).draft()))
                    .as("seed %d", seed)
                    .isEqualTo(draft);
        }
    }

    @Test
    void whatWasSavedAsExcel97ComesBackAsItWas() throws IOException {
        for (int seed = 0; seed < 25; seed++) {
            DirectiveDraft draft = new RandomDrafts(seed).draft(2);
            byte[] old = savedAsXls(written(draft));
            assertThat(bare(new IntakeReader().read(old, "台账.xls")))
                    .as("seed %d", seed)
                    .isEqualTo(draft);
        }
    }

    private static byte[] savedAsXls(byte[] content) throws IOException {
        try (XSSFWorkbook from = new XSSFWorkbook(new ByteArrayInputStream(content));
                HSSFWorkbook to = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle day = to.createCellStyle();
            day.setDataFormat(to.createDataFormat().getFormat("yyyy-mm-dd"));
            for (Sheet sheet : from) {
                Sheet copy = to.createSheet(sheet.getSheetName());
                for (Row row : sheet) {
                    Row line = copy.createRow(row.getRowNum());
                    for (Cell cell : row) {
                        Cell same = line.createCell(cell.getColumnIndex());
                        if (cell.getCellType() == CellType.NUMERIC) {
                            same.setCellValue(cell.getNumericCellValue());
                            if (DateUtil.isCellDateFormatted(cell)) {
                                same.setCellStyle(day);
                            }
                        } else {
                            same.setCellValue(cell.toString());
                        }
                    }
                }
            }
            to.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void nothingIsEverAFormula() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            try (XSSFWorkbook book =
                    new XSSFWorkbook(new ByteArrayInputStream(written(new RandomDrafts(seed).draft(1))))) {
                for (Sheet sheet : book) {
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                            boolean starts = cell.getCellType() == CellType.STRING
                                    && cell.getStringCellValue().matches("(?s)[=+@'-].*");
                            assertThat(!starts || cell.getCellStyle().getQuotePrefixed())
                                    .as(cell.toString())
                                    .isTrue();
                        }
                    }
                }
            }
        }
    }

    @Test
    void ofTheEmptyTemplateNothingIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerTemplate.writeEmpty(List.of("说明"), List.of("guide"), out);
        assertThat(LedgerTemplate.read(out.toByteArray()).draft()).isEqualTo(DirectiveDraft.empty());
    }

    static byte[] written(DirectiveDraft draft) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerTemplate.write(draft, out);
        return out.toByteArray();
    }

    /** Without what says where it was found. */
    static DirectiveDraft bare(DirectiveDraft draft) {
        return draft.toBuilder()
                .sources(Map.of())
                .unsure(List.of())
                .items(draft.items().stream()
                        .map(item -> item.toBuilder()
                                .sources(Map.of())
                                .exceptions(bareExceptions(item.exceptions()))
                                .measures(item.measures().stream()
                                        .map(measure -> measure.toBuilder()
                                                .sources(Map.of())
                                                .exceptions(bareExceptions(measure.exceptions()))
                                                .build())
                                        .toList())
                                .build())
                        .toList())
                .exceptions(bareExceptions(draft.exceptions()))
                .reportingDuties(draft.reportingDuties().stream()
                        .map(duty -> new ReportingDuty(duty.text(), duty.rule(), null))
                        .toList())
                .indicators(draft.indicators().stream()
                        .map(indicator -> new Indicator(
                                indicator.name(),
                                indicator.unit(),
                                indicator.annual(),
                                indicator.quarters(),
                                indicator.months(),
                                indicator.monthsUnit(),
                                indicator.split(),
                                null))
                        .toList())
                .events(draft.events().stream()
                        .map(event -> new Event(event.text(), event.start(), event.end(), null))
                        .toList())
                .phases(draft.phases().stream()
                        .map(phase -> new PlanPhase(phase.name(), phase.text(), phase.start(), phase.end(), null))
                        .toList())
                .liaisons(draft.liaisons().stream()
                        .map(duty -> new LiaisonDuty(
                                duty.text(), duty.role(), duty.units(), duty.deadlineText(), duty.deadline(), null))
                        .toList())
                .embedded(
                        draft.embedded().stream().map(LedgerTemplateTest::bare).toList())
                .build();
    }

    private static List<UnitException> bareExceptions(List<UnitException> exceptions) {
        return exceptions.stream()
                .map(one -> new UnitException(one.unit(), one.excluded(), one.deadlineText(), one.deadline(), null))
                .toList();
    }
}
