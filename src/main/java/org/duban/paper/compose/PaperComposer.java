package org.duban.paper.compose;

import java.util.List;
import org.duban.paper.NoticeFacts;
import org.duban.paper.Paragraph;

/** What one kind of paper says. */
interface PaperComposer {

    /** The name of the kind as it ends the title, as 督办通知单. */
    String name();

    List<Paragraph> body(NoticeFacts facts);

    /** What the kind must contain (PRODUCT's table of papers), besides issuer and addressee. */
    List<Need> needs();

    /** Letters (函) carry the organ's bare name as red head; other papers add 文件. */
    default boolean isLetter() {
        return false;
    }
}
