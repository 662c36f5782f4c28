package org.duban.paper.render;

import java.util.ArrayList;
import java.util.List;
import org.duban.paper.Paper;
import org.duban.paper.Paragraph;

/** The body of a paper as numbered runs of text, one list a printed paragraph; the same in every format. */
final class BodyTexts {

    private BodyTexts() {}

    static List<List<Run>> of(Paper paper) {
        Numbering numbering = new Numbering();
        List<List<Run>> paragraphs = new ArrayList<>();
        for (Paragraph paragraph : paper.body()) {
            String number = numbering.next(paragraph.level());
            List<String> lines = paragraph.text().lines().map(String::strip).toList();
            String text = lines.isEmpty() ? "" : lines.get(0);
            paragraphs.add(runs(paragraph, number, text));
            lines.stream()
                    .skip(1)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> paragraphs.add(List.of(new Run(Face.FANG, line))));
        }
        return paragraphs;
    }

    private static List<Run> runs(Paragraph paragraph, String number, String text) {
        String heading = paragraph.printedHeading();
        Face face = heading.isEmpty() ? Face.FANG : Numbering.face(paragraph.level());
        List<Run> runs = new ArrayList<>();
        if (!number.isEmpty() || !heading.isEmpty()) {
            runs.add(new Run(face, number + heading));
        }
        if (!text.isEmpty() || runs.isEmpty()) {
            runs.add(new Run(Face.FANG, text));
        }
        return runs;
    }
}
