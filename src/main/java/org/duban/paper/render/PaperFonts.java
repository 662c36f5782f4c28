package org.duban.paper.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The fonts of the PDF: the office's own where configured, behind them the shipped Song. Loaded and checked at start. */
@Component
class PaperFonts {

    static final int REPLACEMENT = '□';

    private static final String SHIPPED = "/fonts/NotoSerifSC-subset.ttf";

    private final Map<String, FontFile> families = new LinkedHashMap<>();
    private final Map<Face, List<FontFile>> byFace = new EnumMap<>(Face.class);

    PaperFonts(PaperFontSettings settings) {
        load("duban-fang", "duban.paper.fonts.fang-song", settings.fangSong());
        load("duban-title", "duban.paper.fonts.xiao-biao-song", settings.xiaoBiaoSong());
        load("duban-hei", "duban.paper.fonts.hei", settings.hei());
        load("duban-kai", "duban.paper.fonts.kai", settings.kai());
        try (InputStream shipped = PaperFonts.class.getResourceAsStream(SHIPPED)) {
            families.put("duban-song", new FontFile(SHIPPED, shipped.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Face face : Face.values()) {
            byFace.put(
                    face,
                    face.families().stream()
                            .map(families::get)
                            .filter(Objects::nonNull)
                            .toList());
        }
    }

    private void load(String family, String property, Path file) {
        if (file == null) {
            return;
        }
        String name = file + " (" + property + ")";
        try {
            families.put(family, new FontFile(name, Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new IllegalStateException("Font " + name + " cannot be read: " + e.getMessage(), e);
        }
    }

    Map<String, FontFile> families() {
        return families;
    }

    /** Whether any font that stands in for the face has the character. */
    boolean has(Face face, int codePoint) {
        return find(face, codePoint) != null;
    }

    /** Advance width in em of the glyph that will be printed, be it the replacement. */
    double advance(Face face, int codePoint) {
        FontFile font = find(face, codePoint);
        return font == null ? 1 : font.advance(codePoint);
    }

    private FontFile find(Face face, int codePoint) {
        for (FontFile font : byFace.get(face)) {
            if (font.has(codePoint)) {
                return font;
            }
        }
        return null;
    }
}
