package org.duban.intake.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duban.intake.SourceText;

/**
 * Plain text. The encoding is found by its byte order mark, by the zeros that UTF-16 leaves in every other byte, or else
 * by trying UTF-8 and then GB18030 strictly. Every line becomes a block, since line ends of a text may mean anything.
 */
final class TextDocumentReader implements DocumentReader {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 4096;
    /** What decoders put in the place of bytes that are no character. */
    private static final char BROKEN = '\uFFFD';
    /** A text may hold one such for so many characters, or a single one anyway: its last may be cut in the middle. */
    private static final int MOST_BROKEN = 500;

    private static final int FEW_BROKEN = 1;

    @Override
    public SourceText read(byte[] content, Attachments attachments) {
        SourceTextBuilder builder = new SourceTextBuilder();
        String text = decode(content, builder);
        refuseBinary(text);
        TextTables tables = new TextTables(builder);
        int start = 0;
        while (start <= text.length()) {
            int end = lineEnd(text, start);
            String line = text.substring(start, end);
            if (line.isBlank()) {
                builder.gap();
            } else if (!tables.takes(line)) {
                builder.line(line);
            }
            boolean twoCharacters = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            start = end + (twoCharacters ? 2 : 1);
        }
        tables.flush();
        return builder.build();
    }

    private static int lineEnd(String text, int start) {
        int end = start;
        while (end < text.length() && "\r\n\f\u000B\u0085\u2028\u2029".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static String decode(byte[] content, SourceTextBuilder builder) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return withoutBroken(content, 3, StandardCharsets.UTF_8, builder);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return withoutBroken(content, 2, StandardCharsets.UTF_16LE, builder);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return withoutBroken(content, 2, StandardCharsets.UTF_16BE, builder);
        }
        Charset wide = utf16WithoutMark(content);
        if (wide != null) {
            return withoutBroken(content, 0, wide, builder);
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            try {
                return strictly(content, charset);
            } catch (CharacterCodingException another) {
                // the next may fit
            }
        }
        boolean utf8 = isNearly(new String(content, StandardCharsets.UTF_8));
        return withoutBroken(content, 0, utf8 ? StandardCharsets.UTF_8 : GB18030, builder);
    }

    /**
     * Line ends, digits and spaces of UTF-16 carry a zero byte, which other text has none of. It need not stand on the same
     * side all the time (一 is U+4E00), so that the order is the one in which more of the text is Chinese or Latin.
     */
    private static Charset utf16WithoutMark(byte[] content) {
        int length = Math.min(content.length, SAMPLE) & ~1;
        boolean zeros = false;
        int little = 0;
        int big = 0;
        for (int i = 0; i < length; i += 2) {
            zeros |= content[i] == 0 || content[i + 1] == 0;
            little += isUsual(content[i + 1] & 0xFF, content[i] & 0xFF) ? 1 : 0;
            big += isUsual(content[i] & 0xFF, content[i + 1] & 0xFF) ? 1 : 0;
        }
        if (!zeros || content.length % 2 != 0 || Math.max(little, big) * 10 < length / 2 * 9) {
            return null;
        }
        return little >= big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static boolean isUsual(int high, int low) {
        boolean ascii = high == 0 && (low >= ' ' && low < 0x7F || low == '\t' || low == '\n' || low == '\r');
        boolean signs = high == 0x20 || high >= 0x24 && high <= 0x26 || high == 0x30 || high == 0xFF;
        return ascii || signs || high >= 0x4E && high <= 0x9F;
    }

    private static String strictly(byte[] content, Charset charset) throws CharacterCodingException {
        CharBuffer decoded = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content));
        return decoded.toString();
    }

    /** The text without the few bytes of it that are none, as where a file was cut off; of more, it is no text at all. */
    private static String withoutBroken(byte[] content, int from, Charset charset, SourceTextBuilder builder) {
        String text = new String(content, from, content.length - from, charset);
        if (text.indexOf(BROKEN) < 0) {
            return text;
        }
        if (!isNearly(text)) {
            throw Format.unsupported();
        }
        builder.note("intake.note.brokenText");
        return text.replace(String.valueOf(BROKEN), "");
    }

    private static boolean isNearly(String text) {
        long broken = text.chars().filter(c -> c == BROKEN).count();
        return broken <= FEW_BROKEN || broken * MOST_BROKEN <= text.length();
    }

    private static void refuseBinary(String text) {
        int control = 0;
        int length = Math.min(text.length(), SAMPLE);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == 0 || (c < ' ' && "\t\r\n\f\u000B".indexOf(c) < 0)) {
                control++;
            }
        }
        if (control * 50 > length) {
            throw Format.unsupported();
        }
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
