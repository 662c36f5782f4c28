package org.duban.paper.compose;

import java.util.function.Predicate;
import org.duban.paper.NoticeFacts;

/** Something that a kind of paper must contain, and how to see that the facts give it. */
enum Need {
    ISSUER("issuer", facts -> !facts.issuer().organ().isEmpty()),
    ADDRESSEE("addressee", facts -> !facts.addressee().isEmpty()),
    UNIT("unit", facts -> !facts.unit().isEmpty()),
    MATTER("matter", facts -> !facts.matter().title().isEmpty()),
    SOURCE(
            "source",
            facts -> !Wording.directive(facts).isEmpty()
                    || !facts.matter().instruction().isEmpty()),
    DUE("due", facts -> facts.matter().due() != null),
    DAYS("days", facts -> facts.daysLeft().isPresent()),
    SITUATION("situation", facts -> !facts.situation().isEmpty()),
    REQUIREMENTS("requirements", facts -> !facts.demand().requirements().isEmpty()),
    UNTIL("until", facts -> facts.demand().until() != null),
    EXPECTED_BY(
            "expectedBy",
            facts -> facts.demand().until() != null || facts.demand().replyUntil() != null),
    REPLY_UNTIL("replyUntil", facts -> facts.demand().replyUntil() != null),
    REASON("reason", facts -> !facts.ground().isEmpty() || !facts.situation().isEmpty()),
    INTERVIEW_TIME("interviewTime", facts -> facts.interview().time() != null),
    INTERVIEW_PLACE("interviewPlace", facts -> !facts.interview().place().isEmpty()),
    ATTENDEES("attendees", facts -> !facts.interview().attendees().isEmpty()),
    MATERIALS("materials", facts -> !facts.interview().materials().isEmpty()),
    EARLIER("earlier", facts -> !facts.earlier().isEmpty()),
    GROUND("ground", facts -> !facts.ground().isEmpty()),
    APPROVER("approver", facts -> !facts.approver().isEmpty()),
    TEXT(
            "text",
            facts -> !facts.situation().isEmpty()
                    || !facts.demand().requirements().isEmpty());

    private final String key;
    private final Predicate<NoticeFacts> given;

    Need(String key, Predicate<NoticeFacts> given) {
        this.key = "paper.missing." + key;
        this.given = given;
    }

    String key() {
        return key;
    }

    boolean isMissingIn(NoticeFacts facts) {
        return !given.test(facts);
    }
}
