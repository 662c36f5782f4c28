package org.duban.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.util.XMLHelper;

/**
 * The parts of a Word or Excel file that are no part of its text, of which only a mark of secrecy matters: properties,
 * comments, charts, diagrams, drawings, attachments and whatever a program adds.
 */
final class OfficeParts {

    private static final XMLInputFactory XML = XMLHelper.newXMLInputFactory();
    /** What is read as text, and what holds looks and numbers alone. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("/word/(?:document|header|footer|footnotes|endnotes|numbering|styles"
                    + "|stylesWithEffects|settings|fontTable|webSettings)\\d*\\.xml|/xl/(?:workbook|styles|sharedStrings|calcChain|metadata)\\.xml"
                    + "|/xl/worksheets/[^/]+\\.xml|.*/theme/.*|.*\\.rels");

    private static final Pattern MARKUP = Pattern.compile(".*\\.(?:xml|vml)");
    private static final Pattern EMBEDDED = Pattern.compile("/(?:word|xl)/embeddings/.*");
    /** Parts of a line of text; any other element ends it. */
    private static final Set<String> IN_LINE = Set.of("t", "r", "rPr", "font", "span", "b", "i", "u");

    static final String MACROS = "intake.note.macros";

    private static final int LONGEST = 10_000;

    private OfficeParts() {}

    static void read(OPCPackage container, UnpackedBytes unpacked, Attachments attachments, SourceTextBuilder builder)
            throws IOException, XMLStreamException, InvalidFormatException {
        for (PackagePart part : container.getParts()) {
            String name = part.getPartName().getName();
            if (part instanceof PackagePropertiesPart core) {
                read(core, builder);
            } else if (name.endsWith("/vbaProject.bin")) {
                builder.note(MACROS);
            } else if (EMBEDDED.matcher(name).matches()) {
                try (InputStream in = unpacked.count(part.getInputStream())) {
                    attachments.look(in, builder);
                }
            } else if (MARKUP.matcher(name).matches()
                    && !ELSEWHERE.matcher(name).matches()) {
                try (InputStream in = unpacked.count(part.getInputStream())) {
                    read(XML.createXMLStreamReader(in), builder);
                } catch (XMLStreamException e) {
                    if (name.endsWith(".xml")) {
                        throw e;
                    }
                    // drawings for old programs are seldom well-formed
                }
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
                        core.getContentStatusProperty(),
                        core.getContentTypeProperty(),
                        core.getIdentifierProperty(),
                        core.getVersionProperty())
                .flatMap(Optional::stream)
                .forEach(builder::unseen);
    }

    /** Words may be cut into runs; attributes hold names and the text of pictures. */
    private static void read(XMLStreamReader xml, SourceTextBuilder builder) throws XMLStreamException {
        StringBuilder line = new StringBuilder();
        int inProperties = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inProperties += inProperties > 0 || "rPr".equals(xml.getLocalName()) ? 1 : 0;
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    builder.unseen(xml.getAttributeValue(i).strip());
                }
            } else if (event == XMLStreamConstants.CHARACTERS && line.length() < LONGEST) {
                line.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inProperties = Math.max(0, inProperties - 1);
                if (inProperties == 0 && !IN_LINE.contains(xml.getLocalName())) {
                    builder.unseen(line.toString().strip());
                    line.setLength(0);
                }
            }
        }
        xml.close();
    }
}
