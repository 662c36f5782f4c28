package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Span;
import org.duban.intake.DirectiveDraft.Unsure;
import org.duban.intake.DocumentKind;
import org.duban.intake.DraftBuilder;
import org.duban.intake.SourceText;

/** From the text of a document to its draft: clean, refuse what is secret, read the head, recognise the kind, read the items. */
public final class DraftReader {

    private final ForwardingNoticeReader forwarding = new ForwardingNoticeReader(this);
    private final PartReader parts = new PartReader();

    /**
     * What is found in {@code source}.
     *
     * @throws org.duban.BusinessRefusal INVALID {@code intake.secrecy.refused} for a paper with a mark of secrecy
     */
    public DirectiveDraft read(SourceText source) {
        return read(source, null);
    }

    /** As {@link #read(SourceText)}, as the kind that a person says it is; null to find out. */
    public DirectiveDraft read(SourceText source, DocumentKind kind) {
        List<Paragraph> paragraphs = Paragraphs.of(source);
        SecrecyMark.refuseIn(paragraphs);
        SecrecyMark.refuseInMargins(source);
        DirectiveDraft draft = kind == null ? read(paragraphs) : readAs(paragraphs, kind);
        List<Unsure> unsure = new ArrayList<>();
        source.notes().forEach(note -> unsure.add(new Unsure("document", note)));
        unsure.addAll(draft.unsure());
        return draft.withUnsure(unsure);
    }

    /** The draft of a document or of one inside another. */
    DirectiveDraft read(List<Paragraph> paragraphs) {
        Head head = head(paragraphs);
        if (forwarding.recognises(paragraphs, head)) {
            return draft(DocumentKind.FORWARDING_NOTICE, head, forwarding.read(paragraphs, head), paragraphs);
        }
        Findings findings = parts.read(DocumentParts.of(paragraphs, head));
        DocumentKind kind = findings.isEmpty() ? DocumentKind.OTHER : findings.kind();
        return draft(kind, head, findings, paragraphs);
    }

    /** Nothing but the head is read of what is said to be of no kind. */
    private DirectiveDraft readAs(List<Paragraph> paragraphs, DocumentKind kind) {
        Head head = head(paragraphs);
        Findings found = switch (kind) {
            case OTHER -> Findings.NONE;
            case FORWARDING_NOTICE -> forwarding.read(paragraphs, head);
            default -> parts.readAs(DocumentParts.of(paragraphs, head), kind);
        };
        return draft(kind, head, found, paragraphs);
    }

    /** Of a notice that passes on a document, the head ends where that begins. */
    private static Head head(List<Paragraph> paragraphs) {
        Head head = new HeadReader(paragraphs).read();
        int inner = InnerDocument.start(paragraphs, head);
        return inner < 0 ? head : new HeadReader(paragraphs.subList(0, inner)).read();
    }

    /** @throws org.duban.BusinessRefusal INVALID {@code intake.secrecy.refused} for a paper with a mark of secrecy */
    public void requireOpen(SourceText source) {
        SecrecyMark.refuseIn(Paragraphs.of(source));
    }

    private static DirectiveDraft draft(DocumentKind kind, Head head, Findings findings, List<Paragraph> paragraphs) {
        DraftBuilder draft = new DraftBuilder()
                .kind(kind)
                .docNumber(head.docNumber())
                .title(head.title())
                .planTitle(head.planTitle())
                .issuer(head.issuer())
                .date(head.date())
                .leadConvention(
                        head.convention() == null
                                ? null
                                : head.convention().words().value())
                .refDocNumbers(head.refDocNumbers())
                .recipients(head.recipients())
                .embedded(findings.embedded())
                .sources(head.sources())
                .unsure(findings.unsure());
        boolean silent = kind == DocumentKind.OTHER && DocumentType.of(paragraphs, head) != DocumentType.NOTICE;
        return silent ? draft.build() : withWork(draft, kind, head, findings, paragraphs);
    }

    private static DirectiveDraft withWork(
            DraftBuilder draft, DocumentKind kind, Head head, Findings findings, List<Paragraph> paragraphs) {
        List<Paragraph> own = own(kind, head, findings, paragraphs);
        ParticularsOfItems particulars = new ParticularsOfItems(Particulars.in(own, head.basis()));
        return draft.announcedItemCount(AnnouncedCount.in(paragraphs, findings.items()))
                .items(particulars.attachedTo(findings.items()))
                .exceptions(particulars.left())
                .reportingDuties(new ReportingDuties(head.basis()).in(own))
                .indicators(findings.indicators())
                .events(
                        kind == DocumentKind.FORWARDING_NOTICE
                                ? findings.events()
                                : new Announcements(head.basis()).in(own))
                .phases(new Phases(head.basis()).in(own))
                .liaisons(new Liaisons(head.basis()).in(own))
                .build();
    }

    /** What the document itself asks for: not what it passes on, nor what a problem tells of the past. */
    private static List<Paragraph> own(DocumentKind kind, Head head, Findings findings, List<Paragraph> paragraphs) {
        Set<Integer> problems = new HashSet<>();
        boolean tellsOfPast = kind == DocumentKind.RECTIFICATION_LIST;
        findings.items().stream()
                .filter(item -> !item.sources().containsKey(ParticularsOfItems.PARAGRAPHS))
                .map(item -> item.sources().get("text"))
                .filter(Objects::nonNull)
                .forEach(span -> problems.add(span.end()));
        int inner = InnerDocument.start(paragraphs, head);
        boolean before = kind == DocumentKind.FORWARDING_NOTICE && inner >= 0;
        int end = before ? inner : paragraphs.size();
        return paragraphs.subList(0, end).stream()
                .filter(paragraph -> !tellsOfPast || !problems.contains(endOf(paragraph)))
                .toList();
    }

    private static int endOf(Paragraph paragraph) {
        Span span = paragraph.text().span();
        return span == null ? -1 : span.end();
    }
}
