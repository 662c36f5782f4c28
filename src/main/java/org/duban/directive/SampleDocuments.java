package org.duban.directive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Documents that the import page offers for trying out; a bean of profile {@code demo} alone. */
public interface SampleDocuments {

    /**
     * A document on offer.
     *
     * @param about one line on what it is and what there is to see in it
     */
    record Sample(String key, String title, String about) {}

    /** In the order in which a visitor should try them, with {@code about} in the given language. */
    List<Sample> list(Locale locale);

    /** As text, one paragraph a line, with dates round today; empty if none is called that. */
    Optional<String> text(String key);

    /** The same as a Word file. */
    Optional<byte[]> docx(String key);
}
