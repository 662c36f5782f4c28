package org.duban.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.intake.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextsTest {

    private static final String TEXT = "整改目标：达标。\n整改时限：2026年6月底\r\n\r\n镕喆";

    private final SourceTexts texts = new SourceTexts(1 << 20);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void textIsReadInEveryEncodingWithAndWithoutMark(String encoding) {
        Charset charset = Charset.forName(encoding);
        boolean unicode = encoding.startsWith("UTF");

        assertThat(texts.read(TEXT.getBytes(charset)).text()).contains("整改时限：2026年6月底\n\n镕喆");
        if (unicode) {
            assertThat(texts.read(("\uFEFF" + TEXT).getBytes(charset)).text()).startsWith("整改目标：达标。");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void zerosOnBothSidesDoNotHideThatATextIsUtf16(String encoding) {
        String numbered = "一、清淤。\r\n（一）南干渠，2026年6月底前完成。\r\n上半年第一批一万米。";

        assertThat(texts.read(numbered.getBytes(Charset.forName(encoding))).text())
                .isEqualTo(numbered.replace("\r", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void aTextThatIsCutInTheMiddleOfACharacterIsReadAndSaidToBeBroken(String encoding) {
        byte[] whole = "一、清淤南干渠。\n".repeat(40).concat("二、修复闸门").getBytes(Charset.forName(encoding));

        SourceText read = texts.read(Arrays.copyOf(whole, whole.length - 1));

        assertThat(read.text()).startsWith("一、清淤南干渠。").endsWith("二、修复闸");
        assertThat(read.notes()).containsExactly("intake.note.brokenText");
    }

    @Test
    void everyBlockPointsToItsLineInTheText() {
        SourceText text = texts.read(TEXT.getBytes(StandardCharsets.UTF_8));

        assertThat(text.blocks()).hasSize(3);
        assertThat(text.text()
                        .substring(
                                text.blocks().get(2).start(),
                                text.blocks().get(2).end()))
                .isEqualTo("镕喆");
    }

    @Test
    void whatIsNotADocumentIsUnsupportedWhateverItIsCalled() {
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, Kind.UNSUPPORTED, "intake.file.otherFormat");
        for (String other : new String[] {
            "{\\rtf1 x}",
            "\uFEFF\n<!DOCTYPE html><p>甲",
            "<HTML xmlns:o=\"urn\"><body>甲",
            "MIME-Version: 1.0\nContent-Type: multipart/related",
            "From: <Saved by Blink>\nSubject: 甲\nMIME-Version: 1.0",
            "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>"
        }) {
            refused(other.getBytes(StandardCharsets.UTF_8), Kind.UNSUPPORTED, "intake.file.otherFormat");
        }
        refused(new byte[] {1, 2, 3, 4, 5, 6, 7, 0, 1}, Kind.UNSUPPORTED, "intake.file.unsupported");
    }

    @Test
    void anEmptyFileABlankOneAndOneTooLargeAreToldApart() {
        refused(new byte[0], Kind.INVALID, "intake.file.empty");
        refused(" \n\t ".getBytes(StandardCharsets.UTF_8), Kind.INVALID, "intake.file.noText");
        refused(new byte[(1 << 20) + 1], Kind.TOO_LARGE, "intake.file.tooLarge");
    }

    @Test
    void aPdfIsReadLineByLine() throws IOException {
        SourceText text = texts.read(pdf("Article 1", null));

        assertThat(text.text()).isEqualTo("Article 1");
    }

    @Test
    void aPdfWithoutTextIsAScanAndOneWithAPasswordIsLocked() throws IOException {
        refused(pdf("", null), Kind.INVALID, "intake.file.scan");
        refused(pdf("Article 1", "secret"), Kind.UNREADABLE, "intake.file.encrypted");
        refused("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII), Kind.UNREADABLE, "intake.file.damaged");
    }

    @Test
    void aSpreadsheetIsReadCellByCellWithoutItsHiddenSheets() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("明").createRow(1).createCell(2).setCellValue("目标");
            workbook.getSheetAt(0).getRow(1).createCell(3).setCellValue(42);
            workbook.createSheet("暗").createRow(0).createCell(0).setCellValue("不读");
            workbook.setSheetHidden(1, true);
            workbook.write(bytes);
        }

        SourceText text = texts.read(bytes.toByteArray());

        assertThat(text.text()).isEqualTo("目标\t42");
        assertThat(text.blocks().get(1).cell().column()).isEqualTo(3);
    }

    @Test
    void anEncryptedOfficeFileIsRefusedAsLocked() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
            info.getEncryptor().confirmPassword("secret");
            try (OutputStream out = info.getEncryptor().getDataStream(files)) {
                out.write(new WordFile().paragraph("督办").bytes());
            }
            files.writeFilesystem(bytes);
        }

        refused(bytes.toByteArray(), Kind.UNREADABLE, "intake.file.encrypted");
    }

    private void refused(byte[] content, Kind kind, String key) {
        assertThatThrownBy(() -> texts.read(content)).isInstanceOfSatisfying(BusinessRefusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.messageKey()).isEqualTo(key);
        });
    }

    private static byte[] pdf(String line, String password) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(line);
                content.endText();
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }
}
