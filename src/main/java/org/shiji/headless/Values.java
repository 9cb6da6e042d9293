package org.shiji.headless;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shiji.shared.Period;

/** What a file of values holds: for each period its units and their figures. */
final class Values {

    /** Names of the columns with figures, in their order. */
    final List<String> elements;

    /** By time. */
    final SortedMap<Period, Table> periods = new TreeMap<>();

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

    /** The rows of one period, in the order of the file. */
    static final class Table {

        final List<String> units = new ArrayList<>();
        private final Map<String, Integer> places = new HashMap<>();
        private final int width;
        private final double[][] columns;
        private long[] lines = new long[64];

        private Table(int width) {
            this.width = width;
            this.columns = new double[width][64];
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
                for (int element = 0; element < width; element++) {
                    columns[element] = Arrays.copyOf(columns[element], place * 2);
                }
            }
            for (int element = 0; element < width; element++) {
                columns[element][place] = row[element];
            }
            lines[place] = line;
            units.add(unit);
            return 0;
        }

        /** NaN where there is none. */
        double cell(int row, int element) {
            return columns[element][row];
        }

        /** The figures of all units for an element, NaN where there is none; a copy. */
        double[] column(int element) {
            return Arrays.copyOf(columns[element], units.size());
        }

        /** Line of the file, from 1. */
        long line(int row) {
            return lines[row];
        }
    }
}
