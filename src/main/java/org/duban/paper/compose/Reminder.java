package org.duban.paper.compose;

import static org.duban.paper.compose.Wording.date;

import java.util.ArrayList;
import java.util.List;
import org.duban.paper.NoticeFacts;
import org.duban.paper.Paragraph;

/** 提醒函: the matter, its due date, days left or overdue, what is expected by when. */
class Reminder implements PaperComposer {

    @Override
    public String name() {
        return "提醒函";
    }

    @Override
    public boolean isLetter() {
        return true;
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.MATTER, Need.DUE, Need.DAYS, Need.REQUIREMENTS, Need.EXPECTED_BY);
    }

    @Override
    public List<Paragraph> body(NoticeFacts facts) {
        List<Paragraph> body = new ArrayList<>();
        String due = facts.matter().due() == null
                ? "。"
                : "，办理时限为" + date(facts.matter().due()) + "。";
        body.add(Paragraph.plain(Wording.instruction(facts)
                + Wording.handedOver(facts, Wording.you(facts.unit()))
                + due
                + Wording.standing(facts)));
        body.addAll(Wording.paragraphs(facts.situation()));
        body.addAll(Wording.announced("现就抓紧办理提醒如下：", facts.demand().requirements()));
        String expected = Expected.by(facts);
        if (!expected.isEmpty()) {
            body.add(Paragraph.plain(expected));
        }
        body.add(Paragraph.plain("特此提醒。"));
        return body;
    }
}
