package org.duban.paper.compose;

import java.util.ArrayList;
import java.util.List;
import org.duban.paper.NoticeFacts;
import org.duban.paper.Paragraph;

/** 解除挂牌督办通知书: which listing is lifted, and what the check found. */
class ListedSupervisionLifted implements PaperComposer {

    @Override
    public String name() {
        return "解除挂牌督办通知书";
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.MATTER, Need.UNIT, Need.EARLIER, Need.GROUND);
    }

    @Override
    public List<Paragraph> body(NoticeFacts facts) {
        String you = Wording.you(facts.unit());
        List<Paragraph> body = new ArrayList<>();
        String listing = facts.earlier().isEmpty() ? "此前" : "此前以" + String.join("、", facts.earlier());
        body.add(Paragraph.plain(listing + "对" + you + "办理的" + Wording.matter(facts) + "实行挂牌督办。"));
        body.addAll(Wording.paragraphs(facts.situation()));
        String checked = facts.ground().isEmpty()
                ? ""
                : "经核查，" + Wording.sentence(facts.ground().replaceFirst("^经核查[，,]?", ""));
        body.add(Paragraph.plain(checked + "现决定自本通知书印发之日起，解除对该事项的挂牌督办。"));
        if (facts.demand().requirements().isEmpty()) {
            body.add(Paragraph.plain("请" + you + "巩固办理成果，防止问题反弹；一旦反弹，将重新督办。"));
        } else {
            body.addAll(
                    Wording.announced("请" + you + "继续做好后续工作：", facts.demand().requirements()));
        }
        return body;
    }
}
