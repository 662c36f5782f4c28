package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duban.intake.reading.Brackets.Bracket;

/**
 * Takes the measures of an entry apart: by their numbers, also where several stand in one paragraph, and by the brackets
 * of units, each of which closes a measure.
 */
final class MeasureSplitter {

    private static final int MOST_UNITS = 1_000;

    private final boolean firstLeads;
    private final List<MeasureText> measures = new ArrayList<>();

    MeasureSplitter(boolean firstLeads) {
        this.firstLeads = firstLeads;
    }

    List<MeasureText> split(List<Segment> segments) {
        List<Segment> parts = new ArrayList<>();
        segments.forEach(segment -> parts.addAll(InlineNumbers.split(segment)));
        Numeral.Style style = MeasureLevel.of(parts);
        List<Piece> open = new ArrayList<>();
        String no = "";
        List<Piece> spaced = new ArrayList<>();
        for (Segment part : parts) {
            boolean begins = part.number() != null && part.number().style() == style;
            boolean above =
                    part.number() != null && style != null && !begins && MeasureLevel.isAbove(parts, part, style);
            if (begins || above || startsUnnumbered(part, style, open)) {
                close(no, open, spaced);
                no = begins ? part.number().printed() : "";
                spaced.add(part.spaced());
                if (!above) {
                    open.add(begins ? part.content() : part.whole());
                }
            } else if (!isLeftover(part, open)) {
                open.add(part.whole());
                addOnce(spaced, part.spaced());
            }
        }
        close(no, open, spaced);
        return measures;
    }

    /** A paragraph without number begins a measure where none has one, or where it closes with units of its own. */
    private boolean startsUnnumbered(Segment part, Numeral.Style style, List<Piece> open) {
        if (style == null) {
            return open.isEmpty() || !isNothingButUnits(part.whole());
        }
        return part.number() == null && !open.isEmpty() && endsWithUnits(open) && endsWithUnits(List.of(part.whole()));
    }

    /** （责任单位：…） in a line of its own belongs to what stands above it. */
    private boolean isNothingButUnits(Piece line) {
        List<Bracket> brackets = Brackets.outermost(line.value());
        return !brackets.isEmpty()
                && brackets.get(0).open() == 0
                && endsWithUnits(line)
                && isEmptyText(line.from(brackets.get(brackets.size() - 1).close() + 1))
                && brackets.size() == 1;
    }

    private boolean endsWithUnits(List<Piece> pieces) {
        return endsWithUnits(pieces.get(pieces.size() - 1));
    }

    /** Whether a paragraph closes with a bracket of units, so that what follows is no part of its measure. */
    boolean endsWithUnits(Piece last) {
        List<Bracket> brackets = Brackets.outermost(last.value());
        if (brackets.isEmpty()) {
            return false;
        }
        Bracket bracket = brackets.get(brackets.size() - 1);
        return last.length() - bracket.close() <= 2
                && statement(last, bracket, last).isPresent();
    }

    /** What a page break repeats of the paragraph before, or adds after its units, is none of its text. */
    private boolean isLeftover(Segment part, List<Piece> open) {
        if (open.isEmpty()) {
            return part.whole().length() < 3;
        }
        String before = open.get(open.size() - 1).value();
        return before.endsWith(part.whole().value()) || part.number() == null && endsWithUnits(open);
    }

    private static void addOnce(List<Piece> pieces, Piece piece) {
        if (pieces.isEmpty() || pieces.get(pieces.size() - 1) != piece) {
            pieces.add(piece);
        }
    }

    private void close(String no, List<Piece> open, List<Piece> spaced) {
        if (!open.isEmpty()) {
            byBrackets(no, Piece.join(open), Piece.join(spaced));
        }
        open.clear();
        spaced.clear();
    }

    private void byBrackets(String no, Piece piece, Piece spaced) {
        int from = 0;
        String number = no;
        int before = measures.size();
        for (Bracket bracket : Brackets.outermost(piece.value())) {
            Optional<UnitStatement> statement = statement(piece, bracket, spaced);
            if (statement.isEmpty()) {
                continue;
            }
            Piece text = piece.slice(from, bracket.open()).strip();
            from = bracket.close() + 1;
            if (from < piece.length() && "。；;".indexOf(piece.value().charAt(from)) >= 0) {
                from++;
            }
            if (isEmptyText(text) && measures.size() > before) {
                extendLast(statement.get());
            } else {
                measures.add(new MeasureText(number, text, statement.get()));
                number = "";
            }
        }
        Piece rest = piece.from(from).strip();
        if (measures.size() == before) {
            measures.add(new MeasureText(
                    no, rest, ClosingSentence.of(rest, spaced, firstLeads).orElse(null)));
        } else if (rest.length() > 3) {
            MeasureText last = measures.remove(measures.size() - 1);
            measures.add(new MeasureText(last.no(), Piece.join(List.of(last.text(), rest)), last.statement()));
        }
    }

    private static boolean isEmptyText(Piece text) {
        return text.value().chars().noneMatch(Character::isLetterOrDigit);
    }

    private void extendLast(UnitStatement more) {
        MeasureText last = measures.remove(measures.size() - 1);
        UnitStatement first = last.statement();
        boolean absurd = first.units().responsible().size() > MOST_UNITS;
        measures.add(new MeasureText(
                last.no(),
                last.text(),
                new UnitStatement(
                        absurd ? first.units() : first.units().and(more.units()),
                        first.deadline() == null ? more.deadline() : first.deadline(),
                        first.place())));
    }

    private Optional<UnitStatement> statement(Piece piece, Bracket bracket, Piece spaced) {
        int after = bracket.close() + 1;
        boolean atEnd =
                after >= piece.length() || "。；;〔【[（(".indexOf(piece.value().charAt(after)) >= 0;
        return UnitStatement.inBracket(piece.slice(bracket.open() + 1, bracket.close()), spaced, firstLeads, atEnd);
    }
}
