package org.duban.intake.source;

import java.io.IOException;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;

/** The formats that can be read, told apart by what stands in the bytes; names and content types are not believed. */
enum Format {
    TEXT(new TextDocumentReader()),
    DOCX(new DocxDocumentReader()),
    DOC(new DocDocumentReader()),
    XLSX(new XlsxDocumentReader()),
    PDF(new PdfDocumentReader());

    private static final int MAX_ZIP_ENTRIES = 5_000;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF_MARK = {'%', 'P', 'D', 'F', '-'};
    /** Beginnings of what people send by mistake and of what would pass for text. */
    private static final byte[][] FOREIGN = {
        {(byte) 0x89, 'P', 'N', 'G'},
        {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
        {'G', 'I', 'F', '8'},
        {'R', 'a', 'r', '!'},
        {'7', 'z', (byte) 0xBC, (byte) 0xAF},
        {0x1F, (byte) 0x8B},
        {'M', 'Z'},
        {'{', '\\', 'r', 't', 'f'},
        {'P', 'K', 5, 6}
    };

    private final DocumentReader reader;

    Format(DocumentReader reader) {
        this.reader = reader;
    }

    DocumentReader reader() {
        return reader;
    }

    /**
     * The format of {@code content}, which is not empty.
     *
     * @throws BusinessRefusal UNSUPPORTED for any other format, UNREADABLE for a damaged or encrypted container
     */
    static Format of(byte[] content) {
        if (startsWith(content, ZIP)) {
            return ofZip(content);
        }
        if (startsWith(content, OLE2)) {
            return ofOle2(content);
        }
        if (indexOf(content, PDF_MARK, 1024) >= 0) {
            return PDF;
        }
        for (byte[] mark : FOREIGN) {
            if (startsWith(content, mark)) {
                throw unsupported();
            }
        }
        return TEXT;
    }

    private static Format ofZip(byte[] content) {
        Set<String> names = new HashSet<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .setIgnoreLocalFileHeader(true)
                .get()) {
            Enumeration<ZipArchiveEntry> entries = zip.getEntries();
            while (entries.hasMoreElements()) {
                names.add(entries.nextElement().getName());
                if (names.size() > MAX_ZIP_ENTRIES) {
                    throw new BusinessRefusal(Kind.UNREADABLE, "intake.file.bomb");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new BusinessRefusal(Kind.UNREADABLE, "intake.file.damaged");
        }
        if (names.contains("word/document.xml")) {
            return DOCX;
        }
        if (names.contains("xl/workbook.xml")) {
            return XLSX;
        }
        throw unsupported();
    }

    private static Format ofOle2(byte[] content) {
        try (POIFSFileSystem files = new POIFSFileSystem(new java.io.ByteArrayInputStream(content))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new BusinessRefusal(Kind.UNREADABLE, "intake.file.encrypted");
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return DOC;
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof BusinessRefusal refusal) {
                throw refusal;
            }
            throw new BusinessRefusal(Kind.UNREADABLE, "intake.file.damaged");
        }
        throw unsupported();
    }

    static BusinessRefusal unsupported() {
        return new BusinessRefusal(Kind.UNSUPPORTED, "intake.file.unsupported");
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    private static int indexOf(byte[] content, byte[] mark, int within) {
        int end = Math.min(content.length - mark.length, within);
        for (int i = 0; i <= end; i++) {
            if (Arrays.equals(content, i, i + mark.length, mark, 0, mark.length)) {
                return i;
            }
        }
        return -1;
    }
}
