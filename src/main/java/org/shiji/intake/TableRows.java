package org.shiji.intake;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a table in a file, one after the other. Holds one row at a time. */
interface TableRows extends AutoCloseable {
    /** Most columns that are looked at. */
    int COLUMNS = 500;

    /** Most characters of a cell, as spreadsheets have it. */
    int LONGEST_CELL = 32_767;

    /** A cell that is calculated; {@code value} as it was when the file was saved. */
    record Formula(@Nullable Object value) {}

    /** A cell whose value could not be calculated, such as {@code #N/A}. */
    record Failed(String shown) {}

    /** Goes to the next row; false at the end. */
    boolean next() throws IOException, Unreadable;

    /** The row's number as a spreadsheet shows it, from 1. */
    long number();

    /** Behind the last column that may hold something. */
    int width();

    /**
     * What stands there: a text, number, Boolean, LocalDate, LocalDateTime, {@link Formula} or
     * {@link Failed}; null where nothing does.
     *
     * @param column from 0
     */
    @Nullable Object cell(int column);

    /** How much of the file was read, from 0 to 1. */
    double part();

    @Override
    void close() throws IOException;
}
