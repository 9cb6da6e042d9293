package org.shiji.scoring;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.shiji.shared.Figure;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Missing;

/**
 * What the conditions of a verdict may ask about one unit.
 *
 * @param figures by the names of {@link Scoring#verdictNames}; a name without an entry is not
 *     reported
 */
public record VerdictFacts(Map<String, Figure> figures) {

    public VerdictFacts {
        figures = Map.copyOf(figures);
    }

    public Figure figure(String name) {
        return figures.getOrDefault(name, Figure.absent(Missing.NOT_REPORTED));
    }

    /**
     * All facts of one unit: water = (claimed − judged total) ÷ claimed total; conversion = outcome
     * ÷ activity.
     *
     * @param claimed scores of the same units, in the same order, under the claimed lens
     * @param judged scores under the lens that is judged
     * @param row of the unit in both
     * @param errors number of flags that are errors
     * @param warnings number of flags that are warnings
     */
    public static VerdictFacts of(
            Framework framework,
            Scores claimed,
            Scores judged,
            int row,
            long errors,
            long warnings) {
        if (!claimed.sheet().units().get(row).equals(judged.sheet().units().get(row))) {
            throw new IllegalArgumentException("not the same unit in row " + row);
        }
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (Node node : Plan.of(framework).nodes) {
            figures.put("score." + node.code(), total(judged, node.code(), row));
        }
        judged.stages().forEach((stage, column) -> figures.put(name(stage), column.figure(row)));
        KpiCode root = framework.root().code();
        figures.put("water", water(total(claimed, root, row), total(judged, root, row)));
        figures.put(
                "conversion",
                ratio(stage(judged, Stage.OUTCOME, row), stage(judged, Stage.ACTIVITY, row)));
        figures.put("coverage", judged.coverage().figure(row));
        figures.put("gates_failed", judged.gatesFailed().figure(row));
        figures.put("vetoes", judged.vetoes().figure(row));
        figures.put("flags.error", Figure.of(errors));
        figures.put("flags.warning", Figure.of(warnings));
        return new VerdictFacts(figures);
    }

    static String name(Stage stage) {
        return "stage." + stage.name().toLowerCase(Locale.ROOT);
    }

    private static Figure total(Scores scores, KpiCode node, int row) {
        Column column = scores.scores().get(node);
        return column == null ? Figure.absent(Missing.NOT_REPORTED) : column.figure(row);
    }

    private static Figure stage(Scores scores, Stage stage, int row) {
        Column column = scores.stages().get(stage);
        return column == null ? Figure.absent(Missing.NOT_REPORTED) : column.figure(row);
    }

    private static Figure water(Figure claimed, Figure judged) {
        return claimed.isKnown() && judged.isKnown()
                ? ratio(Figure.of(claimed.or(0) - judged.or(0)), claimed)
                : Figure.absent(Missing.NOT_COMPUTABLE);
    }

    private static Figure ratio(Figure part, Figure whole) {
        double ratio = part.or(Double.NaN) / whole.or(Double.NaN);
        return Double.isFinite(ratio) ? Figure.of(ratio) : Figure.absent(Missing.NOT_COMPUTABLE);
    }
}
