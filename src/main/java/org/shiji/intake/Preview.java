package org.shiji.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The first rows of a file, as far as its columns are read.
 *
 * @param columns those that are read, in the order of the file
 */
public record Preview(List<Column> columns, List<Row> rows) {
    /** Most rows that are shown. */
    public static final int MOST = 20;

    /**
     * A row.
     *
     * @param number as a spreadsheet shows it
     * @param cells as many as there are columns
     */
    public record Row(long number, List<Shown> cells) {}

    /**
     * A cell.
     *
     * @param text shortened; of a person, only that there is one
     */
    public record Shown(String text, boolean isWrong) {}

    static final class Builder {
        private final Map<Long, List<Shown>> rows = new LinkedHashMap<>();

        void add(long row, Shown cell) {
            rows.computeIfAbsent(row, none -> new ArrayList<>()).add(cell);
        }

        int size() {
            return rows.size();
        }

        Preview build(List<Column> all) {
            return new Preview(
                    all.stream().filter(column -> column.field() != null).toList(),
                    rows.entrySet().stream()
                            .map(row -> new Row(row.getKey(), List.copyOf(row.getValue())))
                            .toList());
        }
    }
}
