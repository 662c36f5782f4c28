package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Holds our Chinese texts of Camunda's webapps against the English ones that the webapp jar ships. */
class WebappTextsTest {

    private static final String APPS = "META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern CUSTOM_SCRIPTS = Pattern.compile("customScripts: \\[([^]]*)]");
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    /** The vendor's banner and welcome, which we do not show, a text that is empty in English, an English plural. */
    private static final Set<String> EMPTY_ON_PURPOSE = Set.of(
            "labels.BANNER_CE_EOL_TEXT", "labels.FIRST_LOGIN_INFO", "labels.NO_TASK_FORM", "labels.PLGN_BATCH_S");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void chineseHasTheKeysOfEnglish(String app) {
        assertThat(texts(app, "zh-CN").keySet())
                .isEqualTo(texts(app, "en").keySet())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void chineseKeepsEveryPlaceholder(String app) {
        assertThat(lostPlaceholders(texts(app, "en"), texts(app, "zh-CN"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void noTextIsEmptyExceptOnPurpose(String app) {
        assertThat(texts(app, "zh-CN"))
                .allSatisfy((key, text) -> assertThat(text.isBlank() && !EMPTY_ON_PURPOSE.contains(key))
                        .as(key)
                        .isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void everyTextForEverybodyIsChinese(String app) {
        assertThat(texts(app, "zh-CN"))
                .allSatisfy((key, text) -> assertThat(text)
                        .as(key)
                        .satisfiesAnyOf(
                                t -> assertThat(t).containsPattern(HAN),
                                t -> assertThat(t).doesNotContainPattern("[A-Za-z]{2}"),
                                t -> assertThat(key).startsWith("dateLocales")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void configurationNamesLocalesAndScriptsThatExist(String app) {
        String config = read(app + "/scripts/config.js");

        assertThat(config).contains("availableLocales: ['zh-CN', 'en'], fallbackLocale: locale");
        List<String> scripts = CUSTOM_SCRIPTS
                .matcher(config)
                .results()
                .flatMap(list -> QUOTED.matcher(list.group(1)).results())
                .map(name -> app + "/" + name.group(1) + ".js")
                .toList();
        assertThat(scripts)
                .isNotEmpty()
                .allSatisfy(script -> assertThat(read(script)).isNotBlank());
    }

    @Test
    void aLostPlaceholderIsFound() {
        assertThat(lostPlaceholders(Map.of("labels.A", "Edit {{user}}"), Map.of("labels.A", "编辑用户")))
                .containsExactly("labels.A");
    }

    private static List<String> lostPlaceholders(Map<String, String> english, Map<String, String> chinese) {
        return english.keySet().stream()
                .filter(key -> !EMPTY_ON_PURPOSE.contains(key))
                .filter(key -> !placeholders(english.get(key)).equals(placeholders(chinese.getOrDefault(key, ""))))
                .toList();
    }

    /** Sorted, since word order differs between the languages. */
    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(p -> p.replace(" ", ""))
                .sorted()
                .toList();
    }

    private static Map<String, String> texts(String app, String locale) {
        try {
            // the vendor's files begin with a byte order mark, which a JSON reader refuses
            String json = read(app + "/locales/" + locale + ".json").replace("\uFEFF", "");
            Map<String, String> texts = new TreeMap<>();
            collect("", new ObjectMapper().readTree(json), texts);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(String key, JsonNode node, Map<String, String> texts) {
        if (node.isValueNode()) {
            texts.put(key, node.asText());
            return;
        }
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            collect(key.isEmpty() ? name : key + "." + name, node.get(name), texts);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(key + "." + i, node.get(i), texts);
        }
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(APPS + path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
