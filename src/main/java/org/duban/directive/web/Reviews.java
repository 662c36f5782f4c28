package org.duban.directive.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duban.directive.DirectiveState;
import org.duban.directive.DirectiveView;
import org.duban.directive.Directives;
import org.duban.directive.Drafts;
import org.duban.directive.Finding;
import org.duban.directive.Finding.Kind;
import org.duban.directive.drafting.Place;
import org.duban.directive.drafting.SourceMarkup;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.web.Texts;
import org.springframework.stereotype.Component;

/** Puts together what the review page shows. */
@Component
class Reviews {

    private static final int MOST_CARDS = 15;

    private final Directives directives;
    private final Drafts drafts;
    private final Cards cards;
    private final FieldViews fields;
    private final ParticularViews particulars;
    private final ParticularGroups particularGroups;
    private final PlaceNames places;
    private final RevisionTasks tasks;
    private final Texts texts;

    Reviews(
            Directives directives,
            Drafts drafts,
            Cards cards,
            FieldViews fields,
            ParticularViews particulars,
            ParticularGroups particularGroups,
            PlaceNames places,
            RevisionTasks tasks,
            Texts texts) {
        this.directives = directives;
        this.drafts = drafts;
        this.cards = cards;
        this.fields = fields;
        this.particulars = particulars;
        this.particularGroups = particularGroups;
        this.places = places;
        this.tasks = tasks;
        this.texts = texts;
    }

    /** @param open index of the item whose fields are shown; one that is not there opens none */
    Review of(DirectiveView directive, Integer open) {
        List<Finding> findings = directives.findings(directive.id());
        List<Card> all = cards.of(directive, findings);
        int blocking = (int) findings.stream().filter(Finding::blocks).count();
        DirectiveDraft draft = directive.draft();
        return new Review(
                directive,
                all.stream().limit(MOST_CARDS).toList(),
                Math.max(0, all.size() - MOST_CARDS),
                groups(findings),
                blocking,
                findings.size() - blocking,
                fields.head(directive),
                rows(draft, findings),
                open != null && open >= 0 && open < draft.items().size() ? fields.item(directive, open) : null,
                drafts.lastStep(directive.id()).map(step -> step(draft, step)).orElse(null),
                drafts.nextStep(directive.id()).map(step -> step(draft, step)).orElse(null),
                directive.state() == DirectiveState.RETURNED
                        ? tasks.ofDirective(directive.id()).orElse(null)
                        : null,
                new Particulars(particulars.sections(draft), particularGroups.of(draft)),
                marks(findings, "q"),
                marks(findings, "k"));
    }

    /** The source text with its marks; null where the draft was not read from a text. */
    String source(DirectiveView directive) {
        if (directive.sourceText() == null) {
            return null;
        }
        return SourceMarkup.html(directive.sourceText(), directive.draft());
    }

    /** Ids of the marks in doubt: {@code k} for what contradicts, {@code q} for what is open. */
    private static List<String> marks(List<Finding> findings, String wanted) {
        Map<String, String> doubts = new TreeMap<>();
        for (Finding finding : findings) {
            String kind = finding.kind() == Kind.PART_LATER_THAN_WHOLE || finding.kind() == Kind.PARTS_BELOW_TOTAL
                    ? "k"
                    : "q";
            if (finding.kind() != Kind.DATE_PASSED) {
                doubts.merge(finding.place(), kind, (one, other) -> one.equals("k") ? one : other);
                doubts.putIfAbsent(finding.place().replaceAll("\\.lead$", ".responsible"), kind);
            }
        }
        return doubts.entrySet().stream()
                .filter(doubt -> doubt.getValue().equals(wanted))
                .map(doubt -> SourceMarkup.id(doubt.getKey()))
                .toList();
    }

    private List<Review.Group> groups(List<Finding> findings) {
        Map<Kind, List<Finding>> byKind = new LinkedHashMap<>();
        findings.stream()
                .sorted((a, b) -> Boolean.compare(b.blocks(), a.blocks()))
                .forEach(finding -> byKind.computeIfAbsent(finding.kind(), kind -> new ArrayList<>())
                        .add(finding));
        List<Review.Group> groups = new ArrayList<>();
        byKind.forEach((kind, all) -> groups.add(new Review.Group(
                kind,
                all.get(0).blocks(),
                all.stream()
                        .map(finding -> new Review.Entry(
                                finding.place(),
                                cards.message(finding),
                                Place.parse(finding.place()).map(Place::item).orElse(-1)))
                        .toList())));
        return groups;
    }

    private List<Review.Row> rows(DirectiveDraft draft, List<Finding> findings) {
        int[] doubts = new int[draft.items().size()];
        findings.stream()
                .map(finding -> Place.parse(finding.place()).map(Place::item).orElse(-1))
                .filter(index -> index >= 0 && index < doubts.length)
                .forEach(index -> doubts[index]++);
        List<Review.Row> rows = new ArrayList<>();
        for (int i = 0; i < doubts.length; i++) {
            Item item = draft.items().get(i);
            rows.add(new Review.Row(
                    i,
                    item.no().isBlank() ? String.valueOf(i + 1) : item.no(),
                    item.title().isBlank() ? texts.text("directive.untitled") : item.title(),
                    lead(item),
                    due(item),
                    doubts[i],
                    item.measures().size()));
        }
        return rows;
    }

    private static String lead(Item item) {
        if (!item.lead().isEmpty()) {
            return String.join("、", item.lead());
        }
        return item.measures().stream()
                .map(Measure::lead)
                .flatMap(List::stream)
                .findFirst()
                .orElse("—");
    }

    private String due(Item item) {
        if (item.deadline() != null) {
            return item.deadline().toString();
        }
        return item.longTerm()
                ? texts.text("directive.name.longTerm")
                : item.deadlineText() == null ? "—" : item.deadlineText();
    }

    private String step(DirectiveDraft draft, Drafts.Step step) {
        String what = texts.textOr("directive.step." + step.what(), step.what());
        return step.place() == null ? what : what + " " + places.of(draft, step.place());
    }
}
