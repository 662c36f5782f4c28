package org.duban.worklist;

import java.util.List;
import java.util.Map;

/**
 * The form of one task.
 *
 * @param schema the Camunda Form as JSON text, as it is deployed
 * @param fields the same, read
 * @param values what is filled in so far, by key
 */
public record FilledForm(
        String formKey, String schema, List<FormField> fields, Map<String, Object> values, OpenTask task) {}
