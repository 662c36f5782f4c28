package org.duban.intake.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.duban.intake.SourceText;

/**
 * Plain text. The encoding is found by its byte order mark, by the zeros that UTF-16 leaves in every other byte, or else
 * by trying UTF-8 and then GB18030 strictly. Every line becomes a block, since line ends of a text may mean anything.
 */
final class TextDocumentReader implements DocumentReader {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 4096;

    @Override
    public SourceText read(byte[] content, Attachments attachments) throws CharacterCodingException {
        String text = decode(content);
        refuseBinary(text);
        SourceTextBuilder builder = new SourceTextBuilder();
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

    private static String decode(byte[] content) throws CharacterCodingException {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return strictly(content, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return strictly(content, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return strictly(content, 2, StandardCharsets.UTF_16BE);
        }
        Charset wide = utf16WithoutMark(content);
        if (wide != null) {
            return strictly(content, 0, wide);
        }
        try {
            return strictly(content, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            try {
                return strictly(content, 0, GB18030);
            } catch (CharacterCodingException notGb) {
                throw Format.unsupported();
            }
        }
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

    private static String strictly(byte[] content, int from, Charset charset) throws CharacterCodingException {
        CharBuffer decoded = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content, from, content.length - from));
        return decoded.toString();
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
