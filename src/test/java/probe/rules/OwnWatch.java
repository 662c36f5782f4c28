package probe.rules;

import java.time.LocalDate;

/** Planted. */
public class OwnWatch {

    public boolean overdue(LocalDate due) {
        return LocalDate.now().isAfter(due);
    }
}
