package org.duban.directive.check;

import java.util.function.Consumer;
import org.duban.directive.DirectiveView;
import org.duban.directive.Finding;

/** One family of the plan check. */
interface Check {

    void look(DirectiveView directive, Consumer<Finding> found);
}
