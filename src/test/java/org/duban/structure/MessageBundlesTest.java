package org.duban.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text is there in both languages, with the same places for data. */
class MessageBundlesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    @Test
    void bothLanguagesOfEveryModuleAreInStep() throws IOException {
        List<String> differences = new ArrayList<>();
        for (String module : modules()) {
            try (Reader chinese = Files.newBufferedReader(MESSAGES.resolve(module + ".properties"));
                    Reader english = Files.newBufferedReader(MESSAGES.resolve(module + "_en.properties"))) {
                differences(load(chinese), load(english)).forEach(line -> differences.add(module + ": " + line));
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void everyModuleHasBothLanguages() throws IOException {
        assertThat(modules())
                .isNotEmpty()
                .allSatisfy(module ->
                        assertThat(MESSAGES.resolve(module + "_en.properties")).exists());
    }

    @Test
    void keysBeginWithTheNameOfTheirModule() throws IOException {
        for (String module : modules()) {
            try (Reader chinese = Files.newBufferedReader(MESSAGES.resolve(module + ".properties"))) {
                assertThat(load(chinese).stringPropertyNames())
                        .as(module)
                        .allMatch(key -> key.startsWith(module + ".") || key.equals(module));
            }
        }
    }

    @Test
    void whatIsOutOfStepIsFound() throws IOException {
        Properties chinese = load(new StringReader("a=余 {0} 天\nb=甲\nc={0} 份\nd=x{"));
        Properties english =
                load(new StringReader("a={0} days left of {1}\nc={0,choice,1#one|1<{0} copies}\ne=E\nd=x{"));
        assertThat(differences(chinese, english))
                .containsExactly(
                        "a has {[0]} in Chinese, {[0, 1]} in English",
                        "b is missing in English",
                        "e is missing in Chinese");
    }

    private static List<String> differences(Properties chinese, Properties english) {
        List<String> found = new ArrayList<>();
        Set<String> keys = new TreeSet<>(chinese.stringPropertyNames());
        keys.addAll(english.stringPropertyNames());
        for (String key : keys) {
            String one = chinese.getProperty(key);
            String other = english.getProperty(key);
            if (one == null || other == null) {
                found.add(key + " is missing in " + (one == null ? "Chinese" : "English"));
            } else if (!places(one).equals(places(other))) {
                found.add(key + " has {" + places(one) + "} in Chinese, {" + places(other) + "} in English");
            } else if (!places(one).isEmpty()) {
                // a stray apostrophe or brace shows here and not on a page
                new MessageFormat(one);
                new MessageFormat(other);
            }
        }
        return found;
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    private static List<String> modules() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.contains("_"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .sorted()
                    .toList();
        }
    }

    private static Properties load(Reader reader) throws IOException {
        Properties properties = new Properties();
        properties.load(reader);
        return properties;
    }
}
