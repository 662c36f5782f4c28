package org.duban.paper.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One TrueType font, read into memory: which characters it has and how wide they are. Safe for several threads. */
final class FontFile {

    private static final byte[] TRUETYPE = {0, 1, 0, 0};
    private static final byte[] TRUETYPE_APPLE = {'t', 'r', 'u', 'e'};
    private static final byte[] OPENTYPE_CFF = {'O', 'T', 'T', 'O'};
    private static final byte[] COLLECTION = {'t', 't', 'c', 'f'};
    private static final int RESTRICTED_LICENCE = 0x0002;
    private static final int BASIC_PLANE = 0x10000;

    private final byte[] bytes;
    private final short[] widths;
    private final CmapLookup cmap;
    private final TrueTypeFont font;
    private final double unitsPerEm;

    /**
     * @param name how the font is called in a complaint
     * @throws IllegalStateException when the file is not a TrueType font that a PDF may embed
     */
    FontFile(String name, byte[] bytes) {
        refuseOtherFormats(name, bytes);
        this.bytes = bytes;
        try {
            font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            cmap = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
            if (font.getOS2Windows() != null && (font.getOS2Windows().getFsType() & 0xF) == RESTRICTED_LICENCE) {
                throw new IllegalStateException("Font " + name + " forbids embedding in documents; use another one");
            }
            widths = new short[BASIC_PLANE];
            for (int character = 0; character < BASIC_PLANE; character++) {
                widths[character] = (short) measure(character);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Font " + name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void refuseOtherFormats(String name, byte[] bytes) {
        byte[] tag = Arrays.copyOf(bytes, 4);
        if (Arrays.equals(tag, OPENTYPE_CFF)) {
            throw new IllegalStateException(
                    "Font " + name
                            + " has CFF outlines (OpenType, usually .otf), which cannot be embedded here; convert it to TrueType");
        }
        if (Arrays.equals(tag, COLLECTION)) {
            throw new IllegalStateException(
                    "Font " + name + " is a collection (.ttc); split it and name the single TrueType file");
        }
        if (!Arrays.equals(tag, TRUETYPE) && !Arrays.equals(tag, TRUETYPE_APPLE)) {
            throw new IllegalStateException("Font " + name + " is not a TrueType font");
        }
    }

    byte[] bytes() {
        return bytes;
    }

    boolean has(int codePoint) {
        return width(codePoint) >= 0;
    }

    /** Advance width in em. */
    double advance(int codePoint) {
        return width(codePoint) / unitsPerEm;
    }

    private int width(int codePoint) {
        if (codePoint < BASIC_PLANE) {
            return widths[codePoint];
        }
        synchronized (font) {
            try {
                return measure(codePoint);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private int measure(int codePoint) throws IOException {
        int glyph = cmap.getGlyphId(codePoint);
        return glyph == 0 ? -1 : font.getAdvanceWidth(glyph);
    }
}
