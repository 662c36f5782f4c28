package org.duban.organization.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.organization.internal.Names;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the rows of an uploaded roster, row by row and without building the workbook: the file comes from outside, and a
 * few kilobytes can unfold to gigabytes.
 */
final class RosterReader {

    static final int MOST_ROWS = 5_000;

    private static final int LARGEST_FILE = 10 << 20;
    private static final long LARGEST_UNPACKED = 48L << 20;
    private static final int MOST_ENTRIES = 500;
    private static final int HEAD_WITHIN = 10;

    private RosterReader() {}

    /**
     * @throws BusinessRefusal UNSUPPORTED for what is not an open .xlsx, TOO_LARGE beyond {@link #MOST_ROWS} rows or the
     *     size limits, INVALID without the template's columns, UNREADABLE for a broken file
     */
    static List<RosterRow> read(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw new BusinessRefusal(Kind.TOO_LARGE, "roster.file.large", LARGEST_FILE >> 20);
        }
        try {
            refuseWrongType(file);
            refuseBomb(file);
            return rows(file);
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | IllegalArgumentException e) {
            throw new BusinessRefusal(Kind.UNREADABLE, "roster.file.broken");
        }
    }

    private static void refuseWrongType(byte[] file) throws IOException {
        FileMagic magic = FileMagic.valueOf(file);
        if (magic == FileMagic.OLE2) {
            try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
                boolean encrypted = container.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
                throw new BusinessRefusal(Kind.UNSUPPORTED, encrypted ? "roster.file.encrypted" : "roster.file.type");
            }
        }
        if (magic != FileMagic.OOXML) {
            throw new BusinessRefusal(Kind.UNSUPPORTED, "roster.file.type");
        }
    }

    private static void refuseBomb(byte[] file) throws IOException {
        long unpacked = 0;
        boolean workbook = false;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            for (ZipArchiveEntry entry : entries) {
                workbook |= entry.getName().startsWith("xl/");
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int n = content.read(buffer);
                            n > 0 && unpacked <= LARGEST_UNPACKED;
                            n = content.read(buffer)) {
                        unpacked += n;
                    }
                }
                if (entries.size() > MOST_ENTRIES || unpacked > LARGEST_UNPACKED) {
                    throw new BusinessRefusal(Kind.TOO_LARGE, "roster.file.unpacked");
                }
            }
        }
        if (!workbook) {
            throw new BusinessRefusal(Kind.UNSUPPORTED, "roster.file.type");
        }
    }

    private static List<RosterRow> rows(byte[] file)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (OPCPackage container = OPCPackage.open(new ByteArrayInputStream(file))) {
            XSSFReader workbook = new XSSFReader(container);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(container);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) workbook.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    Sheet content = new Sheet();
                    XMLReader parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(
                            new XSSFSheetXMLHandler(workbook.getStylesTable(), strings, content, false));
                    parser.parse(new InputSource(sheet));
                    if (content.isRoster()) {
                        return content.rows;
                    }
                }
            }
        }
        throw BusinessRefusal.invalid("roster.file.columns", RosterColumn.heads());
    }

    /** Collects the rows below the row of heads. */
    private static final class Sheet implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final Map<Integer, RosterColumn> columns = new HashMap<>();
        private final List<RosterRow> rows = new ArrayList<>();
        private final Map<Integer, String> cells = new HashMap<>();

        boolean isRoster() {
            return !columns.isEmpty();
        }

        @Override
        public void startRow(int index) {
            cells.clear();
        }

        @Override
        public void cell(String reference, String text, XSSFComment comment) {
            if (reference != null && text != null && !Names.clean(text).isEmpty()) {
                cells.put((int) new CellReference(reference).getCol(), Names.clean(text));
            }
        }

        @Override
        public void endRow(int index) {
            if (columns.isEmpty()) {
                if (index < HEAD_WITHIN) {
                    readHeads();
                }
                return;
            }
            Map<RosterColumn, String> values = new EnumMap<>(RosterColumn.class);
            cells.forEach((column, text) -> {
                if (columns.containsKey(column)) {
                    values.put(columns.get(column), text);
                }
            });
            if (!values.isEmpty()) {
                if (rows.size() == MOST_ROWS) {
                    throw new BusinessRefusal(Kind.TOO_LARGE, "roster.file.rows", MOST_ROWS);
                }
                rows.add(new RosterRow(index + 1, values));
            }
        }

        private void readHeads() {
            Map<Integer, RosterColumn> found = new HashMap<>();
            cells.forEach((column, text) -> RosterColumn.of(text).ifPresent(head -> found.put(column, head)));
            if (found.values().containsAll(List.of(RosterColumn.NAME, RosterColumn.PARENT, RosterColumn.LEVEL))) {
                columns.putAll(found);
            }
        }
    }
}
