package org.duban.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.util.XMLHelper;

/** What Word and Excel files say of themselves and draw above their pages, of which only a mark of secrecy matters. */
final class OfficeProperties {

    private static final XMLInputFactory XML = XMLHelper.newXMLInputFactory();
    private static final Pattern PARTS =
            Pattern.compile("/docProps/(?:core|app|custom)\\.xml|/xl/drawings/[^/]+\\.xml");
    private static final int LONGEST = 10_000;

    private OfficeProperties() {}

    static void read(OPCPackage container, SourceTextBuilder builder) throws IOException, XMLStreamException {
        for (PackagePart part : container.getPartsByName(PARTS)) {
            if (part instanceof PackagePropertiesPart core) {
                read(core, builder);
                continue;
            }
            try (InputStream in = part.getInputStream()) {
                boolean drawing = part.getPartName().getName().contains("/drawings/");
                read(XML.createXMLStreamReader(in), drawing, builder);
            }
        }
    }

    private static void read(PackagePropertiesPart core, SourceTextBuilder builder) {
        Stream.of(
                        core.getTitleProperty(),
                        core.getSubjectProperty(),
                        core.getKeywordsProperty(),
                        core.getCategoryProperty(),
                        core.getDescriptionProperty(),
                        core.getContentStatusProperty())
                .flatMap(Optional::stream)
                .forEach(builder::unseen);
    }

    /** Values may be cut into runs: a paragraph of a drawing, or a property, is one. */
    private static void read(XMLStreamReader xml, boolean drawing, SourceTextBuilder builder)
            throws XMLStreamException {
        StringBuilder value = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS && value.length() < LONGEST) {
                value.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT && (!drawing || "p".equals(xml.getLocalName()))) {
                builder.unseen(value.toString().strip());
                value.setLength(0);
            }
        }
        xml.close();
    }
}
