package org.duban.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.duban.deadline.ResolvedDeadline.Rule;
import org.junit.jupiter.api.Test;

class DeadlineMessagesTest {

    private final Properties chinese = load("deadline.properties");
    private final Properties english = load("deadline_en.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
    }

    @Test
    void everyLightRuleAndLimitHasItsWords() {
        for (Light light : Light.values()) {
            assertThat(chinese).containsKey(light.messageKey());
        }
        for (Rule rule : Rule.values()) {
            assertThat(chinese).containsKey(rule.messageKey());
        }
        for (Limit.Unit unit : Limit.Unit.values()) {
            assertThat(chinese).containsKey(new Limit(1, unit).wording().key());
        }
    }

    @Test
    void numbersAreSaidAsPeopleSayThem() {
        assertThat(say(chinese, "deadline.reason.overdue", 1234L)).isEqualTo("逾期 1234 天");
        assertThat(say(english, "deadline.reason.overdue", 1L)).isEqualTo("1 day overdue");
        assertThat(say(english, "deadline.reason.left", 1234L)).isEqualTo("1234 days left");
        assertThat(say(english, "deadline.reason.behind", 17)).isEqualTo("17 points behind plan");
        assertThat(say(english, "deadline.limit.working-days", 5)).isEqualTo("5 working days");
        assertThat(say(chinese, "deadline.calendar.missing", "2027、2028")).startsWith("2027、2028年");
    }

    private static String say(Properties bundle, String key, Object... args) {
        return new MessageFormat(bundle.getProperty(key), Locale.ENGLISH).format(args);
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages", name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }
}
