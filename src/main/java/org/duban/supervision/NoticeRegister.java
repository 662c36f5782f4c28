package org.duban.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.paper.DocumentNumber;
import org.duban.paper.PaperKind;
import org.duban.platform.BusinessClock;
import org.duban.platform.Page;
import org.duban.security.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 督办文书登记簿: notices as lists. */
@Service
@Transactional(readOnly = true)
public class NoticeRegister {

    /** What is asked for most often, beside kind and state. */
    public enum Pick {
        /** 未了结 */
        OPEN("n.ended_at is null"),
        /** 待签发 */
        TO_SIGN("n.state = 'TO_SIGN'"),
        /** 未签收 */
        UNSIGNED("n.state = 'ISSUED'"),
        /** 待回复 */
        REPLY_AWAITED("n.needs_reply and n.state in ('RECEIVED', 'RETURNED')"),
        /** 回复逾期 */
        REPLY_LATE("n.needs_reply and n.state in ('RECEIVED', 'RETURNED') and n.reply_until < :today");

        private final String sql;

        Pick(String sql) {
            this.sql = sql;
        }
    }

    /** What to look for; null is no restriction. {@code after} is the id of the last row of the page before. */
    public record Query(
            PaperKind kind,
            NoticeState state,
            Long unitId,
            Integer year,
            String text,
            Pick pick,
            Long after,
            int size) {}

    /** One line of the register. */
    public record Row(
            long id,
            PaperKind kind,
            NoticeState state,
            long assignmentId,
            long directiveId,
            long unitId,
            String unitName,
            String addressee,
            String title,
            String series,
            Integer year,
            Integer number,
            LocalDate draftedOn,
            Instant issuedAt,
            Instant receiptDue,
            Instant receivedAt,
            boolean needsReply,
            LocalDate replyUntil,
            Instant repliedAt,
            Instant interviewAt) {

        public DocumentNumber documentNumber() {
            return number == null ? null : new DocumentNumber(series, year, number);
        }
    }

    private final JdbcClient jdbc;
    private final NoticeAccess access;
    private final BusinessClock clock;

    NoticeRegister(JdbcClient jdbc, NoticeAccess access, BusinessClock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** The newest first. */
    public Page<Row> page(Caller caller, Query query) {
        Map<String, Object> params = new HashMap<>();
        List<String> parts = conditions(caller, params);
        restrict(
                parts,
                params,
                "n.kind = :kind",
                "kind",
                query.kind() == null ? null : query.kind().name());
        restrict(
                parts,
                params,
                "n.state = :state",
                "state",
                query.state() == null ? null : query.state().name());
        restrict(parts, params, "n.unit_id = :unit", "unit", query.unitId());
        restrict(parts, params, "extract(year from n.drafted_on) = :year", "year", query.year());
        restrict(parts, params, "n.id < :after", "after", query.after());
        if (query.text() != null && !query.text().isBlank()) {
            parts.add("(position(lower(:text) in lower(n.title)) > 0 or position(:text in n.unit_name) > 0"
                    + " or position(:text in n.series || '〔' || n.year || '〕' || n.number || '号') > 0)");
            params.put("text", query.text().strip());
        }
        if (query.pick() != null) {
            parts.add(query.pick().sql);
            params.put("today", clock.today());
        }
        params.put("limit", query.size() + 1);
        List<Row> rows = jdbc.sql("select n.* from notice n where " + String.join(" and ", parts)
                        + " order by n.id desc limit :limit")
                .params(params)
                .query(Row.class)
                .list();
        return Page.of(rows, query.size(), row -> String.valueOf(row.id()));
    }

    /** How many there are of each pick. */
    public Map<Pick, Integer> counts(Caller caller) {
        Map<Pick, Integer> counts = new LinkedHashMap<>();
        for (Pick pick : Pick.values()) {
            Map<String, Object> params = new HashMap<>(Map.of("today", clock.today()));
            List<String> parts = conditions(caller, params);
            parts.add(pick.sql);
            counts.put(
                    pick,
                    jdbc.sql("select count(*) from notice n where " + String.join(" and ", parts))
                            .params(params)
                            .query(Integer.class)
                            .single());
        }
        return counts;
    }

    /** How many papers of each kind were issued in a year. */
    public Map<PaperKind, Integer> issued(Caller caller, int year) {
        Map<String, Object> params = new HashMap<>(Map.of("year", year));
        List<String> parts = conditions(caller, params);
        parts.add("n.year = :year");
        Map<PaperKind, Integer> counts = new LinkedHashMap<>();
        jdbc.sql("select n.kind, count(*) as number from notice n where " + String.join(" and ", parts)
                        + " group by n.kind order by 2 desc")
                .params(params)
                .query((rs, n) -> counts.put(PaperKind.valueOf(rs.getString(1)), rs.getInt(2)))
                .list();
        return counts;
    }

    /** Papers that wait for the units of the caller to sign for or to answer. */
    public int awaiting(Caller caller) {
        Map<String, Object> params = new HashMap<>();
        List<String> parts = conditions(caller, params);
        parts.add("n.ended_at is null and n.issued_at < :now");
        params.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        return jdbc.sql("select count(*) from notice n where " + String.join(" and ", parts))
                .params(params)
                .query(Integer.class)
                .single();
    }

    private List<String> conditions(Caller caller, Map<String, Object> params) {
        NoticeAccess.Condition mine = access.condition(caller);
        params.putAll(mine.params());
        return new ArrayList<>(List.of(mine.sql()));
    }

    private static void restrict(
            List<String> parts, Map<String, Object> params, String sql, String name, Object value) {
        if (value != null) {
            parts.add(sql);
            params.put(name, value);
        }
    }
}
