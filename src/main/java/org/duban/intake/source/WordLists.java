package org.duban.intake.source;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The lists of a Word file as {@code numbering.xml} defines them. */
final class WordLists {

    static final int LEVELS = 9;
    private static final int MOST_LINKS = 10;

    /** How one level counts and is written. */
    static final class Level {
        int start = 1;
        String format = "decimal";
        String text = "";
        /** All numbers in it as decimals, whatever their own levels say. */
        boolean decimal;
        /** It begins anew after a paragraph of a level before this one; 0 counts on through the document. */
        int restartAfter = LEVELS;

        private String style = "";
    }

    private final Map<String, Level[]> definitions = new HashMap<>();
    private final Map<String, String> linkedStyles = new HashMap<>();
    private final Map<String, String> definitionOf = new HashMap<>();
    private final Map<String, Level[]> overrides = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> starts = new HashMap<>();

    void read(XMLStreamReader xml) throws XMLStreamException {
        String definition = null;
        Level level = null;
        String num = null;
        int override = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "abstractNum" -> {
                    definition = WordXml.attribute(xml, "abstractNumId");
                    definitions.put(definition, new Level[LEVELS]);
                    num = null;
                }
                case "numStyleLink" -> linkedStyles.put(definition, WordXml.value(xml));
                case "lvl" -> {
                    level = new Level();
                    Level[] levels = num != null
                            ? overrides.computeIfAbsent(num, n -> new Level[LEVELS])
                            : definitions.get(definition);
                    int index = WordXml.number(WordXml.attribute(xml, "ilvl"), 0);
                    if (levels != null && index < LEVELS) {
                        levels[index] = level;
                    }
                }
                case "num" -> num = WordXml.attribute(xml, "numId");
                case "abstractNumId" -> definitionOf.put(num, WordXml.value(xml));
                case "lvlOverride" -> override = WordXml.number(WordXml.attribute(xml, "ilvl"), 0);
                case "startOverride" ->
                    starts.computeIfAbsent(num, n -> new HashMap<>())
                            .put(override, WordXml.number(WordXml.value(xml), 1));
                default -> describe(level, xml);
            }
        }
    }

    boolean knows(String list) {
        return definitionOf.containsKey(list);
    }

    /** A list as another format defines it. */
    void define(String list, String definition, Level[] levels) {
        definitionOf.put(list, definition);
        definitions.putIfAbsent(definition, levels);
    }

    void override(String list, int index, Level level) {
        overrides.computeIfAbsent(list, n -> new Level[LEVELS])[index] = level;
    }

    private static void describe(Level level, XMLStreamReader xml) {
        if (level == null) {
            return;
        }
        switch (xml.getLocalName()) {
            case "start" -> level.start = WordXml.number(WordXml.value(xml), 1);
            case "numFmt" -> level.format = WordXml.value(xml);
            case "lvlText" -> level.text = WordXml.value(xml);
            case "lvlRestart" -> level.restartAfter = WordXml.number(WordXml.value(xml), LEVELS);
            case "isLgl" -> level.decimal = WordXml.isOn(WordXml.value(xml), true);
            case "pStyle" -> level.style = WordXml.value(xml);
            default -> {
                // indents and fonts
            }
        }
    }

    /** Which definition a list follows, through the styles that definitions may point to; null for an unknown list. */
    String definition(String list, WordStyles styles) {
        String definition = definitionOf.get(list);
        for (int i = 0; i < MOST_LINKS && linkedStyles.containsKey(definition); i++) {
            WordStyles.Numbering linked = styles.numbering(linkedStyles.get(definition));
            definition = linked == null ? null : definitionOf.get(linked.numId());
        }
        return definition;
    }

    /** The levels of a list with what it overrides, or null for an unknown one; some may be null. */
    Level[] levels(String list, WordStyles styles) {
        Level[] levels = definitions.get(definition(list, styles));
        Level[] own = overrides.get(list);
        if (levels == null || own == null) {
            return levels;
        }
        Level[] both = levels.clone();
        for (int i = 0; i < LEVELS; i++) {
            both[i] = own[i] == null ? both[i] : own[i];
        }
        return both;
    }

    /** The level that a list keeps for paragraphs of a style, the first when it names none. */
    int levelOf(String list, String style, WordStyles styles) {
        Level[] levels = levels(list, styles);
        for (int i = 0; levels != null && i < LEVELS; i++) {
            if (levels[i] != null && levels[i].style.equals(style)) {
                return i;
            }
        }
        return 0;
    }

    /** Where lists begin other than they are defined, by list and level: a copy of one's own. */
    Map<String, Map<Integer, Integer>> startOverrides() {
        Map<String, Map<Integer, Integer>> copy = new HashMap<>();
        starts.forEach((list, levels) -> copy.put(list, new HashMap<>(levels)));
        return copy;
    }
}
