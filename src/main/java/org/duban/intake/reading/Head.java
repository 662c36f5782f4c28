package org.duban.intake.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.intake.DirectiveDraft.Span;

/**
 * What stands before and around the items.
 *
 * @param date the document's date, null where it has none
 * @param basis the day from which phrases without a year are read: the document's, else one that its head names
 * @param convention the rule on who leads, or null
 * @param bodyStart index of the paragraph after title and recipients
 */
record Head(
        String docNumber,
        String title,
        String planTitle,
        String issuer,
        LocalDate date,
        LocalDate basis,
        LeadConvention convention,
        List<String> refDocNumbers,
        List<String> recipients,
        int bodyStart,
        Map<String, Span> sources) {

    /** The head of an annex: the document's own, but for its title, where its text begins and a rule of its own. */
    Head ofAnnex(String annexTitle, int annexBodyStart, Optional<LeadConvention> own) {
        return new Head(
                docNumber,
                annexTitle,
                null,
                issuer,
                date,
                basis,
                own.orElse(convention),
                refDocNumbers,
                recipients,
                annexBodyStart,
                sources);
    }

    boolean firstLeads() {
        return convention != null;
    }
}
