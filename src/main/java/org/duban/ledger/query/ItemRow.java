package org.duban.ledger.query;

import java.time.LocalDate;
import org.duban.deadline.Light;
import org.duban.deadline.Lights;

/** An item of a directive, with the work of it that the caller sees. */
public record ItemRow(
        long id,
        String no,
        String title,
        String goal,
        String deadlineText,
        LocalDate deadline,
        boolean longTerm,
        String lead,
        int works,
        int closed,
        int red,
        int amber,
        int green,
        int percent,
        LocalDate issuedOn,
        LocalDate due) {

    public Light light() {
        if (red > 0) {
            return Light.RED;
        }
        if (amber > 0) {
            return Light.AMBER;
        }
        return green > 0 ? Light.GREEN : closed > 0 ? Light.BLUE : Light.GREY;
    }

    /** Where the plan stands, or null. */
    public Integer plan(LocalDate today) {
        LocalDate end = due == null ? deadline : due;
        if (longTerm || closed == works) {
            return null;
        }
        var plan = Lights.planPercent(issuedOn, end, today);
        return plan.isEmpty() ? null : plan.getAsInt();
    }
}
