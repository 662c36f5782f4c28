package org.duban.intake.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.duban.intake.SourceText;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Sheets in order, each a table; read as a stream, so that a claimed million rows costs nothing. What is hidden is left
 * alone, and the reader of the draft is told so.
 */
final class XlsxDocumentReader implements DocumentReader {

    private static final String HIDDEN = "intake.note.hidden";

    @Override
    public SourceText read(byte[] content, Attachments attachments) throws IOException {
        try (OPCPackage container = OPCPackage.open(new ByteArrayInputStream(content))) {
            XSSFReader reader = new XSSFReader(container);
            // what is read above the words of a text is no part of it
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(container, false);
            UnpackedBytes unpacked = new UnpackedBytes();
            Book book = book(reader);
            SourceTextBuilder builder = new SourceTextBuilder();
            OfficeParts.read(container, unpacked, attachments, builder);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            StylesTable styles = styles(reader);
            for (int table = 0; sheets.hasNext(); table++) {
                try (InputStream sheet = unpacked.count(sheets.next())) {
                    builder.unseen(sheets.getSheetName());
                    SheetLayout layout = new SheetLayout(book.hidden().contains(sheets.getSheetName()));
                    layout.setContentHandler(new XSSFSheetXMLHandler(
                            styles,
                            strings,
                            new SheetCells(builder, table, layout),
                            new SheetDates(book.since1904()),
                            false));
                    parse(sheet, layout);
                    layout.mergeInto(builder, table);
                    if (layout.hidesSomething()) {
                        builder.note(HIDDEN);
                    }
                }
            }
            return builder.build();
        } catch (OpenXML4JException | SAXException | XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** What the workbook says of its sheets. */
    private record Book(Set<String> hidden, boolean since1904) {}

    private static Book book(XSSFReader reader) throws IOException, OpenXML4JException, SAXException {
        Set<String> hidden = new HashSet<>();
        AtomicBoolean since1904 = new AtomicBoolean();
        try (InputStream workbook = reader.getWorkbookData()) {
            parse(workbook, new DefaultHandler() {
                @Override
                public void startElement(String uri, String local, String name, Attributes attributes) {
                    if ("sheet".equals(local)
                            && attributes.getValue("state") != null
                            && !"visible".equals(attributes.getValue("state"))) {
                        hidden.add(attributes.getValue("name"));
                    } else if ("workbookPr".equals(local)) {
                        since1904.set(SheetLayout.isOn(attributes.getValue("date1904")));
                    }
                }
            });
        }
        return new Book(hidden, since1904.get());
    }

    /** The styles, with the formats that Chinese editions know by number. */
    private static StylesTable styles(XSSFReader reader) throws IOException, OpenXML4JException {
        StylesTable styles = reader.getStylesTable();
        if (styles != null) {
            SheetDates.CHINESE.forEach((index, format) -> styles.putNumberFormat(index.shortValue(), format));
        }
        return styles;
    }

    private static void parse(InputStream xml, ContentHandler handler) throws IOException, SAXException {
        try {
            XMLReader reader = XMLHelper.newXMLReader();
            reader.setContentHandler(handler);
            reader.parse(new InputSource(xml));
        } catch (javax.xml.parsers.ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
