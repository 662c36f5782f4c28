package org.duban.paper.render;

/**
 * A line of a page with the room it takes.
 *
 * @param block which paragraph of the part it belongs to
 * @param before room above it in mm, not taken at the head of a page
 * @param height in mm
 */
record Strip(Part part, int block, Line line, double before, double height) {}
