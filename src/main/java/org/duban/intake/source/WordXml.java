package org.duban.intake.source;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How the parts of a Word file write their values. */
final class WordXml {

    private static final Set<String> NAMESPACES = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    private static final Set<String> OFF = Set.of("0", "false", "off");
    private static final int LARGEST = 100_000;

    private WordXml() {}

    static boolean isWord(XMLStreamReader xml) {
        return NAMESPACES.contains(xml.getNamespaceURI());
    }

    /** An attribute of the element's own namespace, "" when it is not there. */
    static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(xml.getNamespaceURI(), name);
        return value == null ? "" : value;
    }

    static String value(XMLStreamReader xml) {
        return attribute(xml, "val");
    }

    /** @param otherwise what a missing value means */
    static boolean isOn(String value, boolean otherwise) {
        return value.isEmpty() ? otherwise : !OFF.contains(value);
    }

    /** A count that a file states, cut to what a document can mean. */
    static int number(String value, int otherwise) {
        try {
            return Math.max(0, Math.min(Integer.parseInt(value), LARGEST));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Passes over the element that has just begun, with all that is in it. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
