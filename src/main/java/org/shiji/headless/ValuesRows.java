package org.shiji.headless;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Period;

/**
 * Takes the rows of a file of values. Numbers are read where they stand in the buffer, as long as
 * they are short: a text for each of millions of cells would cost more than all the rest.
 */
final class ValuesRows {

    private final Faults faults;
    private final DecimalReader decimals = new DecimalReader();

    /** By code as written: a period is compared by its days, too slow for each row. */
    private final Map<String, Values.Table> tables = new HashMap<>();

    private @Nullable ValuesHeader header;
    private @Nullable Values values;

    private double[] row = {};
    private boolean blank;
    private String unit = "";
    private String code = "";

    ValuesRows(Faults faults) {
        this.faults = faults;
    }

    /** Null where there was none. */
    @Nullable ValuesHeader header() {
        return header;
    }

    /** What was read; null where there was not even a header. */
    @Nullable Values values() {
        return values;
    }

    /** Takes the row the reader is at; false where reading on makes no sense. */
    boolean take(CsvRows csv) {
        int cell = 0;
        try {
            ValuesHeader known = header;
            if (known == null) {
                return begin(csv);
            }
            BadCell bad = BadCell.in(csv);
            if (bad != null) {
                return goesOn(csv, bad);
            }
            blank = true;
            unit = "";
            code = "";
            Arrays.fill(row, Double.NaN);
            int complete = csv.isOpen() ? csv.cells() - 1 : csv.cells();
            while (cell < complete) {
                int next = DecimalReader.readShort(csv, cell, complete, known.meanings, row);
                blank &= next == cell;
                cell = next;
                if (cell < complete) {
                    take(csv, cell, known);
                    cell++;
                }
            }
            if (csv.isOpen()) {
                faults.add(csv.line(), csv.cells() - 1, "quote-open");
            } else if (!blank) {
                finish(csv, known);
            }
            return true;
        } catch (CharacterCodingException notText) {
            faults.add(csv.line(), cell, "not-utf8");
            return false;
        }
    }

    private boolean goesOn(CsvRows csv, BadCell bad) {
        faults.addWithin(
                csv.line(), bad.cell(), bad.within(), bad.key(), bad.arguments().toArray());
        return !bad.isLast();
    }

    /** False where it is no CSV at all, or another kind of it. */
    private boolean begin(CsvRows csv) throws CharacterCodingException {
        Optional<NoCsv> other = NoCsv.in(csv);
        if (other.isPresent()) {
            faults.add(csv.line(), 0, other.get().key(), other.get().separator());
            return false;
        }
        BadCell bad = BadCell.in(csv);
        if (bad != null) {
            goesOn(csv, bad);
            return false;
        }
        List<String> names = new ArrayList<>();
        for (int cell = 0; cell < csv.cells(); cell++) {
            names.add(csv.text(cell));
        }
        if (names.equals(List.of(""))) {
            return true;
        }
        ValuesHeader read = new ValuesHeader(names, csv.line(), faults);
        header = read;
        values = new Values(read.elements);
        row = new double[read.elements.size()];
        if (csv.isOpen()) {
            faults.add(csv.line(), csv.cells() - 1, "quote-open");
        }
        return true;
    }

    private void take(CsvRows csv, int cell, ValuesHeader known) throws CharacterCodingException {
        int meaning = cell < known.width() ? known.meanings[cell] : ValuesHeader.IS_NOTHING;
        switch (meaning) {
            case ValuesHeader.IS_UNIT -> {
                unit = csv.text(cell);
                blank &= unit.isEmpty();
            }
            case ValuesHeader.IS_PERIOD -> {
                code = csv.text(cell);
                blank &= code.isEmpty();
            }
            case ValuesHeader.IS_NOTHING -> blank &= csv.text(cell).isEmpty();
            default -> number(csv, cell, known, meaning);
        }
    }

    private void number(CsvRows csv, int cell, ValuesHeader known, int element)
            throws CharacterCodingException {
        DecimalReader.Found found = decimals.read(csv.text(cell));
        if (found == DecimalReader.Found.NUMBER) {
            blank = false;
            row[element] = decimals.value;
        } else if (found != DecimalReader.Found.NOTHING) {
            blank = false;
            faults.add(
                    csv.line(),
                    cell,
                    found == DecimalReader.Found.TOO_LARGE ? "too-large" : "not-a-number",
                    Hints.shortened(known.names.get(cell)),
                    Hints.shortened(csv.text(cell)));
        }
    }

    private void finish(CsvRows csv, ValuesHeader known) {
        if (csv.cells() < known.width()) {
            faults.add(csv.line(), Faults.ROW_END, "too-few-cells", csv.cells(), known.width());
        } else if (csv.cells() > known.width()) {
            faults.add(csv.line(), known.width(), "too-many-cells", csv.cells(), known.width());
        } else if (known.isComplete()) {
            place(csv.line(), known);
        }
    }

    private void place(long line, ValuesHeader known) {
        if (unit.isEmpty()) {
            faults.add(line, known.unit, "no-unit");
        }
        Values.Table table = table(line, known);
        if (unit.isEmpty() || table == null) {
            return;
        }
        long before = table.add(unit, line, row);
        if (before > 0) {
            faults.add(
                    line,
                    known.unit,
                    "row-twice",
                    Hints.shortened(unit),
                    code,
                    Long.toString(before));
        }
    }

    private Values.@Nullable Table table(long line, ValuesHeader known) {
        Values.Table seen = tables.get(code);
        Values all = values;
        if (seen != null || all == null) {
            return seen;
        }
        if (code.isEmpty()) {
            faults.add(line, known.period, "no-period");
            return null;
        }
        try {
            Values.Table table = all.table(Period.parse(code));
            tables.put(code, table);
            return table;
        } catch (IllegalArgumentException notOne) {
            faults.add(line, known.period, "not-a-period", Hints.shortened(code));
            return null;
        }
    }
}
