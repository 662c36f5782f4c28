package org.duban.intake.reading;

import java.util.List;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DocumentKind;
import org.duban.intake.SourceText;

/** From the text of a document to its draft: clean, refuse what is secret, read the head, recognise the kind, read the items. */
public final class DraftReader {

    private static final List<KindReader> KINDS = List.of(new RectificationListReader());

    /**
     * What is found in {@code source}.
     *
     * @throws org.duban.BusinessRefusal INVALID {@code intake.secrecy.refused} for a paper with a mark of secrecy
     */
    public DirectiveDraft read(SourceText source) {
        List<Paragraph> paragraphs = Paragraphs.of(source);
        SecrecyMark.refuseIn(paragraphs);
        Head head = new HeadReader(paragraphs).read();
        for (KindReader reader : KINDS) {
            if (reader.recognises(paragraphs, head)) {
                return draft(reader.kind(), head, reader.read(paragraphs, head), paragraphs);
            }
        }
        return draft(DocumentKind.OTHER, head, Findings.NONE, paragraphs);
    }

    /** @throws org.duban.BusinessRefusal INVALID {@code intake.secrecy.refused} for a paper with a mark of secrecy */
    public void requireOpen(SourceText source) {
        SecrecyMark.refuseIn(Paragraphs.of(source));
    }

    private static DirectiveDraft draft(DocumentKind kind, Head head, Findings findings, List<Paragraph> paragraphs) {
        return new DirectiveDraft(
                kind,
                head.docNumber(),
                head.title(),
                head.planTitle(),
                head.issuer(),
                head.date(),
                head.convention() == null ? null : head.convention().words().value(),
                head.refDocNumbers(),
                head.recipients(),
                AnnouncedCount.in(paragraphs, findings.items()),
                findings.items(),
                findings.duties(),
                List.of(),
                findings.embedded(),
                findings.events(),
                head.sources(),
                findings.unsure());
    }
}
