package org.duban.paper;

import java.util.List;

/** Writes the papers: from facts to the draft that a supervisor then edits. */
public interface Papers {

    /**
     * Composes the draft of a paper. Never refuses: where a fact is missing its sentence is left out, and
     * {@link #missing} names it.
     */
    Paper compose(PaperKind kind, NoticeFacts facts);

    /**
     * What the kind must contain and the facts do not give, as message keys ({@code paper.missing.…}) in the order in
     * which the paper says it. Empty when the paper may go out.
     */
    List<String> missing(PaperKind kind, NoticeFacts facts);
}
