package org.duban.paper;

/**
 * Lays a paper out after GB/T 9704-2012: A4, margins 37, 35, 28 and 26 mm, 22 lines of 28 characters a page. Whatever the
 * texts hold is printed as text; control characters are dropped.
 */
public interface PaperRenderer {

    /** Word, to be edited: a .docx that names the official fonts and leaves them to the reader's machine. */
    byte[] docx(Paper paper);

    /** PDF, to be sent: fonts embedded, a character that no font has printed as □. */
    byte[] pdf(Paper paper);

    /**
     * The pages as an HTML fragment for {@code <div class="desk">} and {@code paper.css}, broken into the same lines and
     * pages as the PDF. Well-formed XHTML without style attributes; text is escaped.
     */
    String html(Paper paper);

    /** How many pages the paper has. */
    int pages(Paper paper);
}
