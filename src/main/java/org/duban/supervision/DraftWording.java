package org.duban.supervision;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.duban.assignment.AssignmentView;
import org.duban.paper.PaperKind;

/** What a draft says before a supervisor has touched it. */
final class DraftWording {

    /** What a draft is about. {@code about} is the notice that is late, or null. */
    record Case(PaperKind kind, Lateness lateness, AssignmentView assignment, NoticeView about, int daysLate) {}

    /** The dates that the rules of the kind give. */
    record Dates(LocalDate until, LocalDate reply, LocalDate soon) {}

    private DraftWording() {}

    static NoticeContent of(Case facts, Dates dates, ZoneId zone) {
        boolean interview = facts.kind() == PaperKind.INTERVIEW_NOTICE;
        return new NoticeContent(
                facts.assignment().unitName(),
                facts.assignment().title(),
                situation(facts, zone),
                interview ? ground(facts) : "",
                interview ? "" : String.join("\n", requirements(facts)),
                "",
                chases(facts) ? dates.soon() : dates.until(),
                chases(facts) && facts.kind() == PaperKind.REMINDER ? null : dates.reply(),
                null,
                "",
                interview ? "单位分管负责同志\n具体承办人员" : "",
                interview ? "办理情况书面材料\n剩余工作计划和责任分工" : "",
                "");
    }

    static NoticeContent withdrawal(AssignmentView assignment, String matter, String ground, String approver) {
        return new NoticeContent(
                assignment.unitName(), matter, "", ground, "", "", null, null, null, "", "", "", approver);
    }

    /** Whether it asks for a signature or an answer rather than for work. */
    static boolean chases(Case facts) {
        return facts.lateness() == Lateness.RECEIPT || facts.lateness() == Lateness.REPLY;
    }

    private static String situation(Case facts, ZoneId zone) {
        if (facts.lateness() == null || facts.lateness() == Lateness.WORK) {
            return "目前办理进度为" + facts.assignment().percent() + "%。";
        }
        return switch (facts.lateness()) {
            case RECEIPT ->
                facts.about() == null
                        ? "该任务应于" + day(LocalDate.ofInstant(facts.assignment().receiptDue(), zone)) + "前签收，目前尚未签收。"
                        : name(facts.about()) + "应于"
                                + day(LocalDate.ofInstant(facts.about().receiptDue(), zone)) + "前签收，目前尚未签收。";
            case REPLY ->
                name(facts.about()) + "要求于" + day(facts.about().content().replyUntil()) + "前回复，目前尚未收到回复。";
            default -> "本期进展情况逾期未报。";
        };
    }

    private static String ground(Case facts) {
        return "该项工作逾期" + facts.daysLate() + "天仍未办结，经督办进展不明显";
    }

    private static List<String> requirements(Case facts) {
        if (facts.lateness() == Lateness.RECEIPT) {
            return List.of("立即安排专人签收；不属于本单位职责的，在签收环节说明理由并提出责任异议");
        }
        if (facts.lateness() == Lateness.REPLY) {
            return List.of("尽快书面回复办理情况，由单位负责人审核后报送");
        }
        if (facts.lateness() == Lateness.REPORT) {
            return List.of("补报本期进展，说明迟报原因");
        }
        return facts.kind() == PaperKind.REMINDER
                ? List.of("查明没有按期完成的原因，排出剩余工作的时间安排", "已经完成的，及时报送进展并申请办结")
                : List.of("由单位负责人牵头研究，逐项明确剩余工作、完成日期和责任人", "确有困难需要其他单位配合的，书面说明需要协调的事项");
    }

    static String name(NoticeView notice) {
        return "《" + notice.title() + "》（" + notice.number() + "）";
    }

    static String day(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
