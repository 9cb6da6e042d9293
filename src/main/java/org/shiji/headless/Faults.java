package org.shiji.headless;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shiji.shared.Message;

/** What is wrong in a file of values, by cell; where exactly the cell stands is found later. */
final class Faults {

    /** More than anybody repairs in one go. */
    static final int MOST = 200;

    /** The row itself, as the number of a cell. */
    static final int ROW_START = -1;

    /** The end of a row, as the number of a cell. */
    static final int ROW_END = Integer.MAX_VALUE;

    private static final Comparator<Fault> BY_PLACE =
            Comparator.comparingLong(Fault::line).thenComparingInt(Fault::cell);

    private static final int NOT_WITHIN = -1;

    /**
     * @param line on which the row begins, from 1
     * @param cell from 0
     * @param within bytes from the start of the row, −1 for the start of the cell
     */
    record Fault(long line, int cell, int within, Message message) {

        CsvRows.Place place(CsvRows csv) {
            return within < 0 ? csv.place(cell) : csv.placeAt(within);
        }
    }

    /** Those of one column, no more than can be told. */
    private static final class OfColumn {
        private final List<Fault> first = new ArrayList<>();
        private long count;
    }

    private final Map<Integer, OfColumn> columns = new TreeMap<>();

    /** Key without the module's prefix. */
    void add(long line, int cell, String key, Object... arguments) {
        addWithin(line, cell, NOT_WITHIN, key, arguments);
    }

    /** Somewhere within a cell. */
    void addWithin(long line, int cell, int within, String key, Object... arguments) {
        OfColumn column = columns.computeIfAbsent(cell, first -> new OfColumn());
        column.count++;
        if (column.first.size() < MOST) {
            column.first.add(
                    new Fault(line, cell, within, Message.of("headless.values." + key, arguments)));
        }
    }

    /** Forgets what was said about the figures of a column that has no meaning. */
    void forget(int cell) {
        columns.remove(cell);
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /** The first of them, by place. */
    List<Fault> told() {
        return columns.values().stream()
                .flatMap(column -> column.first.stream())
                .sorted(BY_PLACE)
                .limit(MOST)
                .toList();
    }

    /** How many there are beyond those told. */
    long untold() {
        long all = columns.values().stream().mapToLong(column -> column.count).sum();
        return all - told().size();
    }
}
