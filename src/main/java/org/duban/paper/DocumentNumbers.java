package org.duban.paper;

/** The yearly number series of an office's papers. */
public interface DocumentNumbers {

    /**
     * Takes the next number of a series. Belongs to the transaction of what is numbered and holds the series until that
     * ends: if it rolls back the number was never taken, so a series has neither gaps nor doubles.
     *
     * @param series as 青督办字
     * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
     */
    DocumentNumber next(String series, int year);

    /** The number that {@link #next} would give now. For display only: another paper may take it first. */
    DocumentNumber expected(String series, int year);
}
