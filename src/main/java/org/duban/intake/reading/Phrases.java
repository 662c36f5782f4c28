package org.duban.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that differ from office to office, kept as data in {@code intake/phrases.properties}. */
final class Phrases {

    private static final Properties WORDS = load();

    private Phrases() {}

    private static Properties load() {
        try (InputStream in = Phrases.class.getResourceAsStream("/intake/phrases.properties");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a key, longest first, so that the longer wins where one begins with the other. */
    static List<String> of(String key) {
        return Stream.of(WORDS.getProperty(key).split("\\|"))
                .map(String::strip)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** A key whose words are regular expressions, as one. */
    static Pattern pattern(String key) {
        return Pattern.compile(WORDS.getProperty(key));
    }

    /** The same as an alternation for a regular expression. */
    static String alternatives(String... keys) {
        return Stream.of(keys)
                .flatMap(key -> of(key).stream())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
