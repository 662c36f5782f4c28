package org.duban.paper.compose;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duban.paper.NoticeFacts;
import org.duban.paper.Paper;
import org.duban.paper.PaperKind;
import org.duban.paper.Papers;
import org.springframework.stereotype.Component;

/** Hands the facts to the composer of the kind and adds what all papers have. */
@Component
class ComposedPapers implements Papers {

    private static final Map<PaperKind, PaperComposer> COMPOSERS = Map.of(
            PaperKind.REMINDER, new Reminder(),
            PaperKind.SUPERVISION_NOTICE, new SupervisionNotice(),
            PaperKind.SUPERVISION_LETTER, new SupervisionLetter(),
            PaperKind.INTERVIEW_NOTICE, new InterviewNotice(),
            PaperKind.LISTED_SUPERVISION, new ListedSupervision(),
            PaperKind.LISTED_SUPERVISION_LIFTED, new ListedSupervisionLifted(),
            PaperKind.WITHDRAWAL, new Withdrawal(),
            PaperKind.GENERAL, new GeneralPaper());

    @Override
    public Paper compose(PaperKind kind, NoticeFacts facts) {
        PaperComposer composer = COMPOSERS.get(kind);
        NoticeFacts.Issuer issuer = facts.issuer();
        return new Paper(
                redHead(issuer, composer.isLetter()),
                null,
                Wording.title(facts, composer.name()),
                facts.addressee(),
                composer.body(facts),
                facts.attachments(),
                issuer.organ(),
                null,
                issuer.contact(),
                facts.copies(),
                issuer.printedBy().isEmpty() ? issuer.organ() : issuer.printedBy());
    }

    @Override
    public List<String> missing(PaperKind kind, NoticeFacts facts) {
        return Stream.concat(Stream.of(Need.ISSUER, Need.ADDRESSEE), COMPOSERS.get(kind).needs().stream())
                .filter(need -> need.isMissingIn(facts))
                .map(Need::key)
                .toList();
    }

    private static String redHead(NoticeFacts.Issuer issuer, boolean letter) {
        if (!issuer.redHead().isEmpty() || issuer.organ().isEmpty()) {
            return issuer.redHead();
        }
        return letter ? issuer.organ() : issuer.organ() + "文件";
    }
}
