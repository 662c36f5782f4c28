package org.duban.intake.reading;

/**
 * A measure before its parts are read.
 *
 * @param no as printed, "" without
 * @param text without number and without the brackets of units
 * @param statement who does it by when, or null
 */
record MeasureText(String no, Piece text, UnitStatement statement) {}
