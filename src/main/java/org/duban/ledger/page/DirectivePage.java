package org.duban.ledger.page;

import java.time.LocalDate;
import java.util.List;
import org.duban.assignment.Withdrawals;
import org.duban.directive.DirectiveView;
import org.duban.ledger.query.DirectiveReading;
import org.duban.ledger.query.ItemRow;
import org.duban.ledger.query.LedgerCounts;
import org.duban.worklist.OpenTask;

/**
 * What the page of a directive shows.
 *
 * @param whole whether the reader sees all of it
 * @param running days since the issue, of {@code days} until the last work is due; null where it does not run
 */
public record DirectivePage(
        DirectiveView view,
        boolean whole,
        DirectiveReading.Figures figures,
        LedgerCounts counts,
        List<ItemRow> items,
        LocalDate today,
        int percent,
        Long running,
        Long days,
        List<Timeline.Entry> timeline,
        String office,
        String creator,
        String signer,
        String verifier,
        List<OpenTask> mine,
        boolean draft,
        boolean withdraw,
        boolean replay,
        List<Withdrawals.Withdrawal> withdrawals) {

    /** Work of one item, each row with its level below the first. */
    public record Tree(ItemRow item, List<Branch> branches) {}

    /** A row of the tree. */
    public record Branch(LedgerLine line, int level) {}
}
