package org.shiji.headless;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shiji.scoring.Column;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;

/**
 * What a file of values holds: for each period its units and their figures. First rows are added,
 * then {@link #finish} makes columns of them.
 */
final class Values {

    /** Names of the columns with figures, in their order. */
    final List<String> elements;

    /** By time. */
    final SortedMap<Period, Table> periods = new TreeMap<>();

    /** A file may call its units what it likes; the engine gets running numbers. */
    private final Map<String, UnionId> ids = new HashMap<>();

    Values(List<String> elements) {
        this.elements = List.copyOf(elements);
    }

    Table table(Period period) {
        return periods.computeIfAbsent(period, first -> new Table(elements.size()));
    }

    /** Of all periods. */
    int rows() {
        return periods.values().stream().mapToInt(table -> table.units.size()).sum();
    }

    /** To be called once, when the last row was added. */
    void finish() {
        for (Table table : periods.values()) {
            table.finish();
            for (String unit : table.units) {
                table.ids.add(id(unit));
            }
        }
    }

    private UnionId id(String unit) {
        UnionId known = ids.get(unit);
        if (known == null) {
            known = new UnionId("u" + ids.size());
            ids.put(unit, known);
        }
        return known;
    }

    /** The rows of one period, in the order of the file. */
    static final class Table {

        private static final int BLOCK = 256;

        final List<String> units = new ArrayList<>();

        /** The same unit has the same in each period. */
        final List<UnionId> ids = new ArrayList<>();

        private final Map<String, Integer> places = new HashMap<>();
        private final int width;

        /** Row after row, so many rows each; emptied when there are columns. */
        private final List<double[]> blocks = new ArrayList<>();

        private final List<Column> columns = new ArrayList<>();
        private long[] lines = new long[64];

        private Table(int width) {
            this.width = width;
        }

        /**
         * Adds a row.
         *
         * @param line of the file, from 1
         * @param row a figure for each element, NaN where there is none; copied
         * @return 0, or the line on which the unit already has a row: then nothing is added
         */
        long add(String unit, long line, double[] row) {
            int place = units.size();
            Integer before = places.putIfAbsent(unit, place);
            if (before != null) {
                return lines[before];
            }
            if (place == lines.length) {
                lines = Arrays.copyOf(lines, place * 2);
            }
            if (place % BLOCK == 0) {
                blocks.add(new double[width * BLOCK]);
            }
            System.arraycopy(row, 0, blocks.getLast(), place % BLOCK * width, width);
            lines[place] = line;
            units.add(unit);
            return 0;
        }

        private void finish() {
            for (int element = 0; element < width; element++) {
                double[] column = new double[units.size()];
                for (int row = 0; row < column.length; row++) {
                    column[row] = blocks.get(row / BLOCK)[row % BLOCK * width + element];
                }
                columns.add(Column.reported(column));
            }
            blocks.clear();
        }

        /** The figures of all units for an element. */
        Column column(int element) {
            return columns.get(element);
        }

        /** Line of the file, from 1. */
        long line(int row) {
            return lines[row];
        }
    }
}
