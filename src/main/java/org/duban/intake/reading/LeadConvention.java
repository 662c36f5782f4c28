package org.duban.intake.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The document's own rule that the first unit of a list leads. It is often said once, inside the first list, with 下同.
 *
 * @param words its sentence as written
 */
record LeadConvention(Piece words) {

    private static final Pattern FIRST_LEADS = Pattern.compile("(?:(?:各项)?(?:责任单位|任务|措施|工作|责任部门|单位|其中)(?:中|里|内|的)?)?"
            + "(?:(?:排序|排名|排列|排|列|位列|居|位)(?:在|于)?(?:第一位?|首位|最前|前面|前列?|第1位?)|第一(?:个|责任|家|位)(?:责任)?(?:单位|部门)|首个单位|首家单位|第一顺位)"
            + "(?:的)?[^，,；;。〔〕（）()【】]{0,14}?(?:牵头|主办)[^，,；;。〔〕（）()【】\\]］]{0,8}+(?:[，,；;]?(?:以)?下同)?");
    private static final Pattern REMINDER = Pattern.compile("[，,；;（(]?(?:以)?下同[）)]?");

    static Optional<LeadConvention> in(List<Paragraph> paragraphs) {
        for (Paragraph paragraph : paragraphs) {
            if (!paragraph.value().contains("牵头") && !paragraph.value().contains("主办")) {
                continue;
            }
            Matcher matcher = FIRST_LEADS.matcher(paragraph.value());
            if (matcher.find()) {
                return Optional.of(new LeadConvention(paragraph.text().slice(matcher.start(), matcher.end())));
            }
        }
        return Optional.empty();
    }

    /** A list of units without the words of a convention and without 下同. */
    static String strip(String units) {
        String bare = FIRST_LEADS.matcher(units).replaceAll("");
        return REMINDER.matcher(bare).replaceAll("");
    }
}
