package org.duban.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.junit.jupiter.api.Test;

/** Words on a page come from the message bundles or from data, or the page speaks one language only. */
class TemplateTextTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern WORD = Pattern.compile("\\p{L}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    /** Attributes that are read to somebody. */
    private static final Set<String> SPOKEN = Set.of("title", "alt", "placeholder", "aria-label", "aria-description");

    @Test
    void noTemplateHasWordsOfItsOwn() throws Exception {
        List<String> found = new ArrayList<>();
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            for (Path template :
                    templates.filter(file -> file.toString().endsWith(".html")).toList()) {
                wordsIn(Files.readString(template)).forEach(word -> found.add(template + ": " + word));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void wordsOfATemplatesOwnAreFound() throws Exception {
        assertThat(wordsIn("<p>Hello</p>")).containsExactly("line 1: Hello");
        assertThat(wordsIn("<p>\n<b>督办</b> [[#{web.product}]]</p>")).containsExactly("line 2: 督办");
        assertThat(wordsIn("<input aria-label=\"Search\">")).containsExactly("line 1: Search");
        assertThat(wordsIn("<p th:text=\"${name + '　第'}\"></p>")).containsExactly("line 1: ${name + '　第'}");
    }

    @Test
    void messagesDataAndSignsAreNotWords() throws Exception {
        assertThat(wordsIn("<!-- why --><!--/* 督办 */--><p th:title=\"#{web.x}\">[[${name}]]　— 12%</p>"))
                .isEmpty();
    }

    private static List<String> wordsIn(String template) throws ParseException {
        List<String> found = new ArrayList<>();
        new MarkupParser(ParseConfiguration.htmlConfiguration()).parse(template, new AbstractMarkupHandler() {
            @Override
            public void handleText(char[] buffer, int offset, int len, int line, int col) {
                String text = new String(buffer, offset, len)
                        .replaceAll("\\[\\[.*?]]", "")
                        .strip();
                if (WORD.matcher(text).find()) {
                    found.add("line " + line + ": " + text);
                }
            }

            @Override
            public void handleAttribute(
                    char[] buffer,
                    int nameOffset,
                    int nameLen,
                    int nameLine,
                    int nameCol,
                    int operatorOffset,
                    int operatorLen,
                    int operatorLine,
                    int operatorCol,
                    int valueContentOffset,
                    int valueContentLen,
                    int valueOuterOffset,
                    int valueOuterLen,
                    int valueLine,
                    int valueCol) {
                String name = new String(buffer, nameOffset, nameLen);
                String value = new String(buffer, valueContentOffset, valueContentLen);
                boolean spoken = SPOKEN.contains(name) && WORD.matcher(value).find();
                if (spoken || CHINESE.matcher(value).find()) {
                    found.add("line " + nameLine + ": " + value);
                }
            }
        });
        return found;
    }

    /** A template that is not well formed would hide its text from this test. */
    @Test
    void everyTemplateIsRead() throws IOException {
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            assertThat(templates.filter(file -> file.toString().endsWith(".html")))
                    .hasSizeGreaterThan(5);
        }
    }
}
