package org.duban.paper.compose;

import static org.duban.paper.compose.Wording.date;
import static org.duban.paper.compose.Wording.sentence;

import java.util.ArrayList;
import java.util.List;
import org.duban.paper.NoticeFacts;
import org.duban.paper.Paragraph;

/** 挂牌督办通知书: matter, facts, requirements, time limit, the unit; how to apply for lifting. */
class ListedSupervision implements PaperComposer {

    @Override
    public String name() {
        return "挂牌督办通知书";
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.MATTER, Need.UNIT, Need.SITUATION, Need.REQUIREMENTS, Need.UNTIL);
    }

    @Override
    public List<Paragraph> body(NoticeFacts facts) {
        String you = Wording.you(facts.unit());
        List<Paragraph> body = new ArrayList<>();
        body.add(Paragraph.plain(
                Wording.instruction(facts) + "经研究，决定对" + Wording.handedOver(facts, you) + "实行挂牌督办。现将有关事项通知如下："));
        body.add(Paragraph.first("督办事项", Wording.matter(facts) + "，由" + facts.unit() + "负责办理。"));
        String situation =
                String.join("", facts.situation().lines().map(Wording::sentence).toList())
                        + Wording.standing(facts)
                        + Wording.earlier(facts);
        if (!situation.isEmpty()) {
            body.add(Paragraph.first("基本情况", situation));
        }
        body.addAll(Wording.section("督办要求", facts.demand().requirements()));
        if (facts.demand().until() != null) {
            body.add(
                    Paragraph.first("督办期限", "自本通知书印发之日起，至" + date(facts.demand().until()) + "止。"));
        }
        String reply = Expected.reply(facts, "");
        if (!reply.isEmpty()) {
            body.add(Paragraph.first("回复要求", reply));
        }
        body.add(Paragraph.first(
                "解除程序",
                sentence("达到督办要求后，由" + you + "书面申请解除，并附办理结果及证明材料；经核查符合要求的，由"
                        + (facts.issuer().organ().isEmpty()
                                ? "发文机关"
                                : facts.issuer().organ())
                        + "书面解除。期满仍未达到要求的，依照规定提出问责建议")));
        return body;
    }
}
