package org.duban.intake.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the template's sheets out of a workbook, as streams: what a file claims to hold costs nothing. */
final class WorkbookReader {

    /** What was found: the sheets of the template, and whether there are others with something in them. */
    record Found(Map<TemplateSheet, Grid> grids, boolean others) {}

    /** What the workbook says of its sheets. */
    private static final class Contents extends DefaultHandler {

        private final Set<String> hidden = new HashSet<>();
        private boolean from1904;

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            String state = attributes.getValue("state");
            if ("sheet".equals(local) && state != null && !"visible".equals(state)) {
                hidden.add(attributes.getValue("name"));
            }
            String epoch = attributes.getValue("date1904");
            from1904 |= "workbookPr".equals(local) && ("1".equals(epoch) || "true".equals(epoch));
        }
    }

    private WorkbookReader() {}

    /**
     * Notes sheets that are hidden or missing.
     *
     * @throws IOException for what is no sound workbook
     */
    static Found read(byte[] content, Problems problems) throws IOException {
        Map<String, Grid> grids = new LinkedHashMap<>();
        Set<String> hidden =
                FileMagic.valueOf(content) == FileMagic.OLE2 ? XlsGrids.read(content, grids) : readXlsx(content, grids);
        return found(grids, hidden, problems);
    }

    private static Set<String> readXlsx(byte[] content, Map<String, Grid> grids) throws IOException {
        try (OPCPackage container = OPCPackage.open(new ByteArrayInputStream(content))) {
            XSSFReader reader = new XSSFReader(container);
            Contents contents = new Contents();
            try (InputStream workbook = reader.getWorkbookData()) {
                parse(workbook, contents);
            }
            SheetXml.Book book = new SheetXml.Book(
                    reader.getStylesTable(), new ReadOnlySharedStringsTable(container, false), contents.from1904);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    String title = sheets.getSheetName();
                    Grid grid = new Grid(title);
                    if (TemplateSheet.of(title).isPresent()) {
                        parse(sheet, new SheetXml(book, grid::add));
                    }
                    grids.put(title, grid);
                }
            }
            return contents.hidden;
        } catch (OpenXML4JException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static Found found(Map<String, Grid> grids, Set<String> hidden, Problems problems) {
        Map<TemplateSheet, Grid> known = new EnumMap<>(TemplateSheet.class);
        grids.forEach((title, grid) -> TemplateSheet.of(title).ifPresent(sheet -> {
            known.put(sheet, grid);
            if (hidden.contains(title)) {
                problems.add("intake.template.hiddenSheet", title);
            }
        }));
        List<String> others = grids.keySet().stream()
                .filter(title -> TemplateSheet.of(title).isEmpty() && !title.equals(WorkbookWriter.GUIDE))
                .toList();
        List<String> missing = Stream.of(TemplateSheet.values())
                .filter(sheet -> !known.containsKey(sheet))
                .map(TemplateSheet::title)
                .toList();
        Optional<String> needed = missing.stream()
                .filter(title -> title.equals(TemplateSheet.WORK.title()) || !others.isEmpty())
                .findFirst();
        // a sheet too few and one too many: one was given another name
        needed.ifPresent(title -> problems.add(
                others.isEmpty() ? "intake.template.noSheet" : "intake.template.otherSheet",
                String.join("、", missing),
                String.join("、", others)));
        return new Found(known, !others.isEmpty());
    }

    private static void parse(InputStream xml, ContentHandler handler) throws IOException, SAXException {
        try {
            XMLReader reader = XMLHelper.newXMLReader();
            reader.setContentHandler(handler);
            reader.parse(new InputSource(xml));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
