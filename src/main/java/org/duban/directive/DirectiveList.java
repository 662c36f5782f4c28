package org.duban.directive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.organization.Role;
import org.duban.security.AccessScope;
import org.duban.security.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The directives that a caller may see, newest first, and how the work in one stands. */
@Component
public class DirectiveList {

    private static final String COLUMNS = "id, state, title, doc_number, issuer, doc_date, source, urgency, office_id,"
            + " source_file_name, created_at, submitted_at, issued_at, ended_at";

    private final JdbcClient jdbc;
    private final DirectiveAccess access;

    DirectiveList(JdbcClient jdbc, DirectiveAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /**
     * What to look for; null is no restriction.
     *
     * @param text part of the title or the document number
     * @param before id of the last one of the page before
     */
    public record Query(Collection<DirectiveState> states, String text, Long before, int limit) {}

    public List<DirectiveSummary> find(Caller caller, Query query) {
        AccessScope.Condition visible = access.condition(caller);
        Map<String, Object> params = new HashMap<>(visible.params());
        List<String> parts = new ArrayList<>(List.of(visible.sql()));
        if (query.states() != null && !query.states().isEmpty()) {
            parts.add("d.state in (:states)");
            params.put("states", query.states().stream().map(Enum::name).toList());
        }
        if (query.text() != null && !query.text().isBlank()) {
            parts.add("(d.title ilike :text or d.doc_number ilike :text)");
            params.put("text", "%" + query.text().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (query.before() != null) {
            parts.add("d.id < :before");
            params.put("before", query.before());
        }
        params.put("limit", query.limit());
        return jdbc.sql("select " + COLUMNS + " from directive d where " + String.join(" and ", parts)
                        + " order by d.id desc limit :limit")
                .params(params)
                .query(DirectiveSummary.class)
                .list();
    }

    /** Directives on file by their document numbers, of those that the caller may see; numbers that are not stay out. */
    public Map<String, DirectiveSummary> numbered(Caller caller, Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        AccessScope.Condition visible = access.condition(caller);
        Map<String, DirectiveSummary> found = new HashMap<>();
        jdbc.sql("select " + COLUMNS + " from directive d where " + visible.sql() + " and d.doc_number in (:numbers)"
                        + " order by d.id")
                .params(visible.params())
                .param("numbers", numbers)
                .query(DirectiveSummary.class)
                .list()
                .forEach(summary -> found.putIfAbsent(summary.docNumber(), summary));
        return found;
    }

    /** Drafts of the caller's offices that wait to be submitted, or submitted again; newest first. */
    public List<DirectiveSummary> drafts(Caller caller, int limit) {
        List<Long> offices = List.copyOf(caller.unitsWith(Role.SUPERVISOR));
        if (offices.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + COLUMNS + " from directive where office_id in (:offices)"
                        + " and state in ('DRAFT', 'RETURNED') order by id desc limit :limit")
                .param("offices", offices)
                .param("limit", limit)
                .query(DirectiveSummary.class)
                .list();
    }
}
