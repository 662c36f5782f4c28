package org.duban.intake.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
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
    public SourceText read(byte[] content) throws IOException {
        try (OPCPackage container = OPCPackage.open(new ByteArrayInputStream(content))) {
            XSSFReader reader = new XSSFReader(container);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(container);
            Set<String> hidden = hiddenSheets(reader);
            SourceTextBuilder builder = new SourceTextBuilder();
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            for (int table = 0; sheets.hasNext(); table++) {
                try (InputStream sheet = sheets.next()) {
                    if (hidden.contains(sheets.getSheetName())) {
                        builder.note(HIDDEN);
                    } else {
                        readSheet(
                                sheet, new SheetLayout(), new Parts(reader.getStylesTable(), strings), builder, table);
                    }
                }
            }
            return builder.build();
        } catch (OpenXML4JException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static Set<String> hiddenSheets(XSSFReader reader) throws IOException, OpenXML4JException, SAXException {
        Set<String> hidden = new HashSet<>();
        try (InputStream workbook = reader.getWorkbookData()) {
            parse(workbook, new DefaultHandler() {
                @Override
                public void startElement(String uri, String local, String name, Attributes attributes) {
                    if ("sheet".equals(local)
                            && attributes.getValue("state") != null
                            && !"visible".equals(attributes.getValue("state"))) {
                        hidden.add(attributes.getValue("name"));
                    }
                }
            });
        }
        return hidden;
    }

    private record Parts(StylesTable styles, ReadOnlySharedStringsTable strings) {}

    private static void readSheet(
            InputStream sheet, SheetLayout layout, Parts parts, SourceTextBuilder builder, int table)
            throws IOException, SAXException {
        layout.setContentHandler(new XSSFSheetXMLHandler(
                parts.styles(),
                parts.strings(),
                new SheetCells(builder, table, layout),
                new SheetCells.Dates(),
                false));
        parse(sheet, layout);
        layout.mergeInto(builder, table);
        if (layout.hidesSomething()) {
            builder.note(HIDDEN);
        }
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
