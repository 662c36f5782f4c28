package org.duban.directive.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.duban.BusinessRefusal;
import org.duban.directive.Drafting;
import org.duban.intake.DirectiveDraft;
import org.junit.jupiter.api.Test;

class DutyRuleTest {

    @Test
    void aRhythmAndItsDayMakeTheRule() {
        DirectiveDraft monthly = set(set(empty(), "rhythm", "MONTHLY"), "day", "10");
        assertThat(rule(monthly)).isEqualTo("MONTHLY 10");
        assertThat(DutyRule.of(rule(monthly))).isEqualTo(new DutyRule("MONTHLY", "10"));
    }

    @Test
    void anotherRhythmForgetsTheDayBecauseItMeansSomethingElseThere() {
        DirectiveDraft monthly = set(set(empty(), "rhythm", "MONTHLY"), "day", "10");
        assertThat(rule(set(monthly, "rhythm", "YEARLY"))).isEqualTo("YEARLY");
        assertThat(rule(set(monthly, "rhythm", "MONTHLY"))).isEqualTo("MONTHLY 10");
        assertThat(rule(set(monthly, "rhythm", ""))).isNull();
    }

    @Test
    void theDayMustFitTheRhythm() {
        DirectiveDraft yearly = set(empty(), "rhythm", "YEARLY");
        assertThat(rule(set(yearly, "day", "12-10"))).isEqualTo("YEARLY 12-10");
        assertRefused(yearly, "02-30", "directive.duty.day.year");
        assertRefused(set(empty(), "rhythm", "MONTHLY"), "32", "directive.duty.day.month");
        assertRefused(set(empty(), "rhythm", "ONCE"), "8月20日", "directive.duty.day.once");
        assertRefused(set(empty(), "rhythm", "DAILY"), "3", "directive.duty.day.none");
    }

    private static void assertRefused(DirectiveDraft draft, String day, String key) {
        assertThatThrownBy(() -> set(draft, "day", day))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.fieldErrors().get(0).messageKey())
                                .isEqualTo(key));
    }

    private static DirectiveDraft empty() {
        return Rearrangement.ADD.apply(Drafting.draft(), Place.head("reportingDuties"));
    }

    private static DirectiveDraft set(DirectiveDraft draft, String part, String value) {
        return FieldEdits.set(draft, Place.parse("reportingDuties[0]." + part).orElseThrow(), value);
    }

    private static String rule(DirectiveDraft draft) {
        return draft.reportingDuties().get(0).rule();
    }
}
