package org.shiji.headless;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first row: which column is what. */
final class ValuesHeader {

    static final String UNIT = "unit";
    static final String PERIOD = "period";

    /** Meaning of a column that holds no figures. */
    static final int IS_UNIT = -1;

    static final int IS_PERIOD = -2;
    static final int IS_NOTHING = -3;

    /** On which it begins. */
    final long line;

    final List<String> names;

    /** Names of the columns with figures. */
    final List<String> elements = new ArrayList<>();

    private final List<Integer> columns = new ArrayList<>();

    /** For each column its place among the elements, or one of the meanings above. */
    final int[] meanings;

    /** Column of the unit and of the period, −1 where there is none. */
    final int unit;

    final int period;

    ValuesHeader(List<String> names, long line, Faults faults) {
        this.names = List.copyOf(names);
        this.line = line;
        unit = names.indexOf(UNIT);
        period = names.indexOf(PERIOD);
        meanings = new int[names.size()];
        Map<String, Integer> first = new HashMap<>();
        for (int column = 0; column < meanings.length; column++) {
            String name = names.get(column);
            Integer before = first.putIfAbsent(name, column);
            meanings[column] = IS_NOTHING;
            if (name.isEmpty()) {
                faults.add(line, column, "column-without-name");
            } else if (before != null) {
                faults.add(line, column, "column-twice", Hints.shortened(name), before + 1);
            } else if (column == unit) {
                meanings[column] = IS_UNIT;
            } else if (column == period) {
                meanings[column] = IS_PERIOD;
            } else {
                meanings[column] = elements.size();
                elements.add(name);
                columns.add(column);
            }
        }
        for (String needed : List.of(UNIT, PERIOD)) {
            if (!first.containsKey(needed)) {
                faults.add(line, Faults.ROW_START, "no-column", needed);
            }
        }
    }

    int width() {
        return meanings.length;
    }

    /** Column of an element. */
    int column(int element) {
        return columns.get(element);
    }

    /** Whether each row can say whose and of when it is. */
    boolean isComplete() {
        return unit >= 0 && period >= 0;
    }
}
