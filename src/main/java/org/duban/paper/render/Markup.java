package org.duban.paper.render;

/** Writes well-formed XHTML. Only this class writes angle brackets, and whatever text it is given it escapes. */
final class Markup {

    private final StringBuilder out = new StringBuilder();

    /** @param attributes names and values in turn; an empty value leaves the attribute out */
    Markup open(String element, String... attributes) {
        tag(element, attributes).append('>');
        return this;
    }

    Markup empty(String element, String... attributes) {
        tag(element, attributes).append("/>");
        return this;
    }

    Markup close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    Markup text(String text) {
        for (int i = 0; i < text.length(); i++) {
            escape(text.charAt(i));
        }
        return this;
    }

    private StringBuilder tag(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                text(attributes[i + 1]);
                out.append('"');
            }
        }
        return out;
    }

    private void escape(char character) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.append(character);
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
