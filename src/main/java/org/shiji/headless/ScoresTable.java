package org.shiji.headless;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Column;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Scores;
import org.shiji.scoring.Scoring;
import org.shiji.shared.ElementCode;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Period;

/** The scores of one period as lines of a CSV file. */
final class ScoresTable {

    static final String HEADER = "unit,period,code,value,score,rank,status";

    /**
     * @param middle period and code, with the commas around them
     * @param value null for a node
     * @param score null for what has none by its nature
     * @param elements those an indicator rests on
     */
    private record Line(
            KpiCode code,
            String middle,
            @Nullable Column value,
            @Nullable Column score,
            int[] ranks,
            Set<ElementCode> elements) {}

    private final Framework framework;
    private final Scores scores;
    private final String period;
    private final List<Line> lines = new ArrayList<>();

    /**
     * @param wanted which indicators and nodes
     */
    ScoresTable(Framework framework, Period period, Scores scores, Set<KpiCode> wanted) {
        this.framework = framework;
        this.scores = scores;
        this.period = period.code();
        for (KpiCode code : framework.indicators().keySet()) {
            if (wanted.contains(code)) {
                lines.add(line(code, Scoring.elements(framework, code)));
            }
        }
        for (KpiCode code : scores.scores().keySet()) {
            if (!framework.indicators().containsKey(code) && wanted.contains(code)) {
                lines.add(line(code, Set.of()));
            }
        }
    }

    private Line line(KpiCode code, Set<ElementCode> elements) {
        Column score = scores.scores().get(code);
        int[] ranks = score == null ? new int[0] : Ranks.of(score, framework.decimals());
        String middle = "," + period + "," + code.value() + ",";
        return new Line(code, middle, scores.values().get(code), score, ranks, elements);
    }

    /** A line for each indicator and node wanted. */
    void append(StringBuilder text, String unit, int row) {
        String name = quoted(unit);
        for (Line line : lines) {
            text.append(name).append(line.middle);
            number(text, line.value, row);
            number(text.append(','), line.score, row);
            text.append(',');
            if (line.score != null && line.ranks[row] > 0) {
                text.append(line.ranks[row]);
            }
            text.append(',').append(status(line, row).word()).append('\n');
        }
    }

    private Status status(Line line, int row) {
        Column value = line.value;
        Column score = line.score;
        if (value != null) {
            return Status.ofIndicator(scores.sheet(), value, score, line.elements, row);
        }
        if (score == null) {
            throw new IllegalStateException("neither indicator nor node: " + line.code);
        }
        return Status.ofNode(framework, scores, line.code, score, row);
    }

    private static void number(StringBuilder text, @Nullable Column column, int row) {
        if (column != null && column.isKnown(row)) {
            text.append(number(column.or(row, Double.NaN)));
        }
    }

    /** As short as it can be and still be the same number. */
    static String number(double value) {
        String shortest = Double.toString(value);
        return shortest.endsWith(".0") ? shortest.substring(0, shortest.length() - 2) : shortest;
    }

    private static String quoted(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return '"' + cell.replace("\"", "\"\"") + '"';
            }
        }
        return cell;
    }
}
