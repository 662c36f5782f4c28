package org.duban.directive.check;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.directive.DirectiveView;
import org.duban.directive.Finding;
import org.duban.directive.Finding.Kind;
import org.duban.intake.DirectiveDraft;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What stands before the items: a title, some work at all, as many items as announced, a number of its own year. */
@Component
@Order(1)
class HeadCheck implements Check {

    private static final Pattern YEAR = Pattern.compile("[〔\\[（(【](\\d{4})[〕\\]）)】]");

    @Override
    public void look(DirectiveView directive, Consumer<Finding> found) {
        DirectiveDraft draft = directive.draft();
        if (draft.title() == null || draft.title().isBlank()) {
            found.accept(Finding.blocking(Kind.NO_TITLE, "title"));
        }
        int items = draft.items().size();
        if (items == 0) {
            found.accept(Finding.blocking(Kind.NO_ITEMS, "items"));
        } else if (draft.announcedItemCount() != null && draft.announcedItemCount() != items) {
            found.accept(Finding.warning(Kind.COUNT_DIFFERS, "announcedItemCount", draft.announcedItemCount(), items)
                    .suggesting(items));
        }
        numberYear(draft, found);
    }

    private static void numberYear(DirectiveDraft draft, Consumer<Finding> found) {
        if (draft.docNumber() == null || draft.date() == null) {
            return;
        }
        Matcher year = YEAR.matcher(draft.docNumber());
        if (year.find() && Integer.parseInt(year.group(1)) != draft.date().getYear()) {
            String likely = draft.docNumber().substring(0, year.start(1))
                    + draft.date().getYear()
                    + draft.docNumber().substring(year.end(1));
            found.accept(Finding.warning(Kind.NUMBER_YEAR_DIFFERS, "docNumber", draft.docNumber(), draft.date())
                    .suggesting(likely));
        }
    }
}
