package org.shiji.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.ElementCode;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Missing;
import org.shiji.shared.UnionId;

/**
 * What the names of a formula stand for: columns of one length, and the same names a period
 * earlier.
 */
final class Scope {

    private final List<UnionId> units;
    private final int size;
    private final Function<String, Column> columns;
    private final @Nullable Scope prior;
    private int @Nullable [] priorRows;

    private Scope(
            int size,
            List<UnionId> units,
            Function<String, Column> columns,
            @Nullable Scope prior) {
        this.size = size;
        this.units = units;
        this.columns = columns;
        this.prior = prior;
    }

    /** Elements and indicators of a sheet. */
    static Scope of(
            Framework framework, Sheet sheet, Map<KpiCode, Column> values, @Nullable Scores prior) {
        Scope before = prior == null ? null : of(framework, prior.sheet(), prior.values(), null);
        Function<String, Column> columns = name -> column(framework, sheet, values, name);
        return new Scope(sheet.units().size(), sheet.units(), columns, before);
    }

    /** Names without periods: the condition of a score form, a verdict. */
    static Scope of(int size, Function<String, Column> columns) {
        return new Scope(size, List.of(), columns, null);
    }

    /** Number of rows. */
    int size() {
        return size;
    }

    /** The previous period, null where there is none. */
    @Nullable Scope prior() {
        return prior;
    }

    Column column(String name) {
        return columns.apply(name);
    }

    /** Brings a column of the previous period into the order of this one. */
    Column fromPrior(Column before) {
        int[] priorRows = priorRows();
        Column now = new Column(size);
        for (int row = 0; row < size; row++) {
            int there = priorRows[row];
            if (there < 0) {
                now.setMissing(row, Missing.NOT_REPORTED);
            } else {
                now.take(row, before, there);
            }
        }
        return now;
    }

    private static Column column(
            Framework framework, Sheet sheet, Map<KpiCode, Column> values, String name) {
        if (Names.element(framework, name) != null) {
            return sheet.column(new ElementCode(name));
        }
        // an indicator that an earlier version did not have is not reported there
        Column value =
                Names.indicator(framework, name) == null ? null : values.get(new KpiCode(name));
        return value != null ? value : new Column(sheet.units().size());
    }

    /**
     * Row in this period → row of the same unit in the previous one, −1 where it was not there.
     * Found when first asked.
     */
    int[] priorRows() {
        int[] rows = priorRows;
        if (rows == null) {
            rows = new int[size];
            Map<UnionId, Integer> places = new HashMap<>();
            List<UnionId> before = prior == null ? List.of() : prior.units;
            for (int row = 0; row < before.size(); row++) {
                places.put(before.get(row), row);
            }
            for (int row = 0; row < size; row++) {
                rows[row] = places.getOrDefault(units.get(row), -1);
            }
            priorRows = rows;
        }
        return rows;
    }
}
