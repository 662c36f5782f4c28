package org.duban.intake.source;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the styles of a Word file say of their text that a reader must know: its automatic number, and that it is hidden. */
final class WordStyles {

    private static final int MOST_ANCESTORS = 100;

    private record Style(String basedOn, String numId, String level, Boolean hidden) {}

    /** A list and the level in it as a style names them; level "" when the list says which level the style has. */
    record Numbering(String style, String numId, String level) {}

    private final Map<String, Style> styles = new HashMap<>();
    private String standard;

    void read(XMLStreamReader xml) throws XMLStreamException {
        String id = null;
        String basedOn = "";
        String numId = "";
        String level = "";
        Boolean hidden = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "style" -> {
                        id = WordXml.attribute(xml, "styleId");
                        basedOn = "";
                        numId = "";
                        level = "";
                        hidden = null;
                        if (WordXml.isOn(WordXml.attribute(xml, "default"), false)
                                && "paragraph".equals(WordXml.attribute(xml, "type"))) {
                            standard = id;
                        }
                    }
                    case "basedOn" -> basedOn = WordXml.value(xml);
                    case "numId" -> numId = WordXml.value(xml);
                    case "ilvl" -> level = WordXml.value(xml);
                    case "vanish" -> hidden = WordXml.isOn(WordXml.value(xml), true);
                    default -> {
                        // looks
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && "style".equals(xml.getLocalName())) {
                styles.put(id, new Style(basedOn, numId, level, hidden));
            }
        }
    }

    /** What the style or one that it builds on says of numbers, or null; null as a name is the standard style. */
    Numbering numbering(String name) {
        String id = name == null ? standard : name;
        String level = "";
        for (int i = 0; i < MOST_ANCESTORS && styles.get(id) != null; i++) {
            Style style = styles.get(id);
            level = level.isEmpty() ? style.level() : level;
            if (!style.numId().isEmpty()) {
                return new Numbering(id, style.numId(), level);
            }
            id = style.basedOn();
        }
        return null;
    }

    /** Whether text of the style is hidden; false for none and unknown ones. */
    boolean isHidden(String name) {
        String id = name == null ? standard : name;
        for (int i = 0; i < MOST_ANCESTORS && styles.get(id) != null; i++) {
            if (styles.get(id).hidden() != null) {
                return styles.get(id).hidden();
            }
            id = styles.get(id).basedOn();
        }
        return false;
    }
}
