package org.duban.intake.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.IntakeReader;
import org.duban.intake.SourceText;
import org.duban.intake.source.SourceTexts;

/** What tests of the pieces share. */
final class Reading {

    private Reading() {}

    static Piece piece(String text) {
        return Piece.of(text, 0, text.length()).compact();
    }

    static SourceText source(String text) {
        return new SourceTexts(1 << 26).read(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Paragraph> paragraphs(String text) {
        return Paragraphs.of(source(text));
    }

    static List<String> values(String text) {
        return paragraphs(text).stream().map(Paragraph::value).toList();
    }

    static DirectiveDraft draft(String text) {
        return new IntakeReader(1 << 26).read(text.getBytes(StandardCharsets.UTF_8), null);
    }
}
