package org.duban.workflow.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duban.directive.DirectiveView;
import org.duban.directive.Directives;
import org.duban.intake.DirectiveDraft;
import org.duban.organization.Units;
import org.springframework.stereotype.Component;

/** What tasks of a directive are about. */
@Component
class DirectiveSubjects implements SubjectSource {

    /** More than these nobody reads in a form; the page of the directive has all. */
    private static final int MAX_ITEMS = 30;

    private final Directives directives;
    private final Units units;

    DirectiveSubjects(Directives directives, Units units) {
        this.directives = directives;
        this.units = units;
    }

    @Override
    public String type() {
        return "directive";
    }

    @Override
    public Subject subject(long id, String taskKind) {
        DirectiveView directive = directives.get(id);
        String about = new About()
                .add("督办件", directive.title())
                .add("文号", directive.docNumber())
                .add("来文单位", directive.issuer())
                .add("督办单位", units.get(directive.officeId()).name())
                .add("保留提示的理由", directive.findingsReason())
                .add("退回理由", directive.returnedReason())
                .add("事项", items(directive.draft().items()))
                .toString();
        return new Subject(id, null, null, null, directive.title(), about);
    }

    /** Who signs sees what goes out: each item with who leads it and by when, as many as are read at a glance. */
    private static String items(List<DirectiveDraft.Item> items) {
        String lines =
                items.stream().limit(MAX_ITEMS).map(DirectiveSubjects::line).collect(Collectors.joining("\n"));
        String more = items.size() <= MAX_ITEMS ? "" : "\n其余 " + (items.size() - MAX_ITEMS) + " 项见督办件页面";
        return items.size() + " 项\n" + lines + more;
    }

    private static String line(DirectiveDraft.Item item) {
        List<String> facts = new ArrayList<>();
        facts.add(item.lead().isEmpty() ? "" : String.join("、", item.lead()) + "牵头");
        facts.add(item.deadline() != null ? item.deadline().toString() : item.deadlineText());
        facts.removeIf(fact -> fact == null || fact.isBlank());
        return "  " + item.no() + " " + item.title() + (facts.isEmpty() ? "" : "（" + String.join("，", facts) + "）");
    }
}
