package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.DirectiveDraft.Unsure;
import org.duban.intake.DocumentKind;

/**
 * Reads plans that give tasks to units, in brackets or in lines of their own. Only what names a unit is a task: a plan is
 * full of numbered exhortations. A heading with tasks under it is the item and they its measures, unless the heading is a
 * phase or says no more than that tasks follow; then each is an item of its own.
 */
final class TaskListReader implements KindReader {

    private static final Set<String> GENERAL = new HashSet<>(Phrases.of("heading.general"));
    private static final int FEWEST = 2;

    @Override
    public DocumentKind kind() {
        return DocumentKind.TASK_LIST;
    }

    @Override
    public boolean recognises(List<Paragraph> paragraphs, Head head) {
        return TaskGroup.in(Segment.of(paragraphs)).stream()
                        .filter(group -> TaskGroup.namesUnits(group.measures(head.firstLeads())))
                        .limit(FEWEST)
                        .count()
                == FEWEST;
    }

    @Override
    public Findings read(List<Paragraph> paragraphs, Head head) {
        Map<Segment, List<TaskGroup>> byHeading = new LinkedHashMap<>();
        for (TaskGroup group : TaskGroup.in(Segment.of(paragraphs))) {
            if (TaskGroup.namesUnits(group.measures(head.firstLeads()))) {
                Segment owner = standsAlone(group) ? group.head() : group.heading();
                byHeading.computeIfAbsent(owner, segment -> new ArrayList<>()).add(group);
            }
        }
        List<Unsure> unsure = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        byHeading.forEach((owner, groups) -> items.add(item(owner, groups, head, items.size(), unsure)));
        return new Findings(items, List.of(), List.of(), unsure);
    }

    private static boolean standsAlone(TaskGroup group) {
        Segment heading = group.heading();
        return heading == null
                || TaskGroup.isPhase(heading)
                || GENERAL.contains(heading.content().value());
    }

    private static Item item(Segment owner, List<TaskGroup> groups, Head head, int index, List<Unsure> unsure) {
        boolean alone = groups.get(0).head() == owner;
        String path = "items[" + index + "]";
        List<Measure> measures = new ArrayList<>();
        for (TaskGroup group : groups) {
            for (MeasureText text : group.measures(head.firstLeads())) {
                MeasureText own = alone ? new MeasureText("", text.text(), text.statement()) : text;
                String place = path + ".measures[" + measures.size() + "]";
                measures.add(new MeasureReader(new Deadlines(head.date()), place, unsure).read(own));
            }
        }
        Measure single = alone && measures.size() == 1 ? measures.get(0) : null;
        Piece title = Titles.of(owner.content());
        return new Item(
                owner.number().printed(),
                title.value(),
                "",
                owner.content().value(),
                single == null ? null : single.deadlineText(),
                single == null ? null : single.deadline(),
                single == null ? null : single.deadlineRule(),
                single == null ? List.of() : single.dueDates(),
                single != null && single.longTerm(),
                single == null ? List.of() : single.lead(),
                List.of(),
                groups.get(0).phase(),
                measures,
                title.span() == null ? Map.of() : Map.of("title", title.span()));
    }
}
