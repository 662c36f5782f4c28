package org.duban.intake.template;

import java.util.Arrays;
import java.util.Optional;

/**
 * The heads of the template's columns and, on the first sheet, rows. They are Chinese in every language, with English
 * below: the first line is what is read back.
 */
enum Head {
    DOCUMENT("所属文件", "Document", 12),
    KIND("文件类型", "Kind of document", 24),
    DOC_NUMBER("发文字号", "Document number", 24),
    TITLE("标题", "Title", 44),
    PLAN_TITLE("方案名称", "Title of the plan", 44),
    ISSUER("发文机关", "Issuing organs", 30),
    DATE("成文日期", "Date", 14),
    RECIPIENTS("主送单位", "Recipients", 40),
    REFERENCES("引用文号", "Documents cited", 30),
    CONVENTION("牵头约定", "Who leads", 30),
    ANNOUNCED("文中所称事项数", "Items announced", 14),
    INSIDE("载于", "Stands inside", 14),

    ITEM("事项序号", "Item", 9),
    NO("文中编号", "Printed number", 10),
    ITEM_TITLE("事项标题", "Item title", 36),
    GOAL("目标", "Goal", 36),
    TEXT("事项全文", "Item text", 36),
    DUE_TEXT("完成时限", "Time limit", 18),
    DUE("完成日期", "Due date", 14),
    DUE_RULE("推算规则", "Date rule", 12),
    DUE_DATES("分次日期", "Single dates", 18),
    LONG_TERM("长期坚持", "Long-term", 9),
    LEAD("牵头单位", "Lead units", 24),
    RESPONSIBLE("责任单位", "Responsible units", 30),
    PHASE("阶段", "Phase", 16),
    PART("附件", "Annex", 20),
    CONDITION("前提条件", "Condition", 20),
    HOLD("保持要求", "To be held", 20),
    GOAL_Q1("一季度目标", "Goal of Q1", 20),
    GOAL_Q2("二季度目标", "Goal of Q2", 20),
    GOAL_Q3("三季度目标", "Goal of Q3", 20),
    GOAL_Q4("四季度目标", "Goal of Q4", 20),

    MEASURE("措施序号", "Measure", 9),
    MEASURE_NO("措施编号", "Printed number", 10),
    MEASURE_TEXT("措施", "Measure text", 44),
    MEASURE_DUE_TEXT("措施时限", "Time limit of measure", 18),
    MEASURE_DUE("措施完成日期", "Due date of measure", 14),
    MEASURE_DUE_RULE("措施推算规则", "Date rule of measure", 12),
    MEASURE_DUE_DATES("措施分次日期", "Single dates of measure", 18),
    MEASURE_LONG_TERM("措施长期坚持", "Measure long-term", 9),
    MEASURE_LEAD("措施牵头单位", "Lead units of measure", 24),
    MEASURE_RESPONSIBLE("措施责任单位", "Responsible units of measure", 30),
    MEASURE_CONDITION("措施前提条件", "Condition of measure", 20),
    MEASURE_HOLD("措施保持要求", "To be held by measure", 20),

    INDICATOR("指标序号", "Indicator", 9),
    NAME("指标名称", "Name", 30),
    MEASURED_IN("计量单位", "Unit of measurement", 10),
    SHARE_OF("分解到单位", "Share of unit", 20),
    ANNUAL("全年", "Year", 12),
    Q1("一季度", "Q1", 10),
    Q2("二季度", "Q2", 10),
    Q3("三季度", "Q3", 10),
    Q4("四季度", "Q4", 10),
    M1("1月", "January", 8),
    M2("2月", "February", 8),
    M3("3月", "March", 8),
    M4("4月", "April", 8),
    M5("5月", "May", 8),
    M6("6月", "June", 8),
    M7("7月", "July", 8),
    M8("8月", "August", 8),
    M9("9月", "September", 8),
    M10("10月", "October", 8),
    M11("11月", "November", 8),
    M12("12月", "December", 8),
    /** The months say how much of the year's target is reached by then. */
    MONTHS_IN_PERCENT("月计划为累计占全年%", "Months as % of the year", 12),

    WORDS("内容", "Text", 60),
    RULE("频次", "Rhythm", 18),
    START("开始日期", "Start", 14),
    END("结束日期", "End", 14),
    PHASE_NAME("阶段名称", "Phase", 24),
    TIME_TEXT("时间（原文）", "Time as written", 30),
    UNIT("单位", "Unit", 24),
    EXCLUDED("不适用", "Excluded", 9),
    ROLE("人员", "Role", 14),
    WHO("报送单位", "Units", 30);

    private final String zh;
    private final String en;
    private final int width;

    Head(String zh, String en, int width) {
        this.zh = zh;
        this.en = en;
        this.width = width;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }

    /** In characters. */
    int width() {
        return width;
    }

    /** The head that a cell names: its first line counts, without white space. */
    static Optional<Head> of(String cell) {
        String name = nameIn(cell);
        return Arrays.stream(values()).filter(head -> head.zh.equals(name)).findFirst();
    }

    static String nameIn(String cell) {
        return cell.strip().lines().findFirst().orElse("").replaceAll("\\s", "");
    }
}
