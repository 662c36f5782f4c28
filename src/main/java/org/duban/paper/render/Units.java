package org.duban.paper.render;

import java.util.ArrayList;
import java.util.List;

/** Cuts text into units, and joins units to runs again. */
final class Units {

    private static final String INSIDE_A_WORD = ".,/:-_@&+%‰";
    private static final String DOUBLE_MARKS = "—…";

    private final PaperFonts fonts;
    private final Measure measure;
    private final double longestWord;

    /** @param longestWord in characters; what is longer may be broken anywhere */
    Units(PaperFonts fonts, Measure measure, double longestWord) {
        this.fonts = fonts;
        this.measure = measure;
        this.longestWord = longestWord;
    }

    List<Unit> of(List<Run> runs) {
        List<Unit> units = new ArrayList<>();
        for (Run run : runs) {
            int[] codePoints = PlainText.of(run.text()).codePoints().toArray();
            int start = 0;
            while (start < codePoints.length) {
                int end = endOfUnit(codePoints, start);
                Unit unit = unit(run.face(), codePoints, start, end);
                if (unit.width() <= longestWord * measure.pitch()) {
                    units.add(unit);
                } else {
                    for (int i = start; i < end; i++) {
                        units.add(unit(run.face(), codePoints, i, i + 1));
                    }
                }
                start = end;
            }
        }
        return units;
    }

    private static int endOfUnit(int[] codePoints, int start) {
        int end = start + 1;
        if (DOUBLE_MARKS.indexOf(codePoints[start]) >= 0) {
            while (end < codePoints.length && codePoints[end] == codePoints[start]) {
                end++;
            }
        } else if (isWordCharacter(codePoints[start])) {
            while (end < codePoints.length
                    && (isWordCharacter(codePoints[end]) || INSIDE_A_WORD.indexOf(codePoints[end]) >= 0)) {
                end++;
            }
        }
        return end;
    }

    private static boolean isWordCharacter(int codePoint) {
        return codePoint < 0x2000 && Character.isLetterOrDigit(codePoint);
    }

    private Unit unit(Face face, int[] codePoints, int start, int end) {
        StringBuilder text = new StringBuilder();
        double width = 0;
        for (int i = start; i < end; i++) {
            text.appendCodePoint(codePoints[i]);
            width += fonts.advance(face, codePoints[i]) * measure.fontSize() + measure.tracking();
        }
        return new Unit(new Run(face, text.toString()), end - start, width);
    }

    static List<Run> runs(List<Unit> units) {
        List<Run> runs = new ArrayList<>();
        for (Unit unit : units) {
            Run run = unit.run();
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).face() == run.face()) {
                runs.set(last, new Run(run.face(), runs.get(last).text() + run.text()));
            } else {
                runs.add(run);
            }
        }
        return runs;
    }
}
