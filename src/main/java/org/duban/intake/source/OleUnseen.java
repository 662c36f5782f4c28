package org.duban.intake.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.POIDocument;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What Word and Excel files before 2007 hold besides their text, of which only a mark of secrecy matters. */
final class OleUnseen {

    private static final String PACKAGE = "Package";
    private static final int DEEPEST = 5;

    private OleUnseen() {}

    static void properties(POIDocument document, SourceTextBuilder builder) {
        SummaryInformation said = document.getSummaryInformation();
        if (said != null) {
            Stream.of(said.getTitle(), said.getSubject(), said.getKeywords(), said.getComments())
                    .filter(Objects::nonNull)
                    .forEach(words -> builder.unseen(words.strip()));
        }
        DocumentSummaryInformation more = document.getDocumentSummaryInformation();
        if (more == null) {
            return;
        }
        if (more.getCategory() != null) {
            builder.unseen(more.getCategory().strip());
        }
        CustomProperties custom = more.getCustomProperties();
        if (custom != null) {
            custom.forEach((name, value) -> {
                builder.unseen(name.strip());
                builder.unseen(String.valueOf(value).strip());
            });
        }
    }

    /** Looks into the files that the storages of a container hold, but for its own streams. */
    static void embedded(DirectoryNode root, Attachments attachments, SourceTextBuilder builder) throws IOException {
        embedded(root, attachments, builder, 0);
    }

    private static void embedded(DirectoryNode directory, Attachments attachments, SourceTextBuilder builder, int depth)
            throws IOException {
        for (Entry entry : directory) {
            String name = entry.getName();
            if ("Macros".equals(name) || "_VBA_PROJECT_CUR".equals(name)) {
                builder.note(OfficeParts.MACROS);
            } else if (entry instanceof DirectoryNode inner && depth < DEEPEST) {
                if (isFile(inner)) {
                    look(inner, attachments, builder);
                } else {
                    embedded(inner, attachments, builder, depth + 1);
                }
            }
        }
    }

    private static boolean isFile(DirectoryEntry directory) {
        return Stream.of("WordDocument", "Workbook", "Book", PACKAGE, Ole10Native.OLE10_NATIVE)
                .anyMatch(directory::hasEntryCaseInsensitive);
    }

    private static void look(DirectoryNode object, Attachments attachments, SourceTextBuilder builder)
            throws IOException {
        if (object.hasEntryCaseInsensitive(PACKAGE)) {
            try (InputStream in = object.createDocumentInputStream(PACKAGE)) {
                attachments.look(in, builder);
            }
        } else if (object.hasEntryCaseInsensitive(Ole10Native.OLE10_NATIVE)) {
            try {
                byte[] content = Ole10Native.createFromEmbeddedOleObject(object).getDataBuffer();
                attachments.look(new ByteArrayInputStream(content), builder);
            } catch (Ole10NativeException damaged) {
                builder.note(Attachments.NOTE);
            }
        } else {
            try (POIFSFileSystem alone = new POIFSFileSystem()) {
                EntryUtils.copyNodes(object, alone.getRoot());
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                alone.writeFilesystem(bytes);
                attachments.look(new ByteArrayInputStream(bytes.toByteArray()), builder);
            }
        }
    }
}
