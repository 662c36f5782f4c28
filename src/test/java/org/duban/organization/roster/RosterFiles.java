package org.duban.organization.roster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Rosters for tests. */
final class RosterFiles {

    private RosterFiles() {}

    /** Cells in the order of the columns. */
    static RosterRow row(String... cells) {
        Map<RosterColumn, String> values = new EnumMap<>(RosterColumn.class);
        for (int i = 0; i < cells.length; i++) {
            values.put(RosterColumn.values()[i], cells[i]);
        }
        return new RosterRow(0, values);
    }

    static byte[] xlsx(RosterRow... rows) {
        return RosterSheets.of(
                "名册",
                Arrays.stream(RosterColumn.values()).map(RosterColumn::head).toList(),
                Arrays.stream(rows).map(RosterFiles::cells).toList());
    }

    /** The same file with one of its parts changed. */
    static byte[] replacing(byte[] file, String part, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] content = from.readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(
                        entry.getName().equals(part)
                                ? change.apply(new String(content, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        return out.toByteArray();
    }

    private static List<String> cells(RosterRow row) {
        return Arrays.stream(RosterColumn.values()).map(row::get).toList();
    }
}
