package org.duban.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;

/**
 * What a PDF holds besides the text on its pages, of which only a mark of secrecy matters: what it says of itself, notes on
 * its pages, the fields of a form, bookmarks and attachments.
 */
final class PdfUnseen {

    private static final int LARGEST_METADATA = 2 * 1024 * 1024;
    private static final int MOST = 10_000;
    private static final int DEEPEST = 20;

    private final SourceTextBuilder builder;
    private final Attachments attachments;
    private int seen;

    PdfUnseen(SourceTextBuilder builder, Attachments attachments) {
        this.builder = builder;
        this.attachments = attachments;
    }

    void read(PDDocument document) throws IOException {
        PDDocumentInformation said = document.getDocumentInformation();
        for (String key : said.getMetadataKeys()) {
            see(said.getCustomMetadataValue(key));
        }
        metadata(document.getDocumentCatalog().getMetadata());
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null) {
            for (PDField field : form.getFieldTree()) {
                if (isTooMuch()) {
                    break;
                }
                see(field.getValueAsString());
                see(field.getAlternateFieldName());
            }
        }
        if (document.getDocumentCatalog().getDocumentOutline() != null) {
            outline(document.getDocumentCatalog().getDocumentOutline().children(), 0);
        }
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            files(names.getEmbeddedFiles(), 0);
        }
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (isTooMuch()) {
                    return;
                }
                annotation(annotation);
            }
        }
    }

    private boolean isTooMuch() {
        return ++seen > MOST;
    }

    private void see(String words) {
        if (words != null) {
            builder.unseen(words.strip());
        }
    }

    private void annotation(PDAnnotation annotation) throws IOException {
        see(annotation.getContents());
        see(annotation.getCOSObject().getString(COSName.SUBJ));
        see(annotation.getCOSObject().getString(COSName.T));
        if (annotation instanceof PDAnnotationFileAttachment attached
                && attached.getFile() instanceof PDComplexFileSpecification file) {
            file(file);
        }
    }

    private void outline(Iterable<PDOutlineItem> items, int depth) {
        for (PDOutlineItem item : items) {
            if (isTooMuch() || depth > DEEPEST) {
                return;
            }
            see(item.getTitle());
            outline(item.children(), depth + 1);
        }
    }

    private void files(PDNameTreeNode<PDComplexFileSpecification> node, int depth) throws IOException {
        if (node.getNames() != null) {
            for (Map.Entry<String, PDComplexFileSpecification> file :
                    node.getNames().entrySet()) {
                see(file.getKey());
                file(file.getValue());
            }
        }
        if (node.getKids() != null && depth < DEEPEST) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                if (isTooMuch()) {
                    return;
                }
                files(kid, depth + 1);
            }
        }
    }

    private void file(PDComplexFileSpecification file) throws IOException {
        see(file.getFileDescription());
        PDEmbeddedFile content = file.getEmbeddedFile();
        if (content != null) {
            try (InputStream in = content.createInputStream()) {
                attachments.look(in, builder);
            }
        }
    }

    /** Metadata is markup; its words stand between the tags and in attributes. */
    private void metadata(PDMetadata metadata) throws IOException {
        if (metadata == null) {
            return;
        }
        try (InputStream in = metadata.createInputStream()) {
            String text = new String(in.readNBytes(LARGEST_METADATA), StandardCharsets.UTF_8);
            for (String words : text.split("[<>\"=]")) {
                see(words);
            }
        }
    }
}
