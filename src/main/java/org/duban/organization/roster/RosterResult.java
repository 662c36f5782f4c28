package org.duban.organization.roster;

import java.util.List;
import org.duban.organization.OneTimePassword;

/** What was written; the passwords of new accounts are shown this once. */
public record RosterResult(int written, int skipped, List<OneTimePassword> accounts) {}
