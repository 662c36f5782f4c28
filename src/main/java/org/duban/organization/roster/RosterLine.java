package org.duban.organization.roster;

import java.util.List;

/** A row with what would become of it, and why. */
public record RosterLine(RosterRow row, RosterOutcome outcome, List<RosterNote> notes) {}
