package org.duban.intake.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.intake.DirectiveDraft.Span;

/**
 * What stands before and around the items.
 *
 * @param date the document's date, null where it has none
 * @param convention the rule on who leads, or null
 * @param bodyStart index of the paragraph after title and recipients
 */
record Head(
        String docNumber,
        String title,
        String planTitle,
        String issuer,
        LocalDate date,
        LeadConvention convention,
        List<String> refDocNumbers,
        List<String> recipients,
        int bodyStart,
        Map<String, Span> sources) {

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})(?:年|[—–-]20\\d{2}年)");

    /** The day from which phrases without a year are read: the document's, else the first of the year in its title. */
    LocalDate basis() {
        if (date != null || title == null) {
            return date;
        }
        Matcher year = YEAR.matcher(title);
        return year.find() ? LocalDate.of(Integer.parseInt(year.group(1)), 1, 1) : null;
    }

    boolean firstLeads() {
        return convention != null;
    }
}
