package org.duban.intake.source;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;

/** Names files of other kinds, which often come under a name such as .doc, so that a person knows what to do about them. */
final class ForeignFormat {

    private static final int SAMPLE = 1024;

    /** Beginnings of files, read as Latin-1. */
    private static final Map<String, String> BEGINNINGS = new LinkedHashMap<>();

    static {
        BEGINNINGS.put("\u0089PNG", "PNG");
        BEGINNINGS.put("\u00FF\u00D8\u00FF", "JPEG");
        BEGINNINGS.put("GIF8", "GIF");
        BEGINNINGS.put("II*\0", "TIFF");
        BEGINNINGS.put("MM\0*", "TIFF");
        BEGINNINGS.put("Rar!", "RAR");
        BEGINNINGS.put("7z\u00BC\u00AF", "7z");
        BEGINNINGS.put("\u001F\u008B", "GZIP");
        BEGINNINGS.put("MZ", "EXE");
        BEGINNINGS.put("{\\rtf", "RTF");
        BEGINNINGS.put("PK\u0005\u0006", "ZIP");
        BEGINNINGS.put("PK\u0007\u0008", "ZIP");
    }

    private static final Pattern HTML =
            Pattern.compile("(?:<!--[^>]{0,200}>\\s*)?<(?:!doctype\\s+html|html|head|meta|body)\\b.*", Pattern.DOTALL);
    private static final Pattern MHTML = Pattern.compile(
            "(?:(?:from|subject|date|snapshot-content-location):.*\\n)?mime-version:.*", Pattern.DOTALL);

    private static final Map<String, String> ARCHIVED = Map.of(
            "OFD.xml", "OFD",
            "ppt/presentation.xml", "PowerPoint",
            "xl/workbook.bin", "Excel .xlsb",
            "content.xml", "OpenDocument",
            "META-INF/MANIFEST.MF", "JAR");

    private ForeignFormat() {}

    /** Refuses content whose first bytes say that it is of another kind. */
    static void refuse(byte[] content) {
        String begin = new String(content, 0, Math.min(content.length, SAMPLE), StandardCharsets.ISO_8859_1);
        BEGINNINGS.forEach((mark, name) -> {
            if (begin.startsWith(mark)) {
                throw is(name);
            }
        });
        String text = (begin.startsWith("\u00EF\u00BB\u00BF") ? begin.substring(3) : begin)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (HTML.matcher(text).matches()) {
            throw is("HTML");
        }
        if (MHTML.matcher(text).matches()) {
            throw is("MHTML");
        }
        if (text.startsWith("<?xml")) {
            throw is(text.contains("html") ? "HTML" : "XML");
        }
    }

    /** What an archive with these entries is. */
    static BusinessRefusal archive(Set<String> names) {
        for (Map.Entry<String, String> mark : ARCHIVED.entrySet()) {
            if (names.contains(mark.getKey())) {
                return is(mark.getValue());
            }
        }
        return is("ZIP");
    }

    static BusinessRefusal is(String name) {
        return new BusinessRefusal(Kind.UNSUPPORTED, "intake.file.otherFormat", name);
    }
}
