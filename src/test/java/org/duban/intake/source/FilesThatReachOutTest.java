package org.duban.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDSimpleFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.BusinessRefusal;
import org.duban.intake.SourceText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that point elsewhere, hold programs or are locked: nothing is fetched, nothing is run, nothing of the disk is read. */
class FilesThatReachOutTest {

    private static final String TASK = "青岚市清淤通知";
    private static final String SECRET = "the words of a file on the disk";

    private final SourceTexts texts = new SourceTexts(1 << 22);

    @TempDir
    private Path disk;

    private ServerSocket server;
    private String address;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        server.setSoTimeout(50);
        address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
    }

    @AfterEach
    void nobodyCalled() throws IOException {
        try (ServerSocket listening = server) {
            assertThatThrownBy(listening::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void fieldsLinksAndTemplatesOfAWordFileAreNotFollowed() {
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        StringBuilder links = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (String type :
                List.of("image", "oleObject", "attachedTemplate", "hyperlink", "subDocument", "frame", "aFChunk")) {
            links.append("<Relationship Id=\"")
                    .append(type)
                    .append("\" Type=\"")
                    .append(office)
                    .append(type)
                    .append("\" Target=\"")
                    .append(address)
                    .append("\" TargetMode=\"External\"/>");
        }
        WordFile file = new WordFile().paragraph(TASK);
        for (String code : List.of("INCLUDETEXT", "INCLUDEPICTURE", "DDEAUTO cmd", "LINK Excel.Sheet", "IMPORT")) {
            file.xml("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + code + " \"" + address
                    + "\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
        }

        SourceText read = texts.read(file.part("word/_rels/document.xml.rels", links + "</Relationships>")
                .bytes());

        assertThat(read.text()).isEqualTo(TASK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/document.xml",
                "word/styles.xml",
                "word/numbering.xml",
                "word/header1.xml",
                "word/comments.xml",
                "word/charts/chart1.xml",
                "docProps/core.xml",
                "[Content_Types].xml",
                "_rels/.rels"
            })
    void entitiesInAPartOfAWordFileReadNothing(String part) throws IOException {
        byte[] whole = new WordFile()
                .paragraph(TASK)
                .part("word/comments.xml", "<c><p>x</p></c>")
                .part("word/charts/chart1.xml", "<c><p>x</p></c>")
                .part("docProps/core.xml", "<c><p>x</p></c>")
                .bytes();

        readsNothing(withEntity(whole, part));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/workbook.xml",
                "xl/worksheets/sheet1.xml",
                "xl/sharedStrings.xml",
                "xl/styles.xml",
                "docProps/app.xml",
                "xl/_rels/workbook.xml.rels"
            })
    void entitiesInAPartOfAnExcelFileReadNothing(String part) throws IOException {
        readsNothing(withEntity(book(), part));
    }

    private void readsNothing(byte[] file) {
        Throwable thrown = catchThrowable(() -> {
            SourceText read = texts.read(file);
            assertThat(read.text() + read.margins()).doesNotContain(SECRET);
        });
        assertThat(thrown)
                .satisfiesAnyOf(
                        none -> assertThat(none).isNull(),
                        refusal -> assertThat(refusal).isInstanceOf(BusinessRefusal.class));
    }

    /** The archive with a part that names a file and an address as entities and uses both in its first text. */
    private byte[] withEntity(byte[] archive, String part) throws IOException {
        Path secret = Files.writeString(disk.resolve("secret.txt"), SECRET);
        String type = "<!DOCTYPE x [<!ENTITY file SYSTEM \"" + secret.toUri() + "\"><!ENTITY net SYSTEM \"" + address
                + "\"><!ENTITY % more SYSTEM \"" + address + "\"> %more;]>";
        return changed(archive, part, xml -> {
            String bare = xml.replaceFirst("^<\\?xml[^>]*>\\s*", "");
            int text = bare.indexOf("</");
            return type + bare.substring(0, text) + "&file;&net;" + bare.substring(text);
        });
    }

    private interface Change {
        String of(String xml);
    }

    private static byte[] changed(byte[] archive, String part, Change change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean found = false;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    found = true;
                    content = change.of(new String(content, StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8);
                }
                out.write(content);
            }
        }
        assertThat(found).as(part).isTrue();
        return bytes.toByteArray();
    }

    @Test
    void actionsOfAPdfAreNotTaken() throws IOException {
        PdfFile file = new PdfFile().text(60, 100, TASK);
        PDDocument document = file.document();
        PDActionURI fetch = new PDActionURI();
        fetch.setURI(address);
        PDActionLaunch launch = new PDActionLaunch();
        launch.setFile(new PDSimpleFileSpecification(new org.apache.pdfbox.cos.COSString(address)));
        fetch.setNext(List.of(launch));
        document.getDocumentCatalog().setOpenAction(fetch);

        assertThat(texts.read(file.bytes()).text()).isEqualTo(TASK);
    }

    @Test
    void macrosAreNotRunAndWhoReviewsIsToldOfThem() throws IOException {
        byte[] word = new WordFile()
                .paragraph(TASK)
                .part("word/vbaProject.bin", new byte[] {1, 2, 3})
                .bytes();
        ByteArrayOutputStream excel = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(book()))) {
            book.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
            book.write(excel);
        }

        for (byte[] file : List.of(word, excel.toByteArray())) {
            SourceText read = texts.read(file);
            assertThat(read.text()).isEqualTo(TASK);
            assertThat(read.notes()).containsExactly("intake.note.macros");
        }
    }

    @Test
    void namesThatLeadOutOfAnArchiveWriteNothing() throws IOException {
        byte[] file = new WordFile()
                .paragraph(TASK)
                .part("../../../" + disk.getFileName() + "/out.xml", "<x/>")
                .part("/etc/out.xml", "<x/>")
                .part("..\\out.xml", "<x/>")
                .bytes();

        readsNothing(file);

        try (var left = Files.list(disk)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aPartThatIsThereTwiceIsReadAlikeByAllOrRefused() throws IOException {
        byte[] file = new WordFile()
                .paragraph(TASK)
                .part(
                        "word/documenu.xml",
                        "<w:document" + WordFile.W
                                + "><w:body><w:p><w:r><w:t>机密★</w:t></w:r></w:p></w:body></w:document>")
                .bytes();
        byte[] twice = new String(file, StandardCharsets.ISO_8859_1)
                .replace("word/documenu.xml", "word/document.xml")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> texts.read(twice)).isInstanceOf(BusinessRefusal.class);
    }

    @Test
    void aLockedFileOfEveryFormatIsSaidToBeLocked() throws IOException {
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("geheim");
        try (HSSFWorkbook book = new HSSFWorkbook();
                HWPFDocument document = new HWPFDocument(getClass().getResourceAsStream("/intake/files/plain.doc"))) {
            book.createSheet().createRow(0).createCell(0).setCellValue(TASK);
            book.write(sheet);
            document.write(word);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        for (byte[] file : List.of(sheet.toByteArray(), word.toByteArray())) {
            assertThatThrownBy(() -> texts.read(file)).hasMessageContaining("intake.file.encrypted");
        }
    }

    private static byte[] book() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet().createRow(0).createCell(0).setCellValue(TASK);
            book.write(bytes);
        }
        return bytes.toByteArray();
    }
}
