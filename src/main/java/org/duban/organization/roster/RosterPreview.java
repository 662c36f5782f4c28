package org.duban.organization.roster;

import java.util.Comparator;
import java.util.List;

/**
 * What an uploaded roster would change; nothing is written yet. Kept in the session of whoever uploaded it.
 *
 * @param lines in the order of the file
 */
public record RosterPreview(String fileName, List<RosterLine> lines) {

    public int count(RosterOutcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    /** How many rows would be written. */
    public int writable() {
        return (int) lines.stream().filter(line -> line.outcome().isWritten()).count();
    }

    public List<RosterLine> errors() {
        return lines.stream()
                .filter(line -> line.outcome() == RosterOutcome.ERROR)
                .toList();
    }

    /** What needs a person's eye first. */
    public List<RosterLine> inOrderOfCare() {
        return lines.stream().sorted(Comparator.comparing(RosterLine::outcome)).toList();
    }
}
