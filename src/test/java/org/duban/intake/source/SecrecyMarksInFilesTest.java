package org.duban.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.intake.IntakeReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A mark of secrecy is found wherever a file can hide it, and the word alone is no mark. */
class SecrecyMarksInFilesTest {

    private static final String MARK = "机密★1年";
    private static final String NO_MARK = "本机密切配合";
    private static final String TASK = "青岚市清淤通知";
    private static final String A = " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

    /** Makes a file that holds the words at one place. */
    interface Maker {
        byte[] with(String words) throws Exception;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"word", "sheets", "oldSheets", "pdfs"})
    void aMarkIsFoundAndTheWordAloneIsNone(String place, Maker maker) throws Exception {
        assertThatThrownBy(() -> new IntakeReader().read(maker.with(MARK), null))
                .hasMessageContaining("intake.secrecy.refused");
        assertThat(new IntakeReader().readWithText(maker.with(NO_MARK), null).text())
                .contains(TASK);
    }

    static Stream<Arguments> word() {
        String w = WordFile.W;
        return Stream.of(
                part(
                        "comment",
                        "word/comments.xml",
                        "<w:comments" + w + "><w:comment><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:comment></w:comments>"),
                part(
                        "a comment cut into runs",
                        "word/comments.xml",
                        "<w:comments" + w
                                + "><w:p><w:r><w:t>%1s</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>%2s</w:t></w:r></w:p></w:comments>"),
                part("SmartArt", "word/diagrams/data1.xml", "<x" + A + "><a:p><a:r><a:t>%s</a:t></a:r></a:p></x>"),
                part(
                        "chart",
                        "word/charts/chart1.xml",
                        "<c:chart xmlns:c=\"urn:c\"" + A + "><a:p><a:r><a:t>%s</a:t></a:r></a:p></c:chart>"),
                part(
                        "label of a chart",
                        "word/charts/chart2.xml",
                        "<c:chart xmlns:c=\"urn:c\"><c:pt><c:v>%s</c:v></c:pt></c:chart>"),
                part(
                        "header of the first page",
                        "word/header2.xml",
                        "<w:hdr" + w + "><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:hdr>"),
                part(
                        "footer of even pages",
                        "word/footer3.xml",
                        "<w:ftr" + w + "><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:ftr>"),
                part(
                        "endnote",
                        "word/endnotes.xml",
                        "<w:endnotes" + w + "><w:endnote><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:endnote></w:endnotes>"),
                part(
                        "property of the office's own",
                        "docProps/custom.xml",
                        "<Properties><property name=\"密级\"><vt:lpwstr xmlns:vt=\"urn:v\">%s</vt:lpwstr></property></Properties>"),
                part("data of another program", "customXml/item1.xml", "<data><level>%s</level></data>"),
                part("text of a picture", "word/glossary/document.xml", "<w:d" + w + "><docPr descr=\"%s\"/></w:d>"),
                Arguments.of("grouped shapes", (Maker) words -> new WordFile()
                        .paragraph(TASK)
                        .xml(
                                "<w:p><w:r><w:pict><v:group xmlns:v=\"urn:v\"><v:group><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>"
                                        + words
                                        + "</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></v:group></v:group></w:pict></w:r></w:p>")
                        .bytes()),
                Arguments.of("a Word file in the file", (Maker) words -> holding(
                        "word/embeddings/a.docx",
                        new WordFile().paragraph(words).bytes())),
                Arguments.of("a text in a Word file in the file", (Maker) words -> holding(
                        "word/embeddings/a.docx",
                        holding("word/embeddings/b.bin", (words + "\n清淤").getBytes(StandardCharsets.UTF_8)))));
    }

    private static Arguments part(String place, String name, String xml) {
        return Arguments.of(place, (Maker) words -> new WordFile()
                .paragraph(TASK)
                .part(
                        name,
                        xml.replace("%s", words)
                                .replace("%1s", words.substring(0, 1))
                                .replace("%2s", words.substring(1)))
                .bytes());
    }

    private static byte[] holding(String name, byte[] file) {
        return new WordFile().paragraph(TASK).part(name, file).bytes();
    }

    static Stream<Arguments> sheets() {
        return Stream.of(
                sheet(
                        "header of the first page",
                        (sheet, words) -> ((XSSFSheet) sheet).getFirstHeader().setLeft(words)),
                sheet(
                        "footer of even pages",
                        (sheet, words) -> ((XSSFSheet) sheet).getEvenFooter().setRight(words)),
                sheet(
                        "box",
                        (sheet, words) -> ((XSSFSheet) sheet)
                                .createDrawingPatriarch()
                                .createTextbox(new XSSFClientAnchor())
                                .setText(words)),
                sheet(
                        "grouped shapes",
                        (sheet, words) -> ((XSSFSheet) sheet)
                                .createDrawingPatriarch()
                                .createGroup(new XSSFClientAnchor())
                                .createTextbox(new org.apache.poi.xssf.usermodel.XSSFChildAnchor(0, 0, 9, 9))
                                .setText(words)),
                sheet("comment", SecrecyMarksInFilesTest::comment),
                sheet("hidden sheet", SecrecyMarksInFilesTest::hiddenSheet),
                sheet("name of a sheet", (sheet, words) -> sheet.getWorkbook().createSheet(words)),
                sheet(
                        "property",
                        (sheet, words) -> ((XSSFWorkbook) sheet.getWorkbook())
                                .getProperties()
                                .getCustomProperties()
                                .addProperty("密级", words)));
    }

    private static Arguments sheet(String place, Hide hide) {
        return Arguments.of(".xlsx " + place, (Maker) words -> book(new XSSFWorkbook(), hide, words));
    }

    static Stream<Arguments> oldSheets() {
        List<Arguments> places = new ArrayList<>();
        Map<String, Hide> hides = new HashMap<>();
        hides.put("header", (sheet, words) -> sheet.getHeader().setCenter(words));
        hides.put("comment", SecrecyMarksInFilesTest::comment);
        hides.put("hidden sheet", SecrecyMarksInFilesTest::hiddenSheet);
        hides.put("name of a sheet", (sheet, words) -> sheet.getWorkbook().createSheet(words));
        hides.put(
                "grouped shapes",
                (sheet, words) -> ((org.apache.poi.hssf.usermodel.HSSFSheet) sheet)
                        .createDrawingPatriarch()
                        .createGroup(new HSSFClientAnchor(0, 0, 9, 9, (short) 0, 0, (short) 3, 3))
                        .createTextbox(new org.apache.poi.hssf.usermodel.HSSFChildAnchor(0, 0, 9, 9))
                        .setString(new HSSFRichTextString(words)));
        hides.put("property", (sheet, words) -> {
            HSSFWorkbook book = (HSSFWorkbook) sheet.getWorkbook();
            book.createInformationProperties();
            CustomProperties own = new CustomProperties();
            own.put("密级", words);
            book.getDocumentSummaryInformation().setCustomProperties(own);
        });
        hides.put("keywords", (sheet, words) -> {
            HSSFWorkbook book = (HSSFWorkbook) sheet.getWorkbook();
            book.createInformationProperties();
            book.getSummaryInformation().setKeywords(words);
        });
        hides.forEach((place, hide) ->
                places.add(Arguments.of(".xls " + place, (Maker) words -> book(new HSSFWorkbook(), hide, words))));
        places.add(Arguments.of(".doc property", (Maker) words -> {
            try (HWPFDocument document =
                    new HWPFDocument(SecrecyMarksInFilesTest.class.getResourceAsStream("/intake/files/lists.doc"))) {
                document.getRange().getParagraph(0).insertBefore(TASK + "\r");
                document.getSummaryInformation().setSubject(words);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                document.write(bytes);
                return bytes.toByteArray();
            }
        }));
        return places.stream();
    }

    private interface Hide {
        void in(Sheet sheet, String words) throws IOException;
    }

    private static byte[] book(Workbook empty, Hide hide, String words) throws IOException {
        try (Workbook book = empty) {
            Sheet sheet = book.createSheet("清单");
            sheet.createRow(0).createCell(0).setCellValue(TASK);
            hide.in(sheet, words);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void comment(Sheet sheet, String words) {
        ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(words));
        sheet.getRow(0).getCell(0).setCellComment(comment);
    }

    private static void hiddenSheet(Sheet sheet, String words) {
        Workbook book = sheet.getWorkbook();
        book.createSheet("暗").createRow(0).createCell(0).setCellValue(words);
        book.setSheetHidden(1, true);
    }

    static Stream<Arguments> pdfs() {
        return Stream.of(
                pdf(
                        "keywords",
                        (document, words) -> document.getDocumentInformation().setKeywords(words)),
                pdf(
                        "property",
                        (document, words) -> document.getDocumentInformation().setCustomMetadataValue("level", words)),
                pdf("metadata", (document, words) -> {
                    PDMetadata metadata = new PDMetadata(document);
                    metadata.importXMPMetadata(("<x:xmpmeta><dc:title>" + words + "</dc:title></x:xmpmeta>")
                            .getBytes(StandardCharsets.UTF_8));
                    document.getDocumentCatalog().setMetadata(metadata);
                }),
                pdf("annotation", (document, words) -> {
                    PDAnnotationText note = new PDAnnotationText();
                    note.setContents(words);
                    document.getPage(0).getAnnotations().add(note);
                }),
                pdf("form", (document, words) -> {
                    PDAcroForm form = new PDAcroForm(document);
                    PDTextField field = new PDTextField(form);
                    field.setPartialName("a");
                    field.getCOSObject().setString("V", words);
                    form.setFields(List.of(field));
                    document.getDocumentCatalog().setAcroForm(form);
                }),
                pdf("bookmark", (document, words) -> {
                    PDDocumentOutline outline = new PDDocumentOutline();
                    PDOutlineItem item = new PDOutlineItem();
                    item.setTitle(words);
                    outline.addLast(item);
                    document.getDocumentCatalog().setDocumentOutline(outline);
                }),
                pdf("attachment", (document, words) -> {
                    PDComplexFileSpecification file = new PDComplexFileSpecification();
                    file.setFile("a.docx");
                    file.setEmbeddedFile(new PDEmbeddedFile(
                            document,
                            new ByteArrayInputStream(
                                    new WordFile().paragraph(words).bytes())));
                    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
                    tree.setNames(Map.of("a.docx", file));
                    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                    names.setEmbeddedFiles(tree);
                    document.getDocumentCatalog().setNames(names);
                }));
    }

    private interface HideInPdf {
        void in(PDDocument document, String words) throws IOException;
    }

    private static Arguments pdf(String place, HideInPdf hide) {
        return Arguments.of(".pdf " + place, (Maker) words -> {
            PdfFile file = new PdfFile().text(60, 100, TASK);
            hide.in(file.document(), words);
            return file.bytes();
        });
    }
}
