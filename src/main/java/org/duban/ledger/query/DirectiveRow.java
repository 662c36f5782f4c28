package org.duban.ledger.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.duban.deadline.Light;
import org.duban.directive.DirectiveState;
import org.duban.directive.Source;

/** A directive in the list, with what the caller sees of its work. */
public record DirectiveRow(
        long id,
        DirectiveState state,
        String title,
        String docNumber,
        String issuer,
        LocalDate docDate,
        Source source,
        Instant createdAt,
        Instant issuedAt,
        Instant endedAt,
        Map<Light, Integer> lights) {

    /** How many assignments the caller sees. */
    public int total() {
        return lights.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int of(Light light) {
        return lights.getOrDefault(light, 0);
    }

    /** The light of the worst part; of work that is over, blue. */
    public Light worst() {
        for (Light light : new Light[] {Light.RED, Light.AMBER, Light.GREEN, Light.BLUE}) {
            if (of(light) > 0) {
                return light;
            }
        }
        return Light.GREY;
    }

    public int closedPercent() {
        return total() == 0 ? 0 : 100 * of(Light.BLUE) / total();
    }
}
