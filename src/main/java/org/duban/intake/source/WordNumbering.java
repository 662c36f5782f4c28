package org.duban.intake.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The numbers that Word puts before paragraphs and that stand in no text: definitions from {@code numbering.xml}, styles
 * that carry them, and the counters, which lists of one definition share.
 */
final class WordNumbering {

    private static final int LEVELS = 9;
    private static final int MAX_STYLES = 100;

    private static final class Level {
        private int start = 1;
        private String format = "decimal";
        private String text = "";
    }

    private record Style(String basedOn, String numId, String level) {}

    private final Map<String, Level[]> definitions = new HashMap<>();
    private final Map<String, String> definitionOf = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> restarts = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    void readDefinitions(XMLStreamReader xml) throws XMLStreamException {
        Level[] levels = null;
        Level level = null;
        String num = null;
        int override = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "abstractNum" -> {
                    levels = new Level[LEVELS];
                    definitions.put(attribute(xml, "abstractNumId"), levels);
                    num = null;
                }
                case "lvl" -> {
                    int index = WordBody.number(attribute(xml, "ilvl"), 0);
                    level = new Level();
                    if (num == null && levels != null && index < LEVELS) {
                        levels[index] = level;
                    }
                }
                case "num" -> num = attribute(xml, "numId");
                case "abstractNumId" -> definitionOf.put(num, attribute(xml, "val"));
                case "lvlOverride" -> override = WordBody.number(attribute(xml, "ilvl"), 0);
                case "startOverride" ->
                    restarts.computeIfAbsent(num, n -> new HashMap<>())
                            .put(override, WordBody.number(attribute(xml, "val"), 1));
                default -> describe(level, xml);
            }
        }
    }

    private static void describe(Level level, XMLStreamReader xml) {
        if (level == null) {
            return;
        }
        switch (xml.getLocalName()) {
            case "start" -> level.start = WordBody.number(attribute(xml, "val"), 1);
            case "numFmt" -> level.format = attribute(xml, "val");
            case "lvlText" -> level.text = attribute(xml, "val");
            default -> {
                // indents and fonts
            }
        }
    }

    void readStyles(XMLStreamReader xml) throws XMLStreamException {
        String id = null;
        String basedOn = "";
        String numId = "";
        String level = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "style" -> {
                        id = attribute(xml, "styleId");
                        basedOn = "";
                        numId = "";
                        level = "";
                    }
                    case "basedOn" -> basedOn = attribute(xml, "val");
                    case "numId" -> numId = attribute(xml, "val");
                    case "ilvl" -> level = attribute(xml, "val");
                    default -> {
                        // looks
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && "style".equals(xml.getLocalName())) {
                styles.put(id, new Style(basedOn, numId, level));
            }
        }
    }

    /** The number of the next paragraph of this style and direct numbering (each may be null), counted on; "" without. */
    String next(String style, String numId, String level) {
        String list = numId;
        String depth = level;
        String name = style;
        for (int i = 0; i < MAX_STYLES && list == null && name != null && styles.containsKey(name); i++) {
            Style inherited = styles.get(name);
            if (!inherited.numId().isEmpty()) {
                list = inherited.numId();
                depth = depth == null ? inherited.level() : depth;
            }
            name = inherited.basedOn().isEmpty() ? null : inherited.basedOn();
        }
        if (list == null || "0".equals(list)) {
            return "";
        }
        Level[] levels = definitions.get(definitionOf.get(list));
        int index = Math.min(WordBody.number(depth == null ? "" : depth, 0), LEVELS - 1);
        return levels == null || levels[index] == null ? "" : count(list, levels, index);
    }

    private String count(String list, Level[] levels, int index) {
        int[] counts = counters.computeIfAbsent(definitionOf.get(list), d -> {
            int[] fresh = new int[LEVELS];
            Arrays.fill(fresh, -1);
            return fresh;
        });
        Integer restart = restarts.containsKey(list) ? restarts.get(list).remove(index) : null;
        if (restart != null) {
            counts[index] = restart;
        } else {
            counts[index] = counts[index] < 0 ? levels[index].start : counts[index] + 1;
        }
        Arrays.fill(counts, index + 1, LEVELS, -1);
        return text(levels, counts, index);
    }

    private static String text(Level[] levels, int[] counts, int index) {
        Level level = levels[index];
        if ("bullet".equals(level.format) || "none".equals(level.format)) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < level.text.length(); i++) {
            char c = level.text.charAt(i);
            boolean placeholder =
                    c == '%' && i + 1 < level.text.length() && Character.isDigit(level.text.charAt(i + 1));
            if (placeholder) {
                int other = Math.min(level.text.charAt(++i) - '1', LEVELS - 1);
                if (other >= 0 && levels[other] != null) {
                    int value = counts[other] < 0 ? levels[other].start : counts[other];
                    text.append(WordNumberFormat.format(value, levels[other].format));
                }
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(xml.getNamespaceURI(), name);
        return value == null ? "" : value;
    }
}
