package org.duban.intake.reading;

import java.util.Arrays;
import java.util.List;
import org.duban.intake.DirectiveDraft.Span;

/**
 * A piece of the document after cleaning that still knows of each of its characters where it stood in the plain text.
 * Full-width digits and letters are read as plain ones, all white space as one blank.
 */
final class Piece {

    static final Piece EMPTY = new Piece("", new int[0]);

    private final String value;
    private final int[] places;

    private Piece(String value, int[] places) {
        this.value = value;
        this.places = places;
    }

    /** The characters of {@code source} from start to end, cleaned. */
    static Piece of(String source, int start, int end) {
        StringBuilder text = new StringBuilder(end - start);
        int[] places = new int[end - start];
        int length = 0;
        for (int i = start; i < end; i++) {
            char c = plain(source.charAt(i));
            boolean secondBlank = c == ' ' && (length == 0 || text.charAt(length - 1) == ' ');
            if (c != 0 && !secondBlank) {
                text.append(c);
                places[length++] = i;
            }
        }
        if (length > 0 && text.charAt(length - 1) == ' ') {
            length--;
        }
        return new Piece(text.substring(0, length), Arrays.copyOf(places, length));
    }

    private static char plain(char c) {
        if (c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ' || c == '．' || c == '％') {
            return (char) (c - 0xFEE0);
        }
        // what nobody sees: soft hyphens, joiners, marks of direction
        if (c >= '\u00AD' && Character.getType(c) == Character.FORMAT) {
            return 0;
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ' ? ' ' : c;
    }

    /** The same characters, all standing at one place: for signs that the document leaves out. */
    Piece movedTo(int place) {
        int[] moved = new int[length()];
        Arrays.fill(moved, place);
        return new Piece(value, moved);
    }

    /** A sign that stands between pieces and not in the text, at the end of {@code after}. */
    static Piece sign(String sign, Piece after) {
        return Piece.of(sign, 0, sign.length()).movedTo(after.places[after.length() - 1]);
    }

    static Piece join(List<Piece> pieces) {
        int length = pieces.stream().mapToInt(Piece::length).sum();
        StringBuilder text = new StringBuilder(length);
        int[] places = new int[length];
        for (Piece piece : pieces) {
            System.arraycopy(piece.places, 0, places, text.length(), piece.length());
            text.append(piece.value);
        }
        return new Piece(text.toString(), places);
    }

    /** Without the blanks that mean nothing in Chinese text; those between Latin words and numbers stay. */
    Piece compact() {
        StringBuilder text = new StringBuilder(value.length());
        int[] kept = new int[value.length()];
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != ' ' || isLatin(i - 1) && isLatin(i + 1)) {
                kept[text.length()] = places[i];
                text.append(c);
            }
        }
        return new Piece(text.toString(), Arrays.copyOf(kept, text.length()));
    }

    private boolean isLatin(int index) {
        return index >= 0
                && index < value.length()
                && value.charAt(index) < 0x80
                && Character.isLetterOrDigit(value.charAt(index));
    }

    /**
     * The text with a blank wherever characters of this piece stand apart in {@code spaced}, the piece before
     * {@link #compact()}: in lists of names a blank may be the only separator.
     */
    String spacedAs(Piece spaced) {
        if (isEmpty()) {
            return "";
        }
        int from = Arrays.binarySearch(spaced.places, places[0]);
        int to = Arrays.binarySearch(spaced.places, places[length() - 1]);
        return from < 0 || to < from ? value : spaced.value.substring(from, to + 1);
    }

    Piece slice(int from, int to) {
        return new Piece(value.substring(from, to), Arrays.copyOfRange(places, from, to));
    }

    Piece from(int from) {
        return slice(from, length());
    }

    Piece strip() {
        int from = 0;
        int to = length();
        while (from < to && value.charAt(from) == ' ') {
            from++;
        }
        while (to > from && value.charAt(to - 1) == ' ') {
            to--;
        }
        return slice(from, to);
    }

    String value() {
        return value;
    }

    int length() {
        return value.length();
    }

    boolean isEmpty() {
        return value.isEmpty();
    }

    /** From the first to the last character in the plain text, or null for an empty piece. */
    Span span() {
        return isEmpty() ? null : new Span(places[0], places[length() - 1] + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
