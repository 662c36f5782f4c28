package org.duban.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.duban.intake.IntakeReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How the time to read a document grows with its length: time for each page at some lengths over that at the shortest, in one
 * run. Run by {@code mvn -Pbenchmark verify}; no test of the build.
 */
class GrowthBenchmark {

    private static final int[] PAGES = {25, 50, 100, 200, 400};
    private static final int LINES = 24;
    private static final int RUNS = 3;
    private static final double FAR_FROM_LINEAR = 4;
    private static final String WORK = "完成临溪县城区排水管网改造三公里，同步清掏雨水口和检查井。〔责任单位：市住建局、临溪县政府；完成时限：2026年6月底〕";

    /** The formats, and how a document of so many pages is made in each. */
    enum Kind {
        TXT {
            @Override
            byte[] make(int pages) {
                StringBuilder text = new StringBuilder("青岚市整治方案\n");
                tasks(pages)
                        .forEach(i -> text.append(i).append('.').append(WORK).append('\n'));
                return text.toString().getBytes(StandardCharsets.UTF_8);
            }
        },
        DOCX {
            @Override
            byte[] make(int pages) {
                WordFile file = new WordFile().list(1, "decimal", "%1.").paragraph("青岚市整治方案");
                tasks(pages).forEach(i -> file.numbered(1, 0, WORK));
                return file.bytes();
            }
        },
        XLSX {
            @Override
            byte[] make(int pages) throws IOException {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (SXSSFWorkbook book = new SXSSFWorkbook()) {
                    var sheet = book.createSheet("任务");
                    String[] head = {"序号", "工作任务", "责任单位", "完成时限"};
                    tasks(pages).forEach(i -> {
                        var row = sheet.createRow(i);
                        String[] cells = {String.valueOf(i), WORK.substring(0, 29), "市住建局、临溪县政府", "2026年6月底"};
                        for (int column = 0; column < cells.length; column++) {
                            row.createCell(column).setCellValue(i == 0 ? head[column] : cells[column]);
                        }
                    });
                    book.write(bytes);
                }
                return bytes.toByteArray();
            }
        },
        PDF {
            @Override
            byte[] make(int pages) {
                PdfFile file = new PdfFile();
                for (int page = 0; page < pages; page++) {
                    for (int line = 0; line < LINES; line++) {
                        String number = page * LINES + line + 1 + ".";
                        file.text(60, 60 + line * 30, number + "清淤南干渠，责任单位：市水利局、临溪县政府。");
                    }
                    if (page + 1 < pages) {
                        file.page();
                    }
                }
                return file.bytes();
            }
        },
        DOC {
            @Override
            byte[] make(int pages) throws IOException {
                StringBuilder text = new StringBuilder();
                tasks(pages)
                        .forEach(i -> text.append(i).append('.').append(WORK).append('\r'));
                try (InputStream in = GrowthBenchmark.class.getResourceAsStream("/intake/files/lists.doc");
                        HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(in.readAllBytes()))) {
                    Range range = document.getRange();
                    range.getParagraph(range.numParagraphs() - 1).insertBefore(text.toString());
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    document.write(bytes);
                    return bytes.toByteArray();
                }
            }
        };

        abstract byte[] make(int pages) throws IOException;

        private static IntStream tasks(int pages) {
            return IntStream.range(0, pages * LINES);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void timeForAPageStaysTheSameHoweverManyThereAre(Kind kind) throws IOException {
        SourceTexts texts = new SourceTexts(1L << 28);
        IntakeReader reader = new IntakeReader(1L << 28);
        double textFirst = 0;
        double wholeFirst = 0;
        double worst = 0;
        byte[] warm = kind.make(PAGES[2]);
        best(() -> reader.readWithText(warm, null));
        for (int pages : PAGES) {
            byte[] file = kind.make(pages);
            double text = best(() -> texts.read(file)) / pages;
            double whole = best(() -> reader.readWithText(file, null)) / pages;
            textFirst = textFirst == 0 ? text : textFirst;
            wholeFirst = wholeFirst == 0 ? whole : wholeFirst;
            worst = text / textFirst;
            System.out.printf(
                    Locale.ROOT,
                    "%-4s %3d pages: text %7.1f ms, %.2f times as long a page; with its draft %7.1f ms, %.2f times;"
                            + " allocates %.0f times the text%n",
                    kind,
                    pages,
                    text * pages,
                    text / textFirst,
                    whole * pages,
                    whole / wholeFirst,
                    allocated(texts, file));
        }
        assertThat(worst).isLessThan(FAR_FROM_LINEAR);
    }

    /** All that is allocated while the text is read, most of it at once let go again, over the size of the text. */
    private static double allocated(SourceTexts texts, byte[] file) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        int characters = texts.read(file).text().length();
        return (threads.getCurrentThreadAllocatedBytes() - before) / (2.0 * characters);
    }

    private static double best(Runnable work) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        return best;
    }
}
