package org.duban.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * A demo document as a Word file, made from its text when somebody asks for it: real headings, and numbers typed as text
 * as clerks do.
 */
public final class DemoDocument {

    private static final Pattern HEADING_1 = Pattern.compile("[一二三四五六七八九十]+、.*");
    private static final Pattern HEADING_2 = Pattern.compile("（[一二三四五六七八九十]+）.*");
    private static final Pattern DATE = Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日");
    private static final Pattern LABEL = Pattern.compile("(整改目标|整改时限|牵头单位|整改措施|责任单位|完成时限)：.*");
    private static final Pattern SENTENCE = Pattern.compile(".*[。；，：].*");
    private static final int LONGEST_HEADING = 60;
    private static final int BODY_POINTS = 16;
    private static final int TITLE_POINTS = 22;

    private DemoDocument() {}

    /** @param text a document whose dates are written out, one paragraph a line */
    public static byte[] docx(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XWPFStyles styles = document.createStyles();
            addHeading(styles, 1);
            addHeading(styles, 2);
            for (int i = 0; i < lines.size(); i++) {
                String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
                add(document.createParagraph(), lines.get(i), next);
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(XWPFParagraph paragraph, String line, String next) {
        if (HEADING_1.matcher(line).matches()) {
            // a problem is a paragraph of its own length and still a heading
            write(paragraph, "Heading1", line, BODY_POINTS, true);
        } else if (HEADING_2.matcher(line).matches() && line.length() <= LONGEST_HEADING && !line.endsWith("。")) {
            write(paragraph, "Heading2", line, BODY_POINTS, true);
        } else if (DATE.matcher(line).matches() || DATE.matcher(next).matches()) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
            write(paragraph, null, line, BODY_POINTS, false);
        } else if (!SENTENCE.matcher(line).matches() && !line.equals("附件")) {
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            write(paragraph, null, line, TITLE_POINTS, true);
        } else if (LABEL.matcher(line).matches()) {
            int colon = line.indexOf('：') + 1;
            write(paragraph, null, line.substring(0, colon), BODY_POINTS, true);
            write(paragraph, null, line.substring(colon), BODY_POINTS, false);
        } else {
            write(paragraph, null, line, BODY_POINTS, false);
        }
    }

    private static void write(XWPFParagraph paragraph, String style, String text, int points, boolean bold) {
        if (style != null) {
            paragraph.setStyle(style);
        }
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setBold(bold);
        run.setFontSize(points);
        run.setFontFamily("仿宋");
    }

    private static void addHeading(XWPFStyles styles, int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId("Heading" + level);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal("heading " + level);
        style.addNewQFormat();
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        styles.addStyle(new XWPFStyle(style));
    }
}
