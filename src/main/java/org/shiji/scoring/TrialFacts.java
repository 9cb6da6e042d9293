package org.shiji.scoring;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.shiji.scoring.VerdictRules.Level;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Missing;
import org.shiji.shared.Published;

/** The verdicts and ranks of all units of a period, when something is other than it is. */
final class TrialFacts {

    private final Plan plan;
    private final Scores claimed;
    private final Scores judged;
    private final Column errors;
    private final Column warnings;
    private final PointsOff offClaimed;
    private final PointsOff offJudged;
    private Column totals;

    /** More vetoes in force than there are, by unit: for asking what if. */
    final double[] moreVetoes;

    /** Warnings that turn out to be errors, by unit. */
    final double[] moreErrors;

    TrialFacts(Plan plan, Scores claimed, Scores judged, int[] errors, int[] warnings) {
        this.plan = plan;
        this.claimed = claimed;
        this.judged = judged;
        this.errors = Column.calculated(Arrays.stream(errors).asDoubleStream().toArray());
        this.warnings = Column.calculated(Arrays.stream(warnings).asDoubleStream().toArray());
        offClaimed = new PointsOff(claimed.sheet(), claimed.deductions());
        offJudged = new PointsOff(judged.sheet(), judged.deductions());
        moreVetoes = new double[size()];
        moreErrors = new double[size()];
        totals = new Column(size());
    }

    boolean hasWarning(int row) {
        return warnings.values[row] > 0;
    }

    int size() {
        return judged.sheet().units().size();
    }

    Scores claimed() {
        return claimed;
    }

    Scores judged() {
        return judged;
    }

    PointsOff off(Scores scores) {
        return scores == claimed ? offClaimed : offJudged;
    }

    /**
     * The verdict of each unit as the place of its level in the rules.
     *
     * @param roots the trees with the weights and means to be tried
     * @param ofClaimed scores of indicators that are other than they are, under the claimed lens
     * @param ofJudged the same under the lens that is judged
     */
    int[] levels(List<Node> roots, Map<KpiCode, Column> ofClaimed, Map<KpiCode, Column> ofJudged) {
        KpiCode root = plan.framework.root().code();
        Trial claim = new Trial(plan, claimed, offClaimed, roots);
        claim.columns.putAll(ofClaimed);
        claim.run();
        Trial trial = new Trial(plan, judged, offJudged, roots);
        trial.columns.putAll(ofJudged);
        trial.run();
        totals = column(trial, root);
        Column water = water(column(claim, root), totals);
        return chosen(trial, water);
    }

    /** The totals of the last trial. */
    Column totals() {
        return totals;
    }

    /**
     * The competition ranks of the last trial by the published total; 0 where there is no total.
     */
    int[] ranks() {
        double[] shown = new double[size()];
        for (int row = 0; row < shown.length; row++) {
            shown[row] =
                    totals.isKnown(row)
                            ? Published.round(totals.values[row], plan.framework.decimals())
                            : Double.NEGATIVE_INFINITY;
        }
        double[] sorted = shown.clone();
        Arrays.sort(sorted);
        int[] ranks = new int[shown.length];
        for (int row = 0; row < ranks.length; row++) {
            if (shown[row] > Double.NEGATIVE_INFINITY) {
                int last = Arrays.binarySearch(sorted, shown[row]);
                while (last + 1 < sorted.length && sorted[last + 1] == shown[row]) {
                    last++;
                }
                ranks[row] = sorted.length - last;
            }
        }
        return ranks;
    }

    private int[] chosen(Trial trial, Column water) {
        Map<String, Column> known = new HashMap<>();
        ColumnEvaluator evaluator =
                new ColumnEvaluator(
                        Scope.of(
                                size(),
                                name ->
                                        known.computeIfAbsent(
                                                name, each -> fact(each, trial, water))));
        List<Level> levels = plan.framework.verdict().levels();
        int[] chosen = new int[size()];
        Arrays.fill(chosen, levels.size() - 1);
        boolean[] open = new boolean[size()];
        Arrays.fill(open, true);
        for (int place = 0; place < levels.size(); place++) {
            Formula when = levels.get(place).when();
            if (when != null) {
                double[] holds = evaluator.evaluate(when.tree()).values;
                for (int row = 0; row < chosen.length; row++) {
                    if (open[row] && Arithmetic.holds(holds[row])) {
                        chosen[row] = place;
                        open[row] = false;
                    }
                }
            }
        }
        return chosen;
    }

    private Column fact(String name, Trial trial, Column water) {
        if (name.startsWith("score.")) {
            return column(trial, new KpiCode(name.substring(6)));
        }
        return switch (name) {
            case "water" -> water;
            case "coverage" -> trial.coverage();
            case "gates_failed" -> judged.gatesFailed();
            case "vetoes" -> more(judged.vetoes(), moreVetoes, 1);
            case "flags.error" -> more(errors, moreErrors, 1);
            case "flags.warning" -> more(warnings, moreErrors, -1);
            case "conversion" -> ratio(trial.stage(Stage.OUTCOME), trial.stage(Stage.ACTIVITY));
            default ->
                    Arrays.stream(Stage.values())
                            .filter(stage -> VerdictFacts.name(stage).equals(name))
                            .findFirst()
                            .map(trial::stage)
                            .orElseGet(() -> new Column(size()));
        };
    }

    private static Column more(Column counts, double[] more, int sign) {
        double[] sums =
                IntStream.range(0, more.length)
                        .mapToDouble(row -> counts.values[row] + sign * more[row])
                        .toArray();
        return Column.calculated(sums);
    }

    private Column column(Trial trial, KpiCode code) {
        Column column = trial.columns.get(code);
        return column != null ? column : new Column(size());
    }

    private static Column water(Column claimed, Column judged) {
        Column water = new Column(claimed.size());
        for (int row = 0; row < water.size(); row++) {
            double share = (claimed.values[row] - judged.values[row]) / claimed.values[row];
            put(water, row, share);
        }
        return water;
    }

    private static Column ratio(Column part, Column whole) {
        Column ratio = new Column(part.size());
        for (int row = 0; row < ratio.size(); row++) {
            put(ratio, row, part.values[row] / whole.values[row]);
        }
        return ratio;
    }

    private static void put(Column column, int row, double value) {
        if (Double.isFinite(value)) {
            column.set(row, value);
        } else {
            column.setMissing(row, Missing.NOT_COMPUTABLE);
        }
    }
}
