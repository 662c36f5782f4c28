package org.duban.paper.compose;

import static org.duban.paper.compose.Wording.date;

import java.time.LocalDate;
import org.duban.paper.NoticeFacts;

/** The sentences that say by when something is expected. */
final class Expected {

    private Expected() {}

    /** As 请于……前完成，并于……前反馈办理情况。 */
    static String by(NoticeFacts facts) {
        LocalDate until = facts.demand().until();
        LocalDate reply = facts.demand().replyUntil();
        if (until == null && reply == null) {
            return "";
        }
        if (until == null) {
            return "请于" + date(reply) + "前反馈办理情况。";
        }
        return "请于" + date(until) + "前完成" + (reply == null ? "。" : "，并于" + date(reply) + "前反馈办理情况。");
    }

    /** How and by when to sign for a paper and to reply to it. */
    static String reply(NoticeFacts facts, String consequence) {
        String receipt = facts.demand().receiptLimit();
        LocalDate until = facts.demand().replyUntil();
        String how = facts.demand().replyHow();
        StringBuilder text = new StringBuilder();
        if (!receipt.isEmpty()) {
            text.append("请在收到后").append(receipt).append("内签收。");
        }
        if (until != null) {
            text.append("请于").append(date(until)).append("前");
            text.append(how.isEmpty() ? "书面回复办理情况，由单位主要负责人签字并加盖公章。" : Wording.sentence(how));
        }
        return text.isEmpty() ? "" : text.append(consequence).toString();
    }
}
