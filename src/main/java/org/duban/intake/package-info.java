/**
 * Reading documents into drafts: a file goes in, a {@link org.duban.intake.DirectiveDraft} and the plain text that it was
 * read from come out. Nothing is stored here, and no remote service is called.
 */
package org.duban.intake;
