package org.duban.directive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duban.directive.DraftContent;
import org.duban.directive.Drafting;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.junit.jupiter.api.Test;

class DraftChangeTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);

    @Test
    void onlyWhatDiffersIsToldWithItsPlace() {
        Item item = Drafting.item("一", SEPTEMBER, List.of("临溪县"), Drafting.measure("1", "清淤", SEPTEMBER, "临溪县"));
        Item moved = item.toBuilder().deadline(SEPTEMBER.plusMonths(1)).build();

        DraftChange change = change(Drafting.draft(item, item), Drafting.draft(item, moved));

        assertThat(change.before()).containsOnlyKeys("items[1].deadline").containsValue("2026-09-30");
        assertThat(change.after()).containsEntry("items[1].deadline", "2026-10-30");
    }

    @Test
    void whatIsAddedOrDroppedIsToldWithAllThatItHolds() {
        Item item = Drafting.item("一", SEPTEMBER, List.of("临溪县"));

        DraftChange added = change(Drafting.draft(), Drafting.draft(item));
        assertThat(added.after()).containsEntry("items[0].no", "一").containsEntry("items[0].lead[0]", "临溪县");
        assertThat(added.before().get("items[0].no")).isNull();

        DraftChange dropped = change(Drafting.draft(item), Drafting.draft());
        assertThat(dropped.before()).containsEntry("items[0].no", "一");
        assertThat(dropped.after().get("items[0].no")).isNull();
    }

    private static DraftChange change(DirectiveDraft before, DirectiveDraft after) {
        return DraftChange.between(DraftContent.of(before), DraftContent.of(after));
    }
}
