package org.duban.web.shell;

import java.util.List;

/**
 * What the shell around a page shows to one person.
 *
 * @param lang language of the page, for {@code <html lang>}
 * @param otherLanguage address of the same page in the other language
 * @param person name; null if nobody is logged in
 * @param unit name of the person's unit
 * @param office whose installation this is: the root of the units; null before there is one
 * @param column whether the sections stand in a left column instead of tabs in the bar
 * @param search address of the page that finds things; null if the person has none
 * @param worksTasks whether the person has anything to do in Tasklist
 * @param administers whether the person may enter Cockpit and Admin
 */
public record ShellView(
        String lang,
        String otherLanguage,
        String person,
        String unit,
        String office,
        boolean column,
        List<Section> sections,
        String search,
        boolean worksTasks,
        boolean administers,
        boolean demo) {

    /** A group of the left column with the message key of its name. */
    public record Section(String label, List<Link> links) {}

    /** @param label message key; @param count null for none */
    public record Link(String key, String label, String path, String icon, Integer count, boolean current) {}

    public List<Link> links() {
        return sections.stream().flatMap(section -> section.links().stream()).toList();
    }

    public boolean english() {
        return lang.equals("en");
    }
}
