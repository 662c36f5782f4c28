package org.duban.paper.compose;

import static org.duban.paper.compose.Wording.date;

import java.util.ArrayList;
import java.util.List;
import org.duban.paper.NoticeFacts;
import org.duban.paper.Paragraph;

/** 督办函: to whom the lateness is made known, facts, expectation. */
class SupervisionLetter implements PaperComposer {

    @Override
    public String name() {
        return "督办函";
    }

    @Override
    public boolean isLetter() {
        return true;
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.MATTER, Need.UNIT, Need.DAYS, Need.SITUATION, Need.REQUIREMENTS);
    }

    @Override
    public List<Paragraph> body(NoticeFacts facts) {
        boolean toAnother = !facts.addressee().equals(facts.unit());
        String you = Wording.you(facts.addressee());
        List<Paragraph> body = new ArrayList<>();
        String due =
                facts.matter().due() == null ? "。" : "，应于" + date(facts.matter().due()) + "前办结。";
        body.add(Paragraph.plain(Wording.instruction(facts)
                + Wording.handedOver(facts, toAnother ? facts.unit() : you)
                + due
                + Wording.standing(facts)
                + Wording.earlier(facts)));
        body.addAll(Wording.paragraphs(facts.situation()));
        body.addAll(Wording.announced(
                toAnother ? "现将上述情况函告" + you + "，请督促" + facts.unit() + "落实：" : "现将上述情况函告" + you + "，请研究落实：",
                facts.demand().requirements()));
        String expected = Expected.by(facts);
        if (!expected.isEmpty()) {
            body.add(Paragraph.plain(expected));
        }
        body.add(Paragraph.plain("特此函告。"));
        return body;
    }
}
