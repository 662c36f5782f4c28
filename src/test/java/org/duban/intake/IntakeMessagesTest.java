package org.duban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IntakeMessagesTest {

    private static final Pattern KEY = Pattern.compile("\"(intake\\.[\\w.]+)\"");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(keys("/messages/intake_en.properties")).isEqualTo(keys("/messages/intake.properties"));
    }

    @Test
    void everyKeyInTheCodeHasItsWordsAndNoneIsLeftOver() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/duban/intake"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher key = KEY.matcher(Files.readString(file));
                while (key.find()) {
                    used.add(key.group(1));
                }
            }
        }

        assertThat(keys("/messages/intake.properties")).isEqualTo(used);
    }

    private static Set<String> keys(String bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(IntakeMessagesTest.class.getResourceAsStream(bundle), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
