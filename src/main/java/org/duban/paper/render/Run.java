package org.duban.paper.render;

/** A stretch of text in one typeface. */
record Run(Face face, String text) {}
