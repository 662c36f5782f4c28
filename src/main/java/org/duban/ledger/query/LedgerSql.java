package org.duban.ledger.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duban.deadline.Lights;
import org.duban.organization.UnitTree;
import org.duban.security.AccessScope;

/** The condition of one ledger query over {@code assignment a}, with its parameters. */
class LedgerSql {

    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    LedgerSql(AccessScope scope, LocalDate today) {
        AccessScope.Condition visible = scope.condition("a");
        parts.add(visible.sql());
        params.putAll(visible.params());
        params.put("today", today);
        params.put("warn", Lights.Thresholds.USUAL.warningDays());
        params.put("behind", Lights.Thresholds.USUAL.behindPoints());
    }

    LedgerSql filter(LedgerFilter filter, UnitTree units) {
        and("a.directive_id = :directive", "directive", filter.directiveId());
        and("a.item_id = :item", "item", filter.itemId());
        and("a.parent_id = :parent", "parent", filter.parentId());
        and("a.due >= :dueFrom", "dueFrom", filter.dueFrom());
        and("a.due <= :dueTo", "dueTo", filter.dueTo());
        and(
                "a.state = :state",
                "state",
                filter.state() == null ? null : filter.state().name());
        and(
                Lights.SQL + " = :light",
                "light",
                filter.light() == null ? null : filter.light().name());
        and(
                "a.directive_id in (select s.id from directive s where s.source = :source)",
                "source",
                filter.source() == null ? null : filter.source().name());
        if (filter.unitId() != null) {
            units.find(filter.unitId())
                    .ifPresentOrElse(
                            unit -> and("a.anc_" + unit.depth() + " = :unit", "unit", unit.id()),
                            () -> parts.add("false"));
        }
        if (filter.q() != null) {
            List<String> words =
                    List.of(filter.q().strip().toLowerCase(Locale.ROOT).split("\\s+"));
            words.stream().filter(word -> !word.isEmpty()).limit(8).forEach(this::word);
        }
        return this;
    }

    /** The pairs of characters find the candidates by their index, the pattern decides. */
    private void word(String word) {
        int n = params.size();
        parts.add("((bigrams(a.search) @> bigrams(:word" + n + ") and a.search like :like" + n + ")"
                + " or a.directive_id in (select s.id from directive s where lower(s.title) like :like" + n
                + " or lower(s.doc_number) like :like" + n + "))");
        params.put("word" + n, word);
        params.put("like" + n, "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    LedgerSql after(LedgerPosition position) {
        if (position != null) {
            parts.add("(a.sort_rank, a.due_key, a.id) > (:afterRank, :afterDue, :afterId)");
            params.put("afterRank", position.rank());
            params.put("afterDue", position.dueKey());
            params.put("afterId", position.id());
        }
        return this;
    }

    private void and(String sql, String name, Object value) {
        if (value != null) {
            parts.add(sql);
            params.put(name, value);
        }
    }

    LedgerSql with(String name, Object value) {
        params.put(name, value);
        return this;
    }

    String where() {
        return String.join(" and ", parts);
    }

    Map<String, Object> params() {
        return params;
    }
}
