package org.duban.intake;

/** A draft together with the text that it was read from; all positions of the draft lie in {@code source.text()}. */
public record ReadDocument(DirectiveDraft draft, SourceText source) {

    public String text() {
        return source.text();
    }
}
