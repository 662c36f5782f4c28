package org.duban.intake.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Unsure;
import org.duban.intake.ReadDocument;
import org.duban.intake.SourceText;

/**
 * The ledger template: a directive as a workbook. It is the one shape in which an empty template leaves, a filled-in one
 * comes back, and any directive is handed out; what a draft holds comes back as it was, except for where it was found.
 */
public final class LedgerTemplate {

    private LedgerTemplate() {}

    /** Writes a directive. */
    public static void write(DirectiveDraft draft, OutputStream out) throws IOException {
        WorkbookWriter.write(DraftRows.write(draft), null, false, out);
    }

    /**
     * Writes the empty template.
     *
     * @param zh the lines of its guide; {@code en} the same in English, beside them
     */
    public static void writeEmpty(List<String> zh, List<String> en, OutputStream out) throws IOException {
        WorkbookWriter.write(Sample.rows(), new WorkbookWriter.Guide(zh, en), true, out);
    }

    /** Whether a file is a filled-in template: it bears the signature, and is a workbook. */
    public static boolean isIn(byte[] content, SourceText source) {
        FileMagic magic = FileMagic.valueOf(content);
        return (magic == FileMagic.OOXML || magic == FileMagic.OLE2)
                && source.text().contains(WorkbookWriter.SIGNATURE);
    }

    /**
     * Reads a filled-in template, exactly.
     *
     * @throws BusinessRefusal INVALID with every cell that is wrong; TOO_LARGE, UNREADABLE
     */
    public static ReadDocument read(byte[] content) {
        Problems problems = new Problems();
        WorkbookReader.Found found;
        try {
            found = WorkbookReader.read(content, problems);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new BusinessRefusal(Kind.UNREADABLE, "intake.file.damaged");
        }
        TemplateReader reader = new TemplateReader(problems);
        Map<TemplateSheet, List<Line>> lines = reader.lines(found);
        DirectiveDraft draft = DraftRows.read(lines, problems);
        problems.refuse();
        SourceText source = reader.source();
        return new ReadDocument(
                draft.withUnsure(source.notes().stream()
                        .map(note -> new Unsure("document", note))
                        .toList()),
                source);
    }
}
