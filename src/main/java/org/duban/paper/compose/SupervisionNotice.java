package org.duban.paper.compose;

import static org.duban.paper.compose.Wording.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duban.paper.NoticeFacts;
import org.duban.paper.Paragraph;

/** 督办通知单: source, matter, requirements, time limit, the unit, how and by when to reply. */
class SupervisionNotice implements PaperComposer {

    @Override
    public String name() {
        return "督办通知单";
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.SOURCE, Need.MATTER, Need.UNIT, Need.REQUIREMENTS, Need.UNTIL, Need.REPLY_UNTIL);
    }

    @Override
    public List<Paragraph> body(NoticeFacts facts) {
        List<Paragraph> body = new ArrayList<>();
        String opening = Wording.instruction(facts)
                + Wording.handedOver(facts, Wording.you(facts.unit()))
                + due(facts)
                + Wording.standing(facts)
                + Wording.earlier(facts);
        List<Paragraph> situation = Wording.paragraphs(facts.situation());
        String announcement = "现将有关事项通知如下：";
        if (situation.size() > 1) {
            body.add(Paragraph.plain(opening));
            body.addAll(situation);
            body.add(Paragraph.plain(announcement));
        } else {
            String fact = situation.isEmpty() ? "" : situation.get(0).text();
            body.add(Paragraph.plain(opening + fact + announcement));
        }
        body.add(Paragraph.first("督办事项", Wording.sentence(Wording.matter(facts))));
        body.addAll(Wording.section("办理要求", facts.demand().requirements()));
        LocalDate until = facts.demand().until();
        if (until != null) {
            body.add(Paragraph.first("办理时限", date(until) + "前办结。"));
        }
        String reply = Expected.reply(facts, "逾期没有签收或者回复的，按规定升级督办。");
        if (!reply.isEmpty()) {
            body.add(Paragraph.first("回复要求", reply));
        }
        return body;
    }

    private static String due(NoticeFacts facts) {
        return facts.matter().due() == null ? "。" : "，应于" + date(facts.matter().due()) + "前办结。";
    }
}
