package org.duban.intake.template;

import static org.duban.intake.template.Head.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the empty template shows of how to fill it in; none of it is read. */
final class Sample {

    private static final Map<Head, String> HINTS = new EnumMap<>(Map.of(
            TITLE, "必填。如：关于做好全市防汛隐患整改工作的通知",
            DOC_NUMBER, "如：青政办发〔2026〕8号",
            ISSUER, "多个机关用、隔开",
            DATE, "如 2026-03-02；没有年份的时限（6月底）以此推算",
            KIND, "从列表中选择；不清楚可不填",
            RECIPIENTS, "用、隔开",
            REFERENCES, "文中引用的文号，用、隔开",
            CONVENTION, "如：排在第一位的为牵头单位",
            ANNOUNCED, "文中说共有多少项，可不填",
            INSIDE, "仅转发文件用：内附文件在右侧增列，列名为 内附文件1、内附文件2"));

    private Sample() {}

    static String hint(Head head) {
        return HINTS.getOrDefault(head, "");
    }

    static Map<TemplateSheet, List<Values>> rows() {
        Map<TemplateSheet, List<Values>> rows = new EnumMap<>(TemplateSheet.class);
        rows.put(TemplateSheet.BASICS, List.of(new Values()));
        rows.put(
                TemplateSheet.WORK,
                List.of(
                        row().count(ITEM, 1)
                                .text(NO, "一")
                                .text(ITEM_TITLE, "部分河道行洪障碍清理不彻底")
                                .text(GOAL, "主汛期前全部清除")
                                .text(LEAD, "市水利局")
                                .text(RESPONSIBLE, "市水利局、石桥县、临溪县")
                                .text(DUE_TEXT, "2026年6月底")
                                .count(MEASURE, 1)
                                .text(MEASURE_NO, "1")
                                .text(MEASURE_TEXT, "逐段排查，建立障碍清单")
                                .text(MEASURE_RESPONSIBLE, "石桥县、临溪县")
                                .text(MEASURE_DUE_TEXT, "立行立改"),
                        row().count(ITEM, 1)
                                .count(MEASURE, 2)
                                .text(MEASURE_NO, "2")
                                .text(MEASURE_TEXT, "对照清单逐一清除并复核")
                                .text(MEASURE_RESPONSIBLE, "市水利局")
                                .text(MEASURE_DUE_TEXT, "2026-05-31")));
        rows.put(
                TemplateSheet.INDICATORS,
                List.of(
                        row().count(INDICATOR, 1)
                                .text(NAME, "清障河长")
                                .text(MEASURED_IN, "公里")
                                .text(ANNUAL, "32"),
                        row().count(INDICATOR, 1).text(SHARE_OF, "石桥县").text(ANNUAL, "18")));
        rows.put(TemplateSheet.DUTIES, List.of(row().text(WORDS, "每月10日前报送清障进展").text(RULE, "每月10日")));
        rows.put(
                TemplateSheet.PHASES,
                List.of(row().text(PHASE_NAME, "排查阶段")
                        .text(TIME_TEXT, "3月至4月")
                        .text(START, "2026-03-01")
                        .text(END, "2026-04-30")));
        rows.put(
                TemplateSheet.EXCEPTIONS,
                List.of(row().count(ITEM, 1).text(UNIT, "临溪县").text(DUE_TEXT, "提前至5月底")));
        rows.put(
                TemplateSheet.LIAISONS,
                List.of(row().text(WORDS, "请各单位明确一名联络员").text(ROLE, "联络员").text(DUE_TEXT, "3月10日前")));
        rows.put(
                TemplateSheet.EVENTS,
                List.of(row().text(WORDS, "市防汛办开展汛前督查")
                        .text(START, "2026-05-15")
                        .text(END, "2026-05-20")));
        return rows;
    }

    private static Values row() {
        return new Values().text(DOCUMENT, WorkbookWriter.SAMPLE);
    }
}
