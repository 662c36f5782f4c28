package org.duban.intake.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.duban.intake.SourceText;

/**
 * Word since 2007. POI guards the container (sizes, ratios, no external entities); the parts are read as streams, so that
 * memory stays near the size of the text and tracked changes and automatic numbers can be treated as a reader sees them.
 */
final class DocxDocumentReader implements DocumentReader {

    private static final XMLInputFactory XML = XMLHelper.newXMLInputFactory();

    @Override
    public SourceText read(byte[] content, Attachments attachments) throws IOException {
        try (OPCPackage container = OPCPackage.open(new ByteArrayInputStream(content))) {
            UnpackedBytes unpacked = new UnpackedBytes();
            WordLists lists = new WordLists();
            WordStyles styles = new WordStyles();
            readParts(container, unpacked, "/word/numbering\\d*\\.xml", lists::read);
            readParts(container, unpacked, "/word/styles\\d*\\.xml", styles::read);
            SourceTextBuilder margins = new SourceTextBuilder();
            readParts(
                    container,
                    unpacked,
                    "/word/(?:header|footer|footnotes|endnotes)\\d*\\.xml",
                    xml -> new WordBody(xml, new WordNumbering(lists, styles), margins).read());
            SourceTextBuilder builder = new SourceTextBuilder();
            OfficeParts.read(container, unpacked, attachments, builder);
            builder.margins(margins.build());
            readParts(
                    container,
                    unpacked,
                    "/word/document\\d*\\.xml",
                    xml -> new WordBody(xml, new WordNumbering(lists, styles), builder).read());
            return builder.build();
        } catch (InvalidFormatException | XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private interface PartReader {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    private static void readParts(OPCPackage container, UnpackedBytes unpacked, String pattern, PartReader reader)
            throws IOException, XMLStreamException, InvalidFormatException {
        for (PackagePart part : container.getPartsByName(Pattern.compile(pattern))) {
            try (InputStream in = unpacked.count(part.getInputStream())) {
                XMLStreamReader xml = XML.createXMLStreamReader(in);
                reader.read(xml);
                xml.close();
            }
        }
    }
}
