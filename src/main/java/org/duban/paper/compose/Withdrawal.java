package org.duban.paper.compose;

import java.util.ArrayList;
import java.util.List;
import org.duban.paper.NoticeFacts;
import org.duban.paper.Paragraph;

/** 撤销、终止督办告知书: what ends, on what ground, by whose approval, and what stops with it. */
class Withdrawal implements PaperComposer {

    @Override
    public String name() {
        return "终止督办告知书";
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.MATTER, Need.UNIT, Need.GROUND, Need.APPROVER);
    }

    @Override
    public List<Paragraph> body(NoticeFacts facts) {
        List<Paragraph> body = new ArrayList<>();
        String ground = facts.ground().isEmpty()
                ? ""
                : "因" + facts.ground().replaceFirst("^(?:因为|由于|因)", "").replaceFirst("[。；，]+$", "") + "，";
        String approval = facts.approver().isEmpty() ? "" : "经" + facts.approver() + "批准，";
        body.add(Paragraph.plain(
                Wording.handedOver(facts, Wording.you(facts.unit())) + "，" + ground + approval + "自本告知书印发之日起终止督办。"));
        body.addAll(Wording.paragraphs(facts.situation()));
        body.add(Paragraph.plain("有关承办任务、报送要求和时限计算同时停止，此前形成的办理记录和督办文书留存备查。"));
        if (!facts.earlier().isEmpty()) {
            body.add(Paragraph.plain("此前发出的" + String.join("、", facts.earlier()) + "不再执行。"));
        }
        body.addAll(Wording.announced("请做好以下善后工作：", facts.demand().requirements()));
        body.add(Paragraph.plain("特此告知。"));
        return body;
    }
}
