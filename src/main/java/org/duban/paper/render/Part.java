package org.duban.paper.render;

/** The elements of a paper in the order in which they are printed. */
enum Part {
    RED_HEAD,
    NUMBER,
    RED_LINE,
    TITLE,
    ADDRESSEE,
    BODY,
    ATTACHMENTS,
    SIGNATURE,
    DATE,
    CONTACT
}
