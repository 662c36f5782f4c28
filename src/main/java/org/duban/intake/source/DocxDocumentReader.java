package org.duban.intake.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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
    public SourceText read(byte[] content) throws IOException {
        try (OPCPackage container = OPCPackage.open(new ByteArrayInputStream(content))) {
            WordNumbering numbering = new WordNumbering();
            readPart(container, "/word/numbering.xml", numbering::readDefinitions);
            readPart(container, "/word/styles.xml", numbering::readStyles);
            SourceTextBuilder builder = new SourceTextBuilder();
            readPart(container, "/word/document.xml", xml -> new WordBody(xml, numbering, builder).read());
            return builder.build();
        } catch (InvalidFormatException | XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private interface PartReader {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    private static void readPart(OPCPackage container, String name, PartReader reader)
            throws IOException, XMLStreamException, InvalidFormatException {
        List<PackagePart> parts =
                container.getPartsByName(java.util.regex.Pattern.compile(java.util.regex.Pattern.quote(name)));
        if (parts.isEmpty()) {
            return;
        }
        try (InputStream in = parts.get(0).getInputStream()) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            reader.read(xml);
            xml.close();
        }
    }
}
