package org.duban.directive.internal;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.duban.BusinessRefusal;
import org.duban.directive.DirectiveState;
import org.duban.directive.DirectiveView;
import org.duban.directive.DraftContent;
import org.duban.directive.Source;
import org.duban.directive.Urgency;
import org.duban.intake.DirectiveDraft;
import org.duban.platform.StoredEntity;

/** A directive (督办件). Its content is the draft; what was signed is not edited any more. */
@Entity
public class Directive extends StoredEntity {

    @Enumerated(EnumType.STRING)
    private DirectiveState state = DirectiveState.DRAFT;

    private String title;
    private String docNumber;
    private String issuer;
    private LocalDate docDate;

    @Enumerated(EnumType.STRING)
    private Source source;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    private Long officeId;

    @Convert(converter = DraftConverter.class)
    private DirectiveDraft draft;

    @Convert(converter = UnitChoicesConverter.class)
    private Map<String, List<Long>> unitChoices = new TreeMap<>();

    private Long verifyingUnitId;
    private String sourceText;
    private String sourceFile;
    private String sourceFileName;
    private String sourceNotes;
    private Long createdBy;
    private Instant createdAt;
    private String findingsReason;
    private String findingsPassed;
    private Instant submittedAt;
    private String returnedReason;
    private Long signedBy;
    private Instant signedAt;
    private Instant issuedAt;
    private Instant endedAt;
    private String endReason;
    private String archiveNumber;

    protected Directive() {}

    public Directive(long officeId, DraftContent content, long createdBy, Instant now) {
        this.officeId = officeId;
        this.createdBy = createdBy;
        this.createdAt = now;
        take(content);
    }

    /** The text that the draft was read from, the file it came in, and message keys of what is to know of that. */
    public void readFrom(String text, String fileHash, String fileName, List<String> notes) {
        sourceNotes = notes.isEmpty() ? null : String.join("\n", notes);
        sourceText = text;
        sourceFile = fileHash;
        sourceFileName = fileName;
    }

    public void edit(DraftContent changed) {
        requireEditable();
        take(changed);
    }

    private void take(DraftContent changed) {
        draft = changed.draft();
        source = changed.source();
        urgency = changed.urgency();
        verifyingUnitId = changed.verifyingUnitId();
        unitChoices = new TreeMap<>(changed.unitChoices());
        title = draft.title() == null ? "" : draft.title();
        docNumber = draft.docNumber();
        issuer = draft.issuer();
        docDate = draft.date();
    }

    /** Only what nobody has been asked to sign can vanish. */
    public void requireDiscardable() {
        require(DirectiveState.DRAFT);
    }

    /** A returned one has its process already, in which it comes again. */
    public void requireFresh() {
        if (state == DirectiveState.RETURNED) {
            throw BusinessRefusal.conflict("directive.returned.task", title);
        }
        requireEditable();
    }

    /** @param passed fingerprints of the findings that are passed over with the reason */
    public void submit(String reasonForFindings, Collection<String> passed, Instant now) {
        requireEditable();
        state = DirectiveState.SUBMITTED;
        findingsReason = reasonForFindings;
        findingsPassed = String.join("\n", passed);
        returnedReason = null;
        submittedAt = now;
    }

    /** What was passed over when it was submitted; empty for what was submitted before that was kept. */
    public Optional<Set<String>> findingsPassed() {
        return Optional.ofNullable(findingsPassed).map(passed -> Set.copyOf(Arrays.asList(passed.split("\n"))));
    }

    public void giveBack(String reason) {
        require(DirectiveState.SUBMITTED);
        state = DirectiveState.RETURNED;
        returnedReason = reason;
    }

    public void sign(long signer, Instant now) {
        require(DirectiveState.SUBMITTED);
        state = DirectiveState.ISSUING;
        signedBy = signer;
        signedAt = now;
    }

    public void issued(Instant now) {
        require(DirectiveState.ISSUING);
        state = DirectiveState.ISSUED;
        issuedAt = now;
    }

    public void conclude(String underNumber, Instant now) {
        require(DirectiveState.ISSUED);
        state = DirectiveState.CONCLUDED;
        archiveNumber = underNumber;
        endedAt = now;
    }

    public void withdraw(String ground, Instant now) {
        if (state != DirectiveState.ISSUED && state != DirectiveState.ISSUING) {
            throw BusinessRefusal.conflict("directive.state.refused", title);
        }
        state = DirectiveState.WITHDRAWN;
        endReason = ground;
        endedAt = now;
    }

    public void requireEditable() {
        if (!state.editable()) {
            throw BusinessRefusal.conflict("directive.not.editable", title);
        }
    }

    private void require(DirectiveState expected) {
        if (state != expected) {
            throw BusinessRefusal.conflict("directive.state.refused", title);
        }
    }

    public DirectiveState state() {
        return state;
    }

    public DirectiveView view() {
        return new DirectiveView(
                id(),
                version(),
                state,
                title,
                docNumber,
                issuer,
                docDate,
                source,
                urgency,
                officeId,
                draft,
                unitChoices,
                verifyingUnitId,
                sourceText,
                sourceFile,
                sourceFileName,
                sourceNotes == null ? List.of() : List.of(sourceNotes.split("\n")),
                createdBy,
                createdAt,
                findingsReason,
                submittedAt,
                returnedReason,
                signedBy,
                signedAt,
                issuedAt,
                endedAt,
                endReason,
                archiveNumber);
    }
}
