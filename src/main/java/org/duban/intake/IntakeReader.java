package org.duban.intake;

import org.duban.intake.reading.DraftReader;
import org.duban.intake.source.SourceTexts;
import org.duban.intake.template.LedgerTemplate;

/**
 * Reads a document that came in. Without side effects: nothing is stored, fetched or called, and any number of threads may
 * read at once.
 */
public final class IntakeReader {

    /** What an office's documents stay below. */
    public static final long DEFAULT_MAX_BYTES = 20L * 1024 * 1024;

    private final SourceTexts sources;
    private final DraftReader drafts = new DraftReader();

    public IntakeReader() {
        this(DEFAULT_MAX_BYTES);
    }

    /** @param maxBytes size above which content is refused unread */
    public IntakeReader(long maxBytes) {
        sources = new SourceTexts(maxBytes);
    }

    /** The draft alone; see {@link #readWithText}. */
    public DirectiveDraft read(byte[] content, String fileName) {
        return readWithText(content, fileName).draft();
    }

    /**
     * The draft of a document and its plain text; a filled-in {@link LedgerTemplate} is taken as it stands. A document that hands out no work gives a draft without items.
     *
     * @param content the file or text; its format is told by its bytes
     * @param fileName as sent, never believed; may be null
     * @throws org.duban.BusinessRefusal TOO_LARGE, UNSUPPORTED, UNREADABLE (damaged, encrypted), INVALID (no text, or a
     *     mark of secrecy: {@code intake.secrecy.refused})
     */
    public ReadDocument readWithText(byte[] content, String fileName) {
        return readAs(content, fileName, null);
    }

    /**
     * As {@link #readWithText}, as the kind that a person says the document is.
     *
     * @param kind overrules what would be recognised; null to find out
     */
    public ReadDocument readAs(byte[] content, String fileName, DocumentKind kind) {
        SourceText source = sources.read(content);
        if (LedgerTemplate.isIn(content, source)) {
            return filledIn(content, kind);
        }
        return new ReadDocument(drafts.read(source, kind), source);
    }

    /** What was filled in needs no reading: it stands in cells that say what they hold. */
    private ReadDocument filledIn(byte[] content, DocumentKind kind) {
        ReadDocument read = LedgerTemplate.read(content);
        drafts.requireOpen(read.source());
        return kind == null ? read : new ReadDocument(read.draft().withKind(kind), read.source());
    }

    /**
     * Holds text that came in without a document, as typed or sent by a program, to the same rule.
     *
     * @throws org.duban.BusinessRefusal INVALID {@code intake.secrecy.refused} when it carries a mark of secrecy
     */
    public void requireOpen(String text) {
        drafts.requireOpen(SourceText.ofLines(text));
    }
}
