package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.DirectiveDraft.Span;
import org.duban.intake.DirectiveDraft.Unsure;
import org.duban.intake.ItemBuilder;
import org.duban.intake.reading.Brackets.Bracket;
import org.duban.intake.reading.DatedDuties.Duty;

/** Makes items of the headings of a plan: what stands under one becomes its measures. */
final class PlanItems {

    private static final Pattern EXHORTS = Pattern.compile("(?:" + Phrases.alternatives("heading.exhort") + ").*");

    private static final Pattern TO_ALL = Pattern.compile("(?:请|以上|上述|望)?[，,]?(?:请)?(?:各|有关|相关)");

    private static final Pattern HANDS_IN = Pattern.compile("报送|上报");

    private static final int LONGEST_TIME = 10;

    private final Head head;
    private final boolean notice;
    private final boolean onlyNamed;
    private final List<Item> items;
    private final List<Unsure> unsure;

    /**
     * @param notice whether the paper consists of requirements, so that also one that only exhorts is an item
     * @param onlyNamed whether what names no unit is no task
     */
    PlanItems(Head head, boolean notice, boolean onlyNamed, List<Item> items, List<Unsure> unsure) {
        this.head = head;
        this.notice = notice;
        this.onlyNamed = onlyNamed;
        this.items = items;
        this.unsure = unsure;
    }

    /** 充分认识…的重要意义 asks for nothing that can be done. */
    static boolean exhorts(String title) {
        return EXHORTS.matcher(title).matches();
    }

    boolean firstLeads() {
        return head.firstLeads();
    }

    boolean onlyNamed() {
        return onlyNamed;
    }

    /** Whether the paragraph itself names units, in brackets or in lines behind it. */
    static boolean namesUnits(OutlineNode node, boolean firstLeads) {
        List<Segment> own = new ArrayList<>(List.of(node.head()));
        own.addAll(node.text());
        boolean inLines = WholeStatement.labelled(node.statementLines(), firstLeads)
                .filter(statement -> !statement.units().isEmpty())
                .isPresent();
        return inLines
                || new MeasureSplitter(firstLeads)
                        .split(own).stream()
                                .anyMatch(measure -> measure.statement() != null
                                        && !measure.statement().units().isEmpty());
    }

    /** A requirement is an item where it tells a body what to do by when; what it must hand in is a duty and none. */
    void addObliged(OutlineNode node) {
        List<Duty> duties = new DatedDuties(head.basis())
                .in(
                        node.isBareHeading()
                                ? node.foldedText().content()
                                : node.folded().content());
        List<Measure> measures = new ArrayList<>();
        String path = "items[" + items.size() + "]";
        for (Duty duty : duties) {
            if (!HANDS_IN.matcher(duty.clause().value()).find()
                    && !ReportingDuties.onlySends(duty.clause().value())) {
                String place = path + ".measures[" + measures.size() + "]";
                measures.add(new MeasureReader(new Deadlines(head.basis()), place, unsure).read(measure(duty)));
            }
        }
        if (!measures.isEmpty()) {
            items.add(item(node, measures, Optional.empty(), duties));
        }
    }

    /** @param strict whether a step that names no unit is none, since it stands under 保障措施 or the like */
    void add(OutlineNode node, boolean strict) {
        String path = "items[" + items.size() + "]";
        List<MeasureText> texts = new ArrayList<>();
        List<Duty> duties = new ArrayList<>();
        boolean alone = node.isLeaf();
        if (!alone) {
            node.children().stream()
                    .filter(child -> !strict || namesUnits(child, firstLeads()))
                    .forEach(child ->
                            texts.addAll(measures(child, child.head().number().printed(), true)));
        } else if (onlyNamed) {
            texts.addAll(measures(node, "", true));
        } else {
            duties.addAll(new DatedDuties(head.basis())
                    .in(
                            node.isBareHeading()
                                    ? node.foldedText().content()
                                    : node.folded().content()));
            boolean exhorts = exhorts(node.title());
            if (notice && !duties.isEmpty()) {
                duties.forEach(duty -> texts.add(measure(duty)));
            } else if (!exhorts && !(notice && isNoWork(node.folded().content().value()))) {
                texts.addAll(measures(node, "", false));
            } else if (!notice) {
                return;
            }
        }
        Optional<UnitStatement> whole = alone ? Optional.empty() : new WholeStatement(firstLeads()).of(node, texts);
        List<Measure> measures = new ArrayList<>();
        for (MeasureText text : texts) {
            String place = path + ".measures[" + measures.size() + "]";
            measures.add(new MeasureReader(new Deadlines(head.basis()), place, unsure).read(text));
        }
        items.add(QuarterLines.of(item(node, measures, whole, duties), node));
    }

    /** 请各单位每月20日前报送进展, below the last task, is no part of it. */
    private static boolean asksAllToReport(MeasureText last) {
        String text = last.text().value();
        return TO_ALL.matcher(text).lookingAt() && ReportingDuties.onlySends(text);
    }

    /** What only announces, or asks for reports, leaves nothing to do beside them. */
    private static boolean isNoWork(String text) {
        return DatedDuties.announces(text) || ReportingDuties.onlySends(text);
    }

    /** @param together whether its paragraphs are one measure up to the bracket that closes it */
    private List<MeasureText> measures(OutlineNode node, String no, boolean together) {
        List<MeasureText> measures = new ArrayList<>();
        boolean heading = no.isEmpty() && node.isBareHeading();
        Predicate<Piece> closes = new MeasureSplitter(firstLeads())::endsWithUnits;
        List<Segment> parts = heading ? together ? node.textUpTo(closes) : node.text() : List.of(node.folded(closes));
        for (MeasureText text : new MeasureSplitter(firstLeads()).split(parts)) {
            UnitStatement stated =
                    text.statement() == null ? SubjectUnits.of(text.text()).orElse(null) : text.statement();
            measures.add(new MeasureText(measures.isEmpty() ? no : "", text.text(), stated));
        }
        if (heading && measures.size() > 1 && asksAllToReport(measures.get(measures.size() - 1))) {
            measures.remove(measures.size() - 1);
        }
        Optional<UnitStatement> stated = WholeStatement.labelled(node.allStatementLines(), firstLeads());
        if (stated.isPresent() && !measures.isEmpty()) {
            MeasureText last = measures.remove(measures.size() - 1);
            boolean own = last.statement() != null && !last.statement().isSubject();
            measures.add(own ? last : new MeasureText(last.no(), last.text(), stated.get()));
        }
        return measures;
    }

    /** A unit named only as the subject of the sentence is who does it, and leads when it is a single one. */
    static MeasureText measure(Duty duty) {
        List<String> names = DatedDuties.units(duty.subject().value());
        boolean leads = names.size() == 1
                && !UnitNames.isGroup(names.get(0))
                && UnitNames.looksLikeUnit(names.get(0))
                && names.get(0).indexOf('、') < 0;
        UnitClause subject = new UnitClause(leads ? names : List.of(), names);
        UnitClause units = SubjectUnits.of(duty.clause())
                .map(UnitStatement::units)
                .filter(more -> more.responsible().size() > names.size()
                        && more.responsible().containsAll(names))
                .orElse(subject);
        return new MeasureText("", duty.clause(), UnitStatement.subject(units, duty.subject()));
    }

    private Item item(OutlineNode node, List<Measure> measures, Optional<UnitStatement> whole, List<Duty> duties) {
        Measure single = node.isLeaf() && measures.size() == 1 ? measures.get(0) : null;
        Piece title = Titles.of(single != null && duties.isEmpty() ? withoutUnits(node, single) : withoutBracket(node));
        Optional<Deadlines.Due> due = whole.map(UnitStatement::deadline)
                .flatMap(new Deadlines(head.basis())::stated)
                .or(() -> duties.isEmpty() || !notice ? Optional.empty() : together(duties))
                .or(() -> node.isLeaf() ? Optional.empty() : ofHeading(node));
        UnitClause units = whole.map(UnitStatement::units).orElse(UnitClause.NONE);
        boolean atMeasures =
                measures.stream().anyMatch(measure -> !measure.responsible().isEmpty());
        boolean ofSingle = single != null && (duties.isEmpty() || !notice);
        String goal = node.labelled(Label.GOAL).value();
        Map<String, Span> sources = sources(node, title);
        if (ofSingle) {
            sources.putAll(ofSingle(single));
        } else {
            due.ifPresent(found -> put(sources, "deadline", found.place()));
            whole.filter(found -> !found.units().isEmpty())
                    .ifPresent(found -> put(sources, "responsible", found.place()));
        }
        put(sources, "goal", node.labelled(Label.GOAL));
        return new ItemBuilder()
                .no(node.head().number().printed())
                .title(title.value())
                .goal(
                        goal.isEmpty() && notice && !duties.isEmpty()
                                ? duties.get(duties.size() - 1).goal().value()
                                : goal)
                .text(node.head().content().value())
                .deadlineText(
                        ofSingle
                                ? single.deadlineText()
                                : due.map(Deadlines.Due::text).orElse(null))
                .deadline(
                        ofSingle
                                ? single.deadline()
                                : due.map(Deadlines.Due::date).orElse(null))
                .deadlineRule(
                        ofSingle
                                ? single.deadlineRule()
                                : due.map(Deadlines.Due::rule).orElse(null))
                .dueDates(
                        ofSingle
                                ? single.dueDates()
                                : due.map(Deadlines.Due::dates).orElse(List.of()))
                .longTerm(
                        ofSingle
                                ? single.longTerm()
                                : due.map(Deadlines.Due::longTerm).orElse(false))
                .lead(ofSingle ? single.lead() : units.lead())
                .responsible(ofSingle || atMeasures ? List.of() : units.responsible())
                .phase(node.phase())
                .measures(measures)
                .sources(sources)
                .build();
    }

    /** A heading that is nothing but a time (一季度) says when what stands under it is due. */
    private Optional<Deadlines.Due> ofHeading(OutlineNode node) {
        return node.title().length() > LONGEST_TIME
                ? Optional.empty()
                : new Deadlines(head.basis()).stated(node.head().content()).filter(due -> due.date() != null);
    }

    /** An item of one measure says what that says, at the same places. */
    private static Map<String, Span> ofSingle(Measure single) {
        Map<String, Span> sources = new LinkedHashMap<>(single.sources());
        sources.keySet().retainAll(Set.of("deadline", "responsible"));
        return sources;
    }

    private static void put(Map<String, Span> sources, String field, Piece piece) {
        if (piece != null && piece.span() != null) {
            sources.put(field, piece.span());
        }
    }

    private static Map<String, Span> sources(OutlineNode node, Piece title) {
        Map<String, Span> sources = new LinkedHashMap<>();
        if (title.span() != null) {
            sources.put("title", title.span());
            sources.put("text", node.head().content().span());
            sources.put(ParticularsOfItems.PARAGRAPHS, node.folded().whole().span());
        }
        return sources;
    }

    /** The heading without the bracket of units that closes it. */
    private static Piece withoutUnits(OutlineNode node, Measure single) {
        Piece content = node.head().content();
        return single.text().length() < content.length() && content.value().startsWith(single.text())
                ? content.slice(0, single.text().length())
                : content;
    }

    /** The heading of several tasks without the bracket of who leads them all. */
    private Piece withoutBracket(OutlineNode node) {
        Piece heading = node.head().content();
        List<Bracket> brackets = Brackets.outermost(heading.value());
        boolean closes =
                !node.isLeaf() && !brackets.isEmpty() && new MeasureSplitter(firstLeads()).endsWithUnits(heading);
        return closes ? heading.slice(0, brackets.get(brackets.size() - 1).open()) : heading;
    }

    private Optional<Deadlines.Due> together(List<Duty> duties) {
        Set<String> texts = new LinkedHashSet<>();
        duties.forEach(duty -> texts.add(duty.due()));
        Piece first = duties.get(0).clause();
        return new Deadlines(head.basis())
                .stated(Piece.of(
                                String.join("；", texts),
                                0,
                                String.join("；", texts).length())
                        .movedTo(first.span().start()));
    }
}
