package org.duban.demo;

import java.time.LocalDate;
import java.util.List;
import org.duban.directive.Finding;
import org.duban.intake.DocumentKind;

/** The demo's documents, as {@code demo/documents.yaml} lists them; all written for the demo, about its city alone. */
public record DemoDocuments(List<Entry> documents) {

    /**
     * One document.
     *
     * @param kind what the reader should take it for
     * @param offered whether the import page offers it for trying out
     * @param docNumber 发文字号, and {@code date} and title, as they stand in the text
     * @param about one line for the import page
     * @param planted mistakes that the plan check should find
     */
    public record Entry(
            String key,
            DocumentKind kind,
            boolean offered,
            String title,
            String docNumber,
            String issuer,
            String date,
            DemoCity.Bilingual about,
            List<Planted> planted) {

        /** The document with its dates written out. Ends with a line break; one paragraph a line. */
        public String text(LocalDate today) {
            return DemoText.resolve(template(), today);
        }

        String template() {
            return DemoYaml.text("documents/" + key + ".txt");
        }
    }

    /** A mistake left in a document on purpose: where, of what kind, and what is wrong. */
    public record Planted(String place, Finding.Kind kind, String what) {}

    public static DemoDocuments load() {
        return DemoYaml.read("documents.yaml", DemoDocuments.class);
    }

    public List<Entry> offered() {
        return documents.stream().filter(Entry::offered).toList();
    }

    public Entry document(String key) {
        return documents.stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no document " + key));
    }
}
