package org.duban.workflow.tasks;

import org.duban.directive.DirectiveView;
import org.duban.directive.Directives;
import org.duban.organization.Units;
import org.springframework.stereotype.Component;

/** What tasks of a directive are about. */
@Component
class DirectiveSubjects implements SubjectSource {

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
                .add("事项", directive.draft().items().size() + " 项")
                .add("保留提示的理由", directive.findingsReason())
                .add("退回理由", directive.returnedReason())
                .toString();
        return new Subject(id, null, null, null, directive.title(), about);
    }
}
