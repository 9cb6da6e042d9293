package org.shiji.headless;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Ahp;
import org.shiji.shared.Issue;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Message;
import org.shiji.shared.Severity;

/**
 * A file of pairwise comparisons: the items above and at the left, in any order, between them how
 * many times as important the one at the left is. Read to all that is wrong in it.
 */
final class ComparisonsFile {

    /** 0.333 against 3 is meant as its mirror; the one of 1 or more is taken. */
    private static final double NEAR = 0.005;

    private static final double DUST = 1e-9;

    private final Path path;
    private final KpiCode node;
    private final List<String> items;
    private final List<Issue> issues = new ArrayList<>();
    private final Comparison[][] cells;
    private int @Nullable [] columns;
    private final boolean[] rows;
    private boolean isWhole;
    private CsvRows.Place headerEnd = new CsvRows.Place(1, 1, "");
    private CsvRows.Place end = headerEnd;

    /**
     * @param value NaN where the cell is blank
     */
    private record Comparison(double value, String written, CsvRows.Place place) {

        boolean isBlank() {
            return Double.isNaN(value);
        }
    }

    private ComparisonsFile(Path path, KpiCode node, List<KpiCode> items) {
        this.path = path;
        this.node = node;
        this.items = items.stream().map(KpiCode::value).toList();
        cells = new Comparison[items.size()][items.size()];
        rows = new boolean[items.size()];
    }

    /**
     * @param node above the items
     * @param items all that must be compared
     * @throws IOException where the file cannot be read
     */
    static ComparisonsFile read(Path path, KpiCode node, List<KpiCode> items) throws IOException {
        ComparisonsFile file = new ComparisonsFile(path, node, items);
        try (InputStream bytes = Files.newInputStream(path)) {
            file.read(new CsvRows(ValuesFile.withoutMark(bytes)));
        }
        file.check();
        return file;
    }

    /** What is wrong in it; nothing of it can be used then. */
    List<Issue> issues() {
        return issues.stream().sorted().limit(Faults.MOST).toList();
    }

    private void read(CsvRows csv) throws IOException {
        while (csv.next()) {
            int cell = 0;
            try {
                Optional<NoCsv> other = columns == null ? NoCsv.in(csv) : Optional.empty();
                if (other.isPresent()) {
                    String key = "headless.values." + other.get().key();
                    fault(csv.place(0), key, other.get().separator());
                    return;
                }
                BadCell bad = BadCell.in(csv);
                if (bad != null) {
                    String key = "headless.values." + bad.key();
                    fault(csv.placeAt(bad.within()), key, bad.arguments().toArray());
                    return;
                }
                List<String> texts = new ArrayList<>();
                for (; cell < csv.cells(); cell++) {
                    texts.add(csv.text(cell));
                }
                if (csv.isOpen()) {
                    fault(csv.place(csv.cells() - 1), "headless.values.quote-open");
                    return;
                }
                if (texts.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                end = csv.place(Faults.ROW_END);
                int[] known = columns;
                if (known == null) {
                    headerEnd = end;
                    columns = header(csv, texts);
                } else {
                    row(csv, texts, known);
                }
            } catch (CharacterCodingException notText) {
                fault(csv.place(cell), "headless.values.not-utf8");
                return;
            }
        }
        isWhole = true;
    }

    /** Column → item; −1 where it is none. The first column holds the names of the rows. */
    private int[] header(CsvRows csv, List<String> names) {
        int[] found = new int[names.size()];
        boolean[] seen = new boolean[items.size()];
        for (int column = 0; column < found.length; column++) {
            found[column] = column == 0 ? -1 : item(names.get(column), csv.place(column), seen);
        }
        for (int item = 0; item < seen.length; item++) {
            if (!seen[item]) {
                fault(headerEnd, "headless.matrix.no-column", items.get(item), node.value());
            }
        }
        return found;
    }

    private int item(String name, CsvRows.Place place, boolean[] seen) {
        int item = items.indexOf(name);
        if (item < 0) {
            fault(
                    place,
                    "headless.matrix.unknown-item",
                    Hints.shortened(name),
                    Hints.nearest(name, items),
                    node.value(),
                    String.join(", ", items));
        } else if (seen[item]) {
            fault(place, "headless.matrix.item-twice", name);
            return -1;
        } else {
            seen[item] = true;
        }
        return item;
    }

    private void row(CsvRows csv, List<String> texts, int[] known) {
        int item = item(texts.getFirst(), csv.place(0), rows);
        int size = texts.size();
        if (size != known.length) {
            String key = size < known.length ? "too-few-cells" : "too-many-cells";
            CsvRows.Place place = size < known.length ? end : csv.place(known.length);
            fault(place, "headless.values." + key, size, known.length);
        }
        for (int column = 1; column < Math.min(size, known.length); column++) {
            double value = number(texts.get(column), csv.place(column));
            if (item >= 0 && known[column] >= 0) {
                cells[item][known[column]] =
                        new Comparison(value, texts.get(column), csv.place(column));
            }
        }
    }

    /** NaN where there is none; whatever else than a blank is then among the issues. */
    private double number(String text, CsvRows.Place place) {
        if (text.isEmpty()) {
            return Double.NaN;
        }
        String[] parts = text.split("[/\uFF0F]", -1);
        double value = parts.length > 2 ? Double.NaN : decimal(parts[0]);
        if (parts.length == 2) {
            value /= decimal(parts[1]);
        }
        if (!Double.isFinite(value)) {
            fault(place, "headless.matrix.not-a-number", Hints.shortened(text));
            return Double.NaN;
        }
        if (value > Ahp.SCALE + DUST || value < (1 - NEAR) / Ahp.SCALE) {
            fault(place, "headless.matrix.out-of-scale", Hints.shortened(text));
            return Double.NaN;
        }
        return value;
    }

    private static double decimal(String text) {
        DecimalReader decimals = new DecimalReader();
        return decimals.read(text) == DecimalReader.Found.NUMBER ? decimals.value : Double.NaN;
    }

    private void check() {
        if (columns == null) {
            if (issues.isEmpty()) {
                fault(end, "headless.matrix.empty", String.join(",", items));
            }
            return;
        }
        for (int item = 0; item < rows.length; item++) {
            if (!rows[item] && isWhole) {
                fault(end, "headless.matrix.no-row", items.get(item), node.value());
            }
        }
        if (!issues.isEmpty()) {
            return; // a mirror of something wrong tells nothing
        }
        for (int row = 0; row < cells.length; row++) {
            Comparison self = cells[row][row];
            if (!self.isBlank() && Math.abs(self.value() - 1) > DUST) {
                fault(self.place(), "headless.matrix.not-one", items.get(row), self.written());
            }
            for (int column = row + 1; column < cells.length; column++) {
                mirror(row, column);
            }
        }
    }

    private void mirror(int row, int column) {
        Comparison one = cells[row][column];
        Comparison other = cells[column][row];
        if (one.isBlank() && other.isBlank()) {
            fault(one.place(), "headless.matrix.no-comparison", items.get(row), items.get(column));
        } else if (!one.isBlank()
                && !other.isBlank()
                && Math.abs(one.value() * other.value() - 1) > NEAR) {
            boolean isLater = one.place().compareTo(other.place()) < 0;
            Comparison first = isLater ? one : other;
            Comparison second = isLater ? other : one;
            fault(
                    second.place(),
                    "headless.matrix.not-reciprocal",
                    items.get(isLater ? column : row),
                    items.get(isLater ? row : column),
                    second.written(),
                    first.written(),
                    first.place().line() + ":" + first.place().column(),
                    factor(1 / first.value()));
        }
    }

    private void fault(CsvRows.Place place, String key, Object... arguments) {
        issues.add(issue(place, Message.of(key, arguments)));
    }

    private Issue issue(CsvRows.Place place, Message message) {
        return new Issue(
                Severity.ERROR,
                path.toString(),
                place.line(),
                place.column(),
                message,
                place.source());
    }

    /** The matrix in the order of the items, exactly reciprocal. */
    double[][] matrix() {
        double[][] matrix = new double[cells.length][cells.length];
        for (int row = 0; row < cells.length; row++) {
            matrix[row][row] = 1;
            for (int column = row + 1; column < cells.length; column++) {
                double here = cells[row][column].value();
                double there = cells[column][row].value();
                boolean takesThere = Double.isNaN(here) || there >= 1;
                matrix[row][column] = takesThere ? 1 / there : here;
                matrix[column][row] = takesThere ? there : 1 / here;
            }
        }
        return matrix;
    }

    /** That the comparisons contradict each other, said at the one that fits the others least. */
    Issue contradiction(Ahp.Contradictory found) {
        Ahp.Misfit worst = found.worst();
        boolean isHere = !cells[worst.row()][worst.column()].isBlank();
        int row = isHere ? worst.row() : worst.column();
        int column = isHere ? worst.column() : worst.row();
        Ahp.Consistency consistency = found.consistency();
        return issue(
                cells[row][column].place(),
                Message.of(
                        "headless.matrix.contradictory",
                        Proposal.number(consistency.ratio()),
                        Proposal.number(consistency.lambdaMax()),
                        Proposal.number(consistency.index()),
                        items.get(row),
                        items.get(column),
                        cells[row][column].written(),
                        factor(isHere ? worst.fitting() : 1 / worst.fitting())));
    }

    /** As people write comparisons: 3 or 1/3. */
    private static String factor(double value) {
        return value >= 1 - DUST ? Proposal.tenth(value) : "1/" + Proposal.tenth(1 / value);
    }
}
