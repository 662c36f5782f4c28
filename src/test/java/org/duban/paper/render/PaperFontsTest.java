package org.duban.paper.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.duban.paper.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperFontsTest {

    @TempDir
    Path folder;

    @Test
    void theShippedSongHasAllOfGb2312AndRareNames() throws IOException {
        StringBuilder hanzi = new StringBuilder();
        for (int row = 0xB0; row <= 0xF7; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                hanzi.append(new String(new byte[] {(byte) row, (byte) cell}, "GB2312").replace("\ufffd", ""));
            }
        }
        assertThat(hanzi.codePoints().count()).isEqualTo(6763);
        assertThat(hanzi.append("〔〕《》“”‘’（）—…·％℃★□喆镕祎玥堃赟犇昇珺")
                        .codePoints()
                        .filter(c -> !Rendering.FONTS.has(Face.FANG, c)))
                .isEmpty();
    }

    @Test
    void aFontWithCffOutlinesIsRefusedByName() {
        assertThatIllegalStateException()
                .isThrownBy(() -> withFangSong("OTTO\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1)))
                .withMessageContainingAll("fang.ttf", "duban.paper.fonts.fang-song", "CFF", "convert it to TrueType");
    }

    @Test
    void aCollectionAndWhatIsNoFontAreRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> withFangSong("ttcf\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1)))
                .withMessageContaining("collection");
        assertThatIllegalStateException()
                .isThrownBy(() -> withFangSong("hello".getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("is not a TrueType font");
        assertThatIllegalStateException()
                .isThrownBy(() -> withFangSong(new byte[] {0, 1, 0, 0, 9, 9}))
                .withMessageContaining("cannot be read");
        assertThatIllegalStateException()
                .isThrownBy(() -> new PaperFonts(new PaperFontSettings(folder.resolve("none.ttf"), null, null, null)))
                .withMessageContaining("none.ttf");
    }

    @Test
    void aCharacterThatTheConfiguredFontLacksComesFromTheShippedOne() throws IOException {
        PaperFonts fonts = withFangSong(latinFont());
        assertThat(fonts.families().get("duban-fang").has('甲')).isFalse();
        assertThat(fonts.has(Face.FANG, '甲')).isTrue();
        LaidOutPapers renderer = new LaidOutPapers(fonts, new Paginator(fonts));
        byte[] pdf = renderer.pdf(Rendering.paper("关于某事项的通知", List.of(Paragraph.plain("完成12公里"))));
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(document))
                    .contains("完成12公里");
        }
    }

    private PaperFonts withFangSong(byte[] font) throws IOException {
        Path file = Files.write(folder.resolve("fang.ttf"), font);
        return new PaperFonts(new PaperFontSettings(file, null, null, null));
    }

    /** A font that PDFBox brings along: it has no Chinese. */
    private static byte[] latinFont() throws IOException {
        try (InputStream in =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            return in.readAllBytes();
        }
    }
}
