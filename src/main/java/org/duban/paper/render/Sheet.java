package org.duban.paper.render;

import java.util.List;

/** One page: its lines from the top, and at its foot the imprint (版记), which only the last one has. */
record Sheet(List<Strip> strips, Imprint imprint) {}
