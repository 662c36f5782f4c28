package org.duban.intake.template;

import static org.duban.intake.template.Head.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sheets of the template, in order, each with its heads in order. */
enum TemplateSheet {
    /** One column a document, heads down the side. */
    BASICS(
            "基本信息",
            List.of(
                    TITLE,
                    DOC_NUMBER,
                    ISSUER,
                    DATE,
                    KIND,
                    RECIPIENTS,
                    PLAN_TITLE,
                    REFERENCES,
                    CONVENTION,
                    ANNOUNCED,
                    INSIDE)),
    /** One row a measure; what belongs to the item stands on its first row. */
    WORK(
            "督办事项",
            List.of(
                    DOCUMENT,
                    ITEM,
                    NO,
                    ITEM_TITLE,
                    GOAL,
                    LEAD,
                    RESPONSIBLE,
                    DUE_TEXT,
                    MEASURE,
                    MEASURE_NO,
                    MEASURE_TEXT,
                    MEASURE_LEAD,
                    MEASURE_RESPONSIBLE,
                    MEASURE_DUE_TEXT,
                    DUE,
                    LONG_TERM,
                    MEASURE_DUE,
                    MEASURE_LONG_TERM,
                    PHASE,
                    PART,
                    TEXT,
                    CONDITION,
                    HOLD,
                    MEASURE_CONDITION,
                    MEASURE_HOLD,
                    GOAL_Q1,
                    GOAL_Q2,
                    GOAL_Q3,
                    GOAL_Q4,
                    DUE_RULE,
                    DUE_DATES,
                    MEASURE_DUE_RULE,
                    MEASURE_DUE_DATES)),
    /** One row an indicator, then one a unit's share of it. */
    INDICATORS(
            "指标",
            List.of(
                    DOCUMENT,
                    INDICATOR,
                    NAME,
                    MEASURED_IN,
                    SHARE_OF,
                    ANNUAL,
                    Q1,
                    Q2,
                    Q3,
                    Q4,
                    M1,
                    M2,
                    M3,
                    M4,
                    M5,
                    M6,
                    M7,
                    M8,
                    M9,
                    M10,
                    M11,
                    M12,
                    MONTHS_IN_PERCENT)),
    DUTIES("报送要求", List.of(DOCUMENT, WORDS, RULE)),
    PHASES("阶段划分", List.of(DOCUMENT, PHASE_NAME, TIME_TEXT, START, END)),
    /** Of a document, or of the item or measure that is named. */
    EXCEPTIONS("单位例外", List.of(DOCUMENT, ITEM, MEASURE, UNIT, EXCLUDED, DUE_TEXT, DUE)),
    LIAISONS("联络员", List.of(DOCUMENT, WORDS, ROLE, WHO, DUE_TEXT, DUE)),
    EVENTS("督查安排", List.of(DOCUMENT, WORDS, START, END));

    private final String title;
    private final List<Head> heads;

    TemplateSheet(String title, List<Head> heads) {
        this.title = title;
        this.heads = heads;
    }

    String title() {
        return title;
    }

    List<Head> heads() {
        return heads;
    }

    static Optional<TemplateSheet> of(String title) {
        return Stream.of(values())
                .filter(sheet -> sheet.title.equals(title.strip()))
                .findFirst();
    }
}
