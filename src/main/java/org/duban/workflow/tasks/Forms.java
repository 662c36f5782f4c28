package org.duban.workflow.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.duban.worklist.FormField;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The Camunda Forms of {@code forms/}, read once. */
@Component("camundaForms")
public class Forms {

    /** A form: its JSON as deployed, and its fields. */
    public record Form(String key, String schema, List<FormField> fields) {}

    private final ObjectMapper json;
    private final Map<String, Form> known = new ConcurrentHashMap<>();

    Forms(ObjectMapper json) {
        this.json = json;
    }

    /** @throws IllegalArgumentException if there is no such form */
    public Form get(String key) {
        return known.computeIfAbsent(key, this::read);
    }

    private Form read(String key) {
        ClassPathResource resource = new ClassPathResource("forms/" + key + ".form");
        if (!resource.exists()) {
            throw new IllegalArgumentException("no form " + key);
        }
        try (InputStream in = resource.getInputStream()) {
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<FormField> fields = new ArrayList<>();
            for (JsonNode component : json.readTree(schema).path("components")) {
                if (component.has("key")) {
                    fields.add(field(component));
                }
            }
            return new Form(key, schema, List.copyOf(fields));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FormField field(JsonNode component) {
        JsonNode validate = component.path("validate");
        JsonNode properties = component.path("properties");
        List<FormField.Option> options = new ArrayList<>();
        for (JsonNode value : component.path("values")) {
            String name = value.path("value").asText();
            options.add(new FormField.Option(
                    name, value.path("label").asText(), text(properties, "option." + name + ".en")));
        }
        return new FormField(
                component.path("type").asText(),
                component.path("key").asText(),
                component.hasNonNull("label") ? component.path("label").asText() : text(component, "dateLabel"),
                text(properties, "label.en"),
                text(component, "description"),
                text(properties, "description.en"),
                validate.path("required").asBoolean(),
                component.path("readonly").asBoolean()
                        || component.path("disabled").asBoolean(),
                number(validate, "maxLength"),
                number(validate, "min"),
                number(validate, "max"),
                text(component, "defaultValue"),
                text(component.path("conditional"), "hide"),
                List.copyOf(options));
    }

    private static String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.path(name).asText() : null;
    }

    private static Integer number(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.path(name).asInt() : null;
    }
}
