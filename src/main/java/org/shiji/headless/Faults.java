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

    /**
     * @param line on which the row begins, from 1
     * @param cell from 0
     */
    record Fault(long line, int cell, Message message) {}

    /** Those of one column, no more than can be told. */
    private static final class OfColumn {
        private final List<Fault> first = new ArrayList<>();
        private long count;
    }

    private final Map<Integer, OfColumn> columns = new TreeMap<>();

    /** Key without the module's prefix. */
    void add(long line, int cell, String key, Object... arguments) {
        OfColumn column = columns.computeIfAbsent(cell, first -> new OfColumn());
        column.count++;
        if (column.first.size() < MOST) {
            column.first.add(
                    new Fault(line, cell, Message.of("headless.values." + key, arguments)));
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
