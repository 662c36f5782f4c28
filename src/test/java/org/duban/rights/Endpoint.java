package org.duban.rights;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * One line of {@code rights/endpoints.txt}.
 *
 * @param otherwise what those meet who are not named: status by group, "" for everybody
 * @param sent form, JSON or "file"
 */
record Endpoint(String method, String path, List<String> who, Map<String, Integer> otherwise, String sent) {

    static List<Endpoint> all() throws IOException {
        List<Endpoint> endpoints = new ArrayList<>();
        String text = new ClassPathResource("rights/endpoints.txt").getContentAsString(StandardCharsets.UTF_8);
        for (String line : text.split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                endpoints.add(read(line));
            }
        }
        return endpoints;
    }

    private static Endpoint read(String line) {
        String[] parts = line.split("\\|", -1);
        String[] call = parts[0].strip().split("\\s+");
        Map<String, Integer> otherwise = new LinkedHashMap<>();
        if (parts.length > 2 && !parts[2].isBlank()) {
            for (String one : parts[2].strip().split(",\\s*")) {
                String[] words = one.split(" ");
                otherwise.put(words.length == 1 ? "" : words[0], Integer.valueOf(words[words.length - 1]));
            }
        }
        return new Endpoint(
                call[0],
                call[1],
                Arrays.asList(parts[1].strip().split(" ")),
                otherwise,
                parts.length > 3 ? parts[3].strip() : "");
    }

    /** As the mappings of the application are named, whatever they call their variables. */
    String mapping() {
        return method + " " + shape(path.replaceAll("\\?.*", ""));
    }

    static String shape(String pattern) {
        return pattern.replaceAll("\\{[^}]*}", "{}");
    }

    String address(Map<String, String> objects) {
        return filled(path, objects);
    }

    String body(Map<String, String> objects) {
        return sent.startsWith("{") ? sent : filled(sent, objects);
    }

    private static String filled(String text, Map<String, String> objects) {
        String filled = text;
        for (Map.Entry<String, String> object : objects.entrySet()) {
            filled = filled.replace("{" + object.getKey() + "}", object.getValue());
        }
        return filled;
    }

    boolean isForMachines() {
        return path.startsWith("/api/");
    }
}
