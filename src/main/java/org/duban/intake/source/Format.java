package org.duban.intake.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
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
    XLS(new XlsDocumentReader()),
    PDF(new PdfDocumentReader());

    private static final int MAX_ZIP_ENTRIES = 5_000;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF_MARK = {'%', 'P', 'D', 'F', '-'};
    private static final Pattern DOCUMENT = Pattern.compile("word/document\\d*\\.xml");

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
        ForeignFormat.refuse(content);
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
        if (names.stream().anyMatch(name -> DOCUMENT.matcher(name).matches())) {
            return DOCX;
        }
        if (names.contains("xl/workbook.xml")) {
            return XLSX;
        }
        throw ForeignFormat.archive(names);
    }

    private static Format ofOle2(byte[] content) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new BusinessRefusal(Kind.UNREADABLE, "intake.file.encrypted");
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return DOC;
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return XLS;
            }
            if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
                throw ForeignFormat.is("PowerPoint");
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
