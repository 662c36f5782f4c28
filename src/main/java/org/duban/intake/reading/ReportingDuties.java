package org.duban.intake.reading;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.deadline.DatePhrase;
import org.duban.deadline.FoundPhrase;
import org.duban.intake.DirectiveDraft.ReportingDuty;

/** Finds what units must hand in, and in what rhythm: clauses that send something (报送) by a day or every so often. */
final class ReportingDuties {

    private static final Pattern SENDS = Pattern.compile(
            "报送|上报|报至|反馈至|(?:发送|发|传|寄|交|提交|送交|报到|录入|填报)(?:至|到)[^。；;，,]{0,24}(?:邮箱|室|局|办|委|部|厅|科|处|股|组|府|中心|专班|平台|系统|@)|[月季周旬日]报(?:告)?制度"
                    + "|(?:名单|方案|情况|总结|报告|台账|报表|清单|材料|信息|计划|进展|表)[^。；;，,]{0,30}(?:前|内)(?:统一)?报(?!备|请|批|名|废|警|道)(?![^。；;，,]{0,20}(?:备案|审定|审批|批准))");
    /** 于6月10日前将名单报县住建局: a report goes to somebody, and none that asks for approval. */
    private static final Pattern TO_WHOM = Pattern.compile(
            "(?<![通简预举播汇申])报(?!备|请|批|名|废|警|道|告|表|纸|酬|社|案|销|考|价|关|送)(?:至|到|给)?[^，。；,;]{1,24}?(?:室|局|办|委|部|厅|科|处|股|组|府|中心|邮箱|院|专班|指挥部)(?=(?:备案|备查|存档|统一)?(?:汇总)?(?:[，。；,;（(、]|$))");

    private static final Pattern WORK =
            Pattern.compile("完成|公布|公开|整改到位|编制|制定|建成|印发|落实(?!情况)|实现|达到|全部|开展(?!情况)|组织(?!开展情况)|建立|至少");
    private static final Pattern FOR_APPROVAL = Pattern.compile("(?:审定|审批|批准|审议|审核|同意|审查|核准|审签)");
    private static final Pattern CLAUSE_START = Pattern.compile(
            "[，,、；;]并?(?=(?:自[^，,；;]{1,8}起[，,]?)?于?(?:每|(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日|底|末|上旬|中旬|下旬)))");
    private static final Pattern RHYTHM = Pattern.compile(
            "每年(?:的)?(\\d{1,2})月(\\d{1,2})日|每(?:个)?月(?:的)?(\\d{1,2})[日号]|每(?:个)?季度?(?:末|终了|结束后|首月|第一个月|末月|最后一个月|最后1个月|次月)?(?:后)?(?:的)?(\\d{1,2})日|(每(?:个)?半月|每两周|半月报)|(每(?:个)?月|按月|月报)|(每(?:个)?季度?|按季度?|季报)|(每周|按周|周报)|(每半年|半年一次)|(每年|年度内每年)|(每日|每天|日报)");
    private static final Pattern YEARLY_DAY = Pattern.compile("^于?(\\d{1,2})月(?:(\\d{1,2})日|(上旬|中旬|下旬|底|末))");
    private static final Pattern EVERY_YEAR_BY = Pattern.compile("每年(?:的)?(?:(\\d{1,2})月(?:份)?|年)(上旬|中旬|下旬|底|末)");
    /** 及时报送某办 and 定期上报某局 have no day. */
    private static final Pattern PROMPT = Pattern.compile(
            "(?:及时|定期|按时|按期|随时|适时|按要求|第一时间)(?:向)?[^，,。；;]{0,30}?(?:报送|上报|报至?)(?:至|给|到)?[^，,。；;]{2,24}?(?:室|局|办|委|部|厅|府|组|中心|专班|指挥部)");

    private static final Pattern NIL = Pattern.compile("零报告(?!后)");

    private final LocalDate documentDate;
    private final List<ReportingDuty> duties = new ArrayList<>();

    ReportingDuties(LocalDate documentDate) {
        this.documentDate = documentDate;
    }

    List<ReportingDuty> in(List<Paragraph> paragraphs) {
        for (Paragraph paragraph : paragraphs) {
            if (sends(paragraph.value()) || NIL.matcher(paragraph.value()).find()) {
                int number = paragraph.numeral().map(Numeral::length).orElse(0);
                Sentences.of(paragraph.text().from(number)).forEach(this::sentence);
            }
        }
        return duties;
    }

    private void sentence(Piece sentence) {
        if (NIL.matcher(sentence.value()).find()) {
            duties.add(new ReportingDuty(sentence.value(), "NIL", sentence.span()));
        }
        if (!sends(sentence.value())) {
            return;
        }
        boolean yearly = false;
        boolean found = false;
        List<Piece> clauses = clauses(sentence);
        for (int i = 0; i < clauses.size(); i++) {
            Piece clause = clauses.get(i);
            boolean shares = clause.value().contains("将")
                    && clauses.subList(i + 1, clauses.size()).stream().anyMatch(later -> sends(later.value()));
            String rule = rule(clause.value(), yearly, shares);
            yearly |= rule != null && rule.startsWith("YEARLY");
            if (rule != null) {
                duties.add(new ReportingDuty(clause.value(), rule, clause.span()));
                found = true;
            }
        }
        if (!found && PROMPT.matcher(sentence.value()).find()) {
            duties.add(new ReportingDuty(sentence.value(), null, sentence.span()));
        }
    }

    static boolean sends(String text) {
        if (SENDS.matcher(text).find()) {
            return true;
        }
        Matcher to = TO_WHOM.matcher(text);
        while (to.find()) {
            int end = Math.min(text.length(), to.end() + 8);
            if (!FOR_APPROVAL.matcher(text.substring(to.start(), end)).find()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text asks for nothing but a report. */
    static boolean onlySends(String text) {
        return sends(text) && !WORK.matcher(text).find();
    }

    /** The sentence at the commas after which another day or rhythm begins. */
    private List<Piece> clauses(Piece sentence) {
        List<Piece> clauses = new ArrayList<>();
        Matcher cut = CLAUSE_START.matcher(sentence.value());
        int from = 0;
        while (cut.find()) {
            Piece before = sentence.slice(from, cut.start());
            if (isTimed(before.value())) {
                clauses.add(before);
                from = cut.end();
            }
        }
        clauses.add(sentence.from(from));
        return clauses;
    }

    /** What names no time says who hands in what is asked for behind it. */
    private boolean isTimed(String clause) {
        return RHYTHM.matcher(clause).find()
                || YEARLY_DAY.matcher(clause).find()
                || DatePhrase.find(clause, documentDate).stream().anyMatch(FoundPhrase::bound);
    }

    /** @param shares whether the verb stands in the next clause: 5月25日前将方案、7月3日前将总结报送… */
    private String rule(String clause, boolean afterYearly, boolean shares) {
        Matcher by = EVERY_YEAR_BY.matcher(clause);
        if (by.find()) {
            return yearly(by.group(1) == null ? "12" : by.group(1), null, by.group(2));
        }
        Matcher rhythm = RHYTHM.matcher(clause);
        if (rhythm.find()) {
            return rhythm(rhythm);
        }
        Matcher day = YEARLY_DAY.matcher(clause);
        if (afterYearly && day.find()) {
            return yearly(day.group(1), day.group(2), day.group(3));
        }
        if (!shares && !sends(clause)) {
            return null;
        }
        return DatePhrase.find(clause, documentDate).stream()
                .filter(FoundPhrase::bound)
                .filter(phrase -> phrase.deadline().date() != null)
                .findFirst()
                .map(phrase -> "ONCE " + phrase.deadline().date())
                .orElse(null);
    }

    private static String rhythm(Matcher rhythm) {
        if (rhythm.group(1) != null) {
            return yearly(rhythm.group(1), rhythm.group(2), null);
        }
        if (rhythm.group(3) != null) {
            return "MONTHLY " + Integer.parseInt(rhythm.group(3));
        }
        if (rhythm.group(4) != null) {
            return "QUARTERLY " + Integer.parseInt(rhythm.group(4));
        }
        String[] words = {"HALF_MONTHLY", "MONTHLY", "QUARTERLY", "WEEKLY", "HALF_YEARLY", "YEARLY", "DAILY"};
        int group = 5;
        while (rhythm.group(group) == null) {
            group++;
        }
        return words[group - 5];
    }

    /** @param part of the month, where there is no day: 上旬 is the 10th, 中旬 the 20th, all else its last */
    private static String yearly(String month, String day, String part) {
        Month of = Month.of(Math.min(12, Math.max(1, Integer.parseInt(month))));
        int last = of.length(false);
        int on = day != null
                ? Integer.parseInt(day)
                : switch (part) {
                    case "上旬" -> 10;
                    case "中旬" -> 20;
                    default -> last;
                };
        return String.format(Locale.ROOT, "YEARLY %02d-%02d", of.getValue(), Math.min(on, last));
    }
}
