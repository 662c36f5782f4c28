package org.duban.paper.compose;

import static org.duban.paper.compose.Wording.date;
import static org.duban.paper.compose.Wording.sentence;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.duban.paper.NoticeFacts;
import org.duban.paper.Paragraph;

/** 约谈通知书: reason, time, place, who must come, materials to bring; a written report within 30 days. */
class InterviewNotice implements PaperComposer {

    private static final int REPORT_WITHIN_DAYS = 30;

    @Override
    public String name() {
        return "约谈通知书";
    }

    @Override
    public List<Need> needs() {
        return List.of(
                Need.MATTER, Need.REASON, Need.INTERVIEW_TIME, Need.INTERVIEW_PLACE, Need.ATTENDEES, Need.MATERIALS);
    }

    @Override
    public List<Paragraph> body(NoticeFacts facts) {
        List<Paragraph> body = new ArrayList<>();
        NoticeFacts.Interview interview = facts.interview();
        String you = Wording.you(facts.unit());
        body.add(Paragraph.plain(Wording.instruction(facts) + "就" + directiveOf(facts) + Wording.matter(facts)
                + "，定于近期约谈" + you + "有关负责同志。现将有关事项通知如下："));
        String reason = sentence(facts.ground());
        String situation =
                String.join("", facts.situation().lines().map(Wording::sentence).toList());
        body.add(Paragraph.first("约谈事由", reason + situation + Wording.standing(facts) + Wording.earlier(facts)));
        if (interview.time() != null) {
            body.add(Paragraph.first("约谈时间", sentence(Wording.time(interview.time()))));
        }
        if (!interview.place().isEmpty()) {
            body.add(Paragraph.first("约谈地点", sentence(interview.place())));
        }
        if (!interview.attendees().isEmpty()) {
            body.add(Paragraph.first("参加人员", sentence(String.join("、", interview.attendees()))));
        }
        body.addAll(Wording.section("携带材料", interview.materials()));
        List<String> demands = new ArrayList<>(facts.demand().requirements());
        if (facts.demand().replyUntil() != null) {
            demands.add("请于" + date(facts.demand().replyUntil()) + "前报送参加人员名单");
        }
        demands.add("参加人员因故不能到会的，应当提前书面说明理由");
        demands.add(report(interview.time()));
        body.addAll(Wording.section("有关要求", demands));
        return body;
    }

    private static String directiveOf(NoticeFacts facts) {
        String directive = Wording.directive(facts);
        return directive.isEmpty() ? "" : directive + "交办的";
    }

    private static String report(LocalDateTime time) {
        String lastDay = time == null ? "" : "（" + date(time.toLocalDate().plusDays(REPORT_WITHIN_DAYS)) + "前）";
        return "约谈后" + REPORT_WITHIN_DAYS + "日内" + lastDay + "书面报告整改落实情况";
    }
}
