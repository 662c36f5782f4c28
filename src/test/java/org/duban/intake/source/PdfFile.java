package org.duban.intake.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** Draws small PDF files: text at a place and ruled tables, measured from the top left of A4. */
public final class PdfFile {

    private static final float SIZE = 12;

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream content;
    private byte[] written;

    public PdfFile() {
        try (InputStream in = PdfFile.class.getResourceAsStream("/fonts/NotoSerifSC-subset.ttf")) {
            font = PDType0Font.load(document, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page();
    }

    PdfFile page() {
        try {
            if (content != null) {
                content.close();
            }
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            content = new PDPageContentStream(document, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public PdfFile text(float x, float y, String... lines) {
        try {
            float at = y;
            for (String line : lines) {
                content.beginText();
                content.setFont(font, SIZE);
                content.newLineAtOffset(x, PDRectangle.A4.getHeight() - at);
                content.showText(line);
                content.endText();
                at += SIZE * 1.5f;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A ruled table whose columns are {@code widths} wide; rows are 60 high, lines of a cell parted by \n. */
    PdfFile table(float x, float y, float[] widths, String[]... rows) {
        return table(x, y, widths, 0, rows);
    }

    private PdfFile table(float x, float y, float[] widths, int firstRule, String[]... rows) {
        float width = 0;
        for (float one : widths) {
            width += one;
        }
        for (int row = 0; row <= rows.length; row++) {
            line(x, y + row * 60, x + width, y + row * 60);
        }
        float left = x;
        for (int column = 0; column <= widths.length; column++) {
            if (column >= firstRule && column <= widths.length - firstRule) {
                line(left, y, left, y + rows.length * 60);
            }
            left += column < widths.length ? widths[column] : 0;
        }
        for (int row = 0; row < rows.length; row++) {
            left = x;
            for (int column = 0; column < widths.length; column++) {
                text(left + 3, y + row * 60 + 15, rows[row][column].split("\n"));
                left += widths[column];
            }
        }
        return this;
    }

    /** The same without rules at the left and right side. */
    PdfFile openTable(float x, float y, float[] widths, String[]... rows) {
        return table(x, y, widths, 1, rows);
    }

    /** Turns what is drawn from here on: 90 lets it stand upright on a page that is shown turned right. */
    PdfFile turned(int degrees) {
        try {
            content.transform(Matrix.getRotateInstance(Math.toRadians(degrees), PDRectangle.A4.getWidth(), 0));
            document.getPage(document.getNumberOfPages() - 1).setRotation(degrees);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A stamp across the page. */
    PdfFile stamp(String text) {
        try {
            content.beginText();
            content.setFont(font, 40);
            content.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(45), 200, 300));
            content.showText(text);
            content.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The document itself, for what this class does not draw. */
    PDDocument document() {
        return document;
    }

    private void line(float x1, float y1, float x2, float y2) {
        try {
            content.moveTo(x1, PDRectangle.A4.getHeight() - y1);
            content.lineTo(x2, PDRectangle.A4.getHeight() - y2);
            content.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file; nothing can be drawn after it was asked for. */
    public byte[] bytes() {
        if (written != null) {
            return written;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (document) {
            content.close();
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written = bytes.toByteArray();
        return written;
    }
}
