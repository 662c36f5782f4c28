package org.duban.intake.source;

import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.IOUtils;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.intake.SourceText;

/** The door to all formats: recognises one and reads it, and turns whatever goes wrong into a refusal with a reason. */
public final class SourceTexts {

    private static final int MAX_ENTRY = 64 * 1024 * 1024;

    static {
        // POI's own limits allow 4 GB an entry
        ZipSecureFile.setMaxEntrySize(MAX_ENTRY);
        // a form repeats itself and packs 300 to 1; UnpackedBytes bounds what all parts come to
        ZipSecureFile.setMinInflateRatio(0);
        IOUtils.setByteArrayMaxOverride(MAX_ENTRY);
    }

    private final long maxBytes;

    public SourceTexts(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * The text of a document of any readable format.
     *
     * @throws BusinessRefusal TOO_LARGE, UNSUPPORTED (other format), UNREADABLE (damaged, encrypted), INVALID (no text)
     */
    public SourceText read(byte[] content) {
        if (content.length == 0) {
            throw BusinessRefusal.invalid("intake.file.empty");
        }
        if (content.length > maxBytes) {
            throw new BusinessRefusal(Kind.TOO_LARGE, "intake.file.tooLarge", maxBytes / (1024 * 1024));
        }
        Format format = Format.of(content);
        SourceText text = read(format, content);
        if (text.blocks().isEmpty()) {
            throw BusinessRefusal.invalid(format == Format.PDF ? "intake.file.scan" : "intake.file.noText");
        }
        return text;
    }

    private static SourceText read(Format format, byte[] content) {
        try {
            return format.reader().read(content, new Attachments());
        } catch (BusinessRefusal refusal) {
            throw refusal;
        } catch (EncryptedDocumentException e) {
            throw new BusinessRefusal(Kind.UNREADABLE, "intake.file.encrypted");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            if (isBomb(e)) {
                throw new BusinessRefusal(Kind.UNREADABLE, "intake.file.bomb");
            }
            // the libraries throw anything at all on damaged files; no more is known of what it was
            throw new BusinessRefusal(Kind.UNREADABLE, "intake.file.damaged");
        }
    }

    /** POI says so in words alone. */
    private static boolean isBomb(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; i < 10 && cause != null; i++) {
            if (cause.getMessage() != null && cause.getMessage().startsWith("Zip bomb detected")) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
