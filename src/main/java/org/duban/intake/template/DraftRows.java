package org.duban.intake.template;

import static org.duban.intake.template.Head.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DocumentKind;
import org.duban.intake.DraftBuilder;

/**
 * A draft as rows of the template's sheets, and back. Documents inside it follow it, each under a name of its own (内附文件1),
 * which its rows bear and which says where documents inside it stand.
 */
final class DraftRows {

    private static final Map<String, Head> SOURCES = Map.of(
            "title", TITLE,
            "docNumber", DOC_NUMBER,
            "issuer", ISSUER,
            "date", DATE,
            "planTitle", PLAN_TITLE,
            "leadConvention", CONVENTION);
    /** How deep documents may stand inside each other. */
    private static final int DEEPEST = 5;

    private DraftRows() {}

    /** What the main document is called. */
    static final String MAIN = "本文件";

    static String inner(int number) {
        return "内附文件" + number;
    }

    static Map<TemplateSheet, List<Values>> write(DirectiveDraft draft) {
        Map<TemplateSheet, List<Values>> rows = new EnumMap<>(TemplateSheet.class);
        for (TemplateSheet sheet : TemplateSheet.values()) {
            rows.put(sheet, new ArrayList<>());
        }
        write(draft, null, rows);
        return rows;
    }

    private static void write(DirectiveDraft draft, String inside, Map<TemplateSheet, List<Values>> rows) {
        int number = rows.get(TemplateSheet.BASICS).size();
        String name = number == 0 ? null : inner(number);
        rows.get(TemplateSheet.BASICS).add(head(draft, number <= 1 ? null : inside));
        rows.get(TemplateSheet.WORK).addAll(WorkRows.write(name, draft.items()));
        rows.get(TemplateSheet.INDICATORS).addAll(FigureRows.write(name, draft.indicators()));
        rows.get(TemplateSheet.EXCEPTIONS).addAll(Exceptions.write(name, draft.exceptions(), draft.items()));
        add(rows.get(TemplateSheet.DUTIES), name, draft.reportingDuties(), PlainRows::duty);
        add(rows.get(TemplateSheet.PHASES), name, draft.phases(), PlainRows::phase);
        add(rows.get(TemplateSheet.LIAISONS), name, draft.liaisons(), PlainRows::liaison);
        add(rows.get(TemplateSheet.EVENTS), name, draft.events(), PlainRows::event);
        draft.embedded().forEach(inner -> write(inner, name, rows));
    }

    private static <T> void add(List<Values> rows, String document, List<T> entries, Function<T, Values> row) {
        for (int i = 0; i < entries.size(); i++) {
            rows.add(row.apply(entries.get(i)).text(DOCUMENT, document == null ? MAIN : document));
        }
    }

    private static Values head(DirectiveDraft draft, String inside) {
        return new Values()
                .text(TITLE, draft.title())
                .text(DOC_NUMBER, draft.docNumber())
                .text(ISSUER, draft.issuer())
                .date(DATE, draft.date())
                .text(KIND, Kinds.write(draft.kind()))
                .list(RECIPIENTS, draft.recipients())
                .text(PLAN_TITLE, draft.planTitle())
                .list(REFERENCES, draft.refDocNumbers())
                .text(CONVENTION, draft.leadConvention())
                .count(ANNOUNCED, draft.announcedItemCount())
                .text(INSIDE, inside);
    }

    /** @param rows those of the first sheet are its columns, the main document first; every problem is noted */
    static DirectiveDraft read(Map<TemplateSheet, List<Line>> rows, Problems problems) {
        List<Line> heads = rows.getOrDefault(TemplateSheet.BASICS, List.of());
        Map<String, Map<TemplateSheet, List<Line>>> parts = new LinkedHashMap<>();
        for (int i = 0; i < heads.size(); i++) {
            parts.put(i == 0 ? MAIN : inner(i), new EnumMap<>(TemplateSheet.class));
        }
        rows.forEach((sheet, lines) -> {
            if (sheet != TemplateSheet.BASICS) {
                share(sheet, lines, parts);
            }
        });
        Map<String, List<Integer>> children = new HashMap<>();
        for (int i = 1; i < heads.size(); i++) {
            String given = heads.get(i).text(INSIDE);
            String parent = given == null ? MAIN : given;
            // only what comes before can hold it: so nothing stands inside itself
            boolean known = parent.equals(MAIN) || position(parent, i) > 0;
            if (!known) {
                heads.get(i).wrong(INSIDE, "intake.template.inside", parent);
            }
            children.computeIfAbsent(parent, key -> new ArrayList<>()).add(i);
        }
        return heads.isEmpty() ? DirectiveDraft.empty() : read(0, heads, parts, children, 1);
    }

    private static int position(String name, int before) {
        for (int i = 1; i < before; i++) {
            if (inner(i).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static void share(
            TemplateSheet sheet, List<Line> lines, Map<String, Map<TemplateSheet, List<Line>>> parts) {
        for (Line line : lines) {
            String given = line.text(DOCUMENT);
            String name = given == null ? MAIN : given;
            if (parts.containsKey(name)) {
                parts.get(name).computeIfAbsent(sheet, key -> new ArrayList<>()).add(line);
            } else {
                line.wrong(DOCUMENT, "intake.template.document", name);
            }
        }
    }

    private static DirectiveDraft read(
            int index,
            List<Line> heads,
            Map<String, Map<TemplateSheet, List<Line>>> parts,
            Map<String, List<Integer>> children,
            int depth) {
        Line head = heads.get(index);
        String name = index == 0 ? MAIN : inner(index);
        Map<TemplateSheet, List<Line>> rows = parts.get(name);
        LocalDate date = head.date(DATE, null);
        Exceptions exceptions = new Exceptions(lines(rows, TemplateSheet.EXCEPTIONS), date);
        List<DirectiveDraft> embedded = new ArrayList<>();
        for (int child : children.getOrDefault(name, List.of())) {
            if (depth < DEEPEST) {
                embedded.add(read(child, heads, parts, children, depth + 1));
            } else {
                heads.get(child).wrong(INSIDE, "intake.template.deep", DEEPEST);
            }
        }
        DirectiveDraft draft = new DraftBuilder()
                .kind(kind(head))
                .title(head.text(TITLE))
                .docNumber(head.text(DOC_NUMBER))
                .issuer(head.text(ISSUER))
                .date(date)
                .recipients(head.list(RECIPIENTS))
                .planTitle(head.text(PLAN_TITLE))
                .refDocNumbers(head.list(REFERENCES))
                .leadConvention(head.text(CONVENTION))
                .announcedItemCount(head.count(ANNOUNCED))
                .items(WorkRows.read(lines(rows, TemplateSheet.WORK), date, exceptions))
                .indicators(FigureRows.read(lines(rows, TemplateSheet.INDICATORS)))
                .reportingDuties(each(rows, TemplateSheet.DUTIES, PlainRows::duty))
                .phases(each(rows, TemplateSheet.PHASES, line -> PlainRows.phase(line, date)))
                .liaisons(each(rows, TemplateSheet.LIAISONS, line -> PlainRows.liaison(line, date)))
                .events(each(rows, TemplateSheet.EVENTS, line -> PlainRows.event(line, date)))
                .exceptions(exceptions.take(null, null))
                .embedded(embedded)
                .sources(head.sources(SOURCES))
                .build();
        exceptions.requireAllTaken();
        return draft;
    }

    private static DocumentKind kind(Line head) {
        String name = head.text(KIND);
        DocumentKind kind = name == null ? null : Kinds.read(name).orElse(null);
        if (name != null && kind == null) {
            head.wrong(KIND, "intake.template.kind", name, String.join("、", Kinds.choices()));
        }
        return kind;
    }

    private static List<Line> lines(Map<TemplateSheet, List<Line>> rows, TemplateSheet sheet) {
        return rows.getOrDefault(sheet, List.of());
    }

    private static <T> List<T> each(Map<TemplateSheet, List<Line>> rows, TemplateSheet sheet, Function<Line, T> entry) {
        return lines(rows, sheet).stream().map(entry).toList();
    }
}
