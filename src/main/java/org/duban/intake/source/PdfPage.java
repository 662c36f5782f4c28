package org.duban.intake.source;

import java.util.List;
import org.duban.intake.source.PdfColumns.Part;

/**
 * What stands on a page in the order of reading.
 *
 * @param width how wide the page is, in points
 * @param odd whether it is a right-hand page
 */
record PdfPage(List<Part> parts, int width, boolean odd) {}
