package org.duban.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;

/**
 * Compares a draft with a gold structure, field by field: items are matched in order by number and title, measures by
 * number and the first 20 characters, then fields must be equal, white space apart; units are sets. What was invented
 * counts against the precision of each of its fields.
 */
final class GoldScorer {

    /** Counts of one field. */
    static final class Score {
        private int right;
        private int found;
        private int wanted;

        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return wanted == 0 ? 1 : (double) right / wanted;
        }

        double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }
    }

    private static final Set<String> KINDS =
            Stream.of(DocumentKind.values()).map(Enum::name).collect(Collectors.toSet());
    private static final double ALIKE = 0.5;
    private static final JsonNode NOTHING = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();

    private final Map<String, Score> scores = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();

    /** Adds the comparison of one document. */
    GoldScorer compare(DirectiveDraft draft, JsonNode gold) {
        for (String field : List.of("docNumber", "title", "planTitle", "issuer", "date")) {
            if (gold.has(field)) {
                value(field, head(draft, field), text(gold.get(field)), field);
            }
        }
        items(draft.items(), gold.path("items"));
        if (gold.has("leadConvention")) {
            value("convention", said(draft.leadConvention()), said(text(gold.get("leadConvention"))), "convention");
        }
        if (gold.has("refDocNumbers")) {
            values("refs", draft.refDocNumbers(), list(gold.get("refDocNumbers"), GoldScorer::text), "refs");
        }
        if (gold.has("recipients")) {
            values("recipients", draft.recipients(), list(gold.get("recipients"), GoldScorer::text), "recipients");
        }
        values(
                "indicators",
                draft.indicators().stream().map(GoldScorer::figures).toList(),
                list(gold.path("indicators"), GoldScorer::figures),
                "indicators");
        values(
                "duties",
                draft.reportingDuties().stream()
                        .map(d -> Objects.toString(d.rule(), "null"))
                        .toList(),
                list(gold.path("reportingDuties"), duty -> Objects.toString(text(duty.get("rule")), "null")),
                "duties");
        values(
                "events",
                draft.events().stream().map(e -> e.start() + "/" + e.end()).toList(),
                list(gold.path("events"), event -> text(event.get("start")) + "/" + text(event.get("end"))),
                "events");
        if (KINDS.contains(gold.path("kind").asText())) {
            value("kind", Objects.toString(draft.kind(), null), text(gold.get("kind")), "kind");
        }
        extras(draft, gold);
        for (int i = 0; i < gold.path("embedded").size(); i++) {
            DirectiveDraft inner =
                    i < draft.embedded().size() ? draft.embedded().get(i) : DirectiveDraft.empty();
            compare(inner, gold.path("embedded").get(i));
        }
        return this;
    }

    /** What not every gold structure names. */
    private void extras(DirectiveDraft draft, JsonNode gold) {
        if (gold.has("phases")) {
            values(
                    "phases",
                    draft.phases().stream()
                            .map(p -> p.name() + " " + p.start() + "/" + p.end())
                            .toList(),
                    list(
                            gold.get("phases"),
                            p -> text(p.get("name")) + " " + text(p.get("start")) + "/" + text(p.get("end"))),
                    "phases");
        }
        if (gold.has("liaisons")) {
            values(
                    "liaisons",
                    draft.liaisons().stream()
                            .map(l -> l.role() + " " + l.units() + " " + l.deadline())
                            .toList(),
                    list(
                            gold.get("liaisons"),
                            l -> text(l.get("role")) + " " + text(l.get("units")) + " " + text(l.get("deadline"))),
                    "liaisons");
        }
        exceptions(draft.exceptions(), gold, "document");
    }

    private static List<UnitException> ofItemAndMeasures(Item item) {
        return Stream.concat(
                        item.exceptions().stream(),
                        item.measures().stream().flatMap(measure -> measure.exceptions().stream()))
                .distinct()
                .toList();
    }

    private void exceptions(List<UnitException> exceptions, JsonNode gold, String place) {
        if (gold.has("exceptions")) {
            values(
                    "exceptions",
                    exceptions.stream()
                            .map(e -> e.unit() + " " + (e.excluded() ? "excluded" : e.deadline()))
                            .toList(),
                    list(
                            gold.get("exceptions"),
                            e -> text(e.get("unit")) + " "
                                    + (e.path("excluded").asBoolean() ? "excluded" : text(e.get("deadline")))),
                    place + " exceptions");
        }
    }

    private static String said(String words) {
        return words == null ? null : "said";
    }

    private static String figures(Indicator indicator) {
        return indicator.name() + " " + indicator.annual() + indicator.unit() + plain(indicator.quarters())
                + plain(indicator.months())
                + Objects.toString(indicator.monthsUnit(), "")
                + indicator.split().stream()
                        .map(share -> share.unit() + share.annual())
                        .toList();
    }

    private static String figures(JsonNode indicator) {
        return text(indicator.get("name")) + " " + text(indicator.get("annual")) + text(indicator.get("unit"))
                + plain(list(indicator.path("quarters"), GoldScorer::text))
                + plain(list(indicator.path("months"), GoldScorer::text))
                + Objects.toString(text(indicator.get("monthsUnit")), "")
                + list(indicator.path("split"), share -> text(share.get("unit")) + text(share.get("annual")));
    }

    private static String plain(List<?> figures) {
        return figures.stream().anyMatch(Objects::nonNull) ? figures.toString() : "[]";
    }

    private static String head(DirectiveDraft draft, String field) {
        return switch (field) {
            case "docNumber" -> draft.docNumber();
            case "title" -> draft.title();
            case "planTitle" -> draft.planTitle();
            case "issuer" -> draft.issuer();
            default -> Objects.toString(draft.date(), null);
        };
    }

    private void items(List<Item> items, JsonNode gold) {
        Score score = score("items");
        score.found += items.size();
        score.wanted += gold.size();
        int from = 0;
        Set<Integer> matched = new HashSet<>();
        for (JsonNode wanted : gold) {
            int match = match(
                    items,
                    from,
                    item -> item.no().equals(squeeze(text(wanted.get("no"))))
                            && similarity(item.title(), text(wanted.get("title"))) >= ALIKE);
            String place = "item " + text(wanted.get("no"));
            if (match < 0) {
                differences.add(place + " missing: " + text(wanted.get("title")));
                item(new ItemBuilder().build(), wanted, place);
            } else {
                score.right++;
                matched.add(match);
                item(items.get(match), wanted, place);
                from = match + 1;
            }
        }
        for (int i = 0; i < items.size(); i++) {
            if (!matched.contains(i)) {
                differences.add("item invented: " + items.get(i).no() + " "
                        + items.get(i).title());
                item(items.get(i), NOTHING, "invented");
            }
        }
    }

    private void item(Item item, JsonNode gold, String place) {
        value("goal", item.goal(), text(gold.get("goal")), place + " goal");
        deadline(item.deadlineText(), item.deadline(), gold, place);
        value("longTerm", item.longTerm() ? "true" : null, gold.path("longTerm").asBoolean() ? "true" : null, place);
        values("lead", item.lead(), list(gold.path("lead"), GoldScorer::text), place + " lead");
        values(
                "responsible",
                item.responsible(),
                list(gold.path("responsible"), GoldScorer::text),
                place + " responsible");
        value("phase", item.phase(), text(gold.get("phase")), place + " phase");
        exceptions(ofItemAndMeasures(item), gold, place);
        Score score = score("measures");
        score.found += item.measures().size();
        score.wanted += gold.path("measures").size();
        int from = 0;
        Set<Integer> matched = new HashSet<>();
        for (JsonNode wanted : gold.path("measures")) {
            int match = match(
                    item.measures(),
                    from,
                    measure -> measure.no().equals(squeeze(text(wanted.get("no"))))
                            && start(measure.text()).equals(start(text(wanted.get("text")))));
            String where = place + " measure " + text(wanted.get("no"));
            Measure measure =
                    match < 0 ? new MeasureBuilder().build() : item.measures().get(match);
            if (match < 0) {
                differences.add(where + " missing: " + text(wanted.get("text")));
            } else {
                score.right++;
                matched.add(match);
                from = match + 1;
            }
            measure(measure, wanted, where);
        }
        for (int i = 0; i < item.measures().size(); i++) {
            if (!matched.contains(i)) {
                differences.add(
                        place + " measure invented: " + item.measures().get(i).text());
                measure(item.measures().get(i), NOTHING, place + " invented");
            }
        }
    }

    private void measure(Measure measure, JsonNode wanted, String place) {
        deadline(measure.deadlineText(), measure.deadline(), wanted, place);
        exceptions(measure.exceptions(), wanted, place);
        if (wanted.has("condition")) {
            value("condition", measure.condition(), text(wanted.get("condition")), place + " condition");
        }
        if (wanted.has("hold")) {
            value("hold", measure.hold(), text(wanted.get("hold")), place + " hold");
        }
        values("lead", measure.lead(), list(wanted.path("lead"), GoldScorer::text), place + " lead");
        values(
                "responsible",
                measure.responsible(),
                list(wanted.path("responsible"), GoldScorer::text),
                place + " responsible");
    }

    private void deadline(String text, LocalDate date, JsonNode gold, String place) {
        value("deadlineText", text, text(gold.get("deadlineText")), place + " deadlineText");
        value("deadline", Objects.toString(date, null), text(gold.get("deadline")), place + " deadline");
    }

    private static <T> int match(List<T> candidates, int from, java.util.function.Predicate<T> matches) {
        for (int i = from; i < candidates.size(); i++) {
            if (matches.test(candidates.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private void value(String field, String found, String wanted, String place) {
        values(
                field,
                squeeze(found).isEmpty() ? List.of() : List.of(found),
                squeeze(wanted).isEmpty() ? List.of() : List.of(wanted),
                place);
    }

    private void values(String field, List<String> found, List<String> wanted, String place) {
        Set<String> foundSet = squeezed(found);
        Set<String> wantedSet = squeezed(wanted);
        Set<String> both = new HashSet<>(foundSet);
        both.retainAll(wantedSet);
        Score score = score(field);
        score.found += foundSet.size();
        score.wanted += wantedSet.size();
        score.right += both.size();
        if (!foundSet.equals(wantedSet)) {
            differences.add(place + ": found " + foundSet + ", wanted " + wantedSet);
        }
    }

    Score score(String field) {
        return scores.computeIfAbsent(field, name -> new Score());
    }

    List<String> differences() {
        return differences;
    }

    String report() {
        StringBuilder report =
                new StringBuilder(String.format("%-14s %6s %6s %6s %8s%n", "field", "P", "R", "F1", "wanted"));
        scores.forEach((field, score) -> report.append(String.format(
                "%-14s %6.3f %6.3f %6.3f %8d%n", field, score.precision(), score.recall(), score.f1(), score.wanted)));
        return report.toString();
    }

    private static Set<String> squeezed(List<String> values) {
        Set<String> set = new HashSet<>();
        values.forEach(value -> set.add(squeeze(value)));
        return set;
    }

    private static String squeeze(String text) {
        return text == null ? "" : text.replaceAll("[\\s　]+", "");
    }

    private static String start(String text) {
        String bare = squeeze(text);
        return bare.substring(0, Math.min(20, bare.length()));
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> map) {
        List<T> list = new ArrayList<>();
        array.forEach(node -> list.add(map.apply(node)));
        return list;
    }

    private static String text(JsonNode node) {
        return node == null || node.isNull() ? null : node.asText();
    }

    /** Share of common pairs of neighbouring characters (Dice), or whether one begins with the other. */
    private static double similarity(String one, String other) {
        String a = squeeze(one);
        String b = squeeze(other);
        if (a.equals(b) || a.startsWith(b) || b.startsWith(a)) {
            return 1;
        }
        Set<String> pairs = pairs(a);
        Set<String> others = pairs(b);
        Set<String> both = new HashSet<>(pairs);
        both.retainAll(others);
        return pairs.size() + others.size() == 0 ? 0 : 2.0 * both.size() / (pairs.size() + others.size());
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
