package org.duban.intake.source;

import java.io.IOException;
import org.duban.intake.SourceText;

/** Reads one format into text. Content is whole in memory and within the size limit; nothing is written anywhere. */
interface DocumentReader {

    /**
     * The text of the document in reading order.
     *
     * @param attachments looks into the files that lie in this one
     * @throws IOException when the content is damaged; the caller says so to the person
     * @throws org.duban.BusinessRefusal when it can be told more exactly what is wrong
     */
    SourceText read(byte[] content, Attachments attachments) throws IOException;
}
