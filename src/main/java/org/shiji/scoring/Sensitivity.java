package org.shiji.scoring;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.KpiCode;

/** What each indicator really decides, and what single change would decide otherwise. */
final class Sensitivity {

    private final Plan plan;
    private final TrialFacts facts;

    Sensitivity(Plan plan, TrialFacts facts) {
        this.plan = plan;
        this.facts = facts;
    }

    /**
     * Every graded indicator: its weight as written, in effect, and what leaving it out changes.
     */
    Map<KpiCode, Importance> importance() {
        facts.levels(plan.framework.roots(), Map.of(), Map.of());
        double[] totals = facts.totals().values.clone();
        int[] ranks = facts.ranks();
        Map<KpiCode, Double> effects = effects(totals);
        double all = effects.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<KpiCode, Importance> importance = new LinkedHashMap<>();
        effects.forEach(
                (code, effect) -> {
                    IntSummaryStatistics shifts = shifts(ranks, ranksWithout(code));
                    importance.put(
                            code,
                            new Importance(
                                    Objects.requireNonNull(plan.shares.get(code)),
                                    all > 0 ? effect / all : 0,
                                    Math.max(0, shifts.getMax()),
                                    shifts.getAverage()));
                });
        return importance;
    }

    /** Graded indicator → its weighted covariance with the total. */
    private Map<KpiCode, Double> effects(double[] totals) {
        Map<KpiCode, Double> effects = new LinkedHashMap<>();
        plan.shares.forEach(
                (code, share) -> {
                    Column scores = facts.judged().scores().get(code);
                    effects.put(code, scores == null ? 0 : share * covariance(scores, totals));
                });
        return effects;
    }

    private static IntSummaryStatistics shifts(int[] ranks, int[] without) {
        return IntStream.range(0, ranks.length)
                .filter(row -> ranks[row] > 0 && without[row] > 0)
                .map(row -> Math.abs(without[row] - ranks[row]))
                .summaryStatistics();
    }

    private int[] ranksWithout(KpiCode code) {
        List<Node> roots = new ArrayList<>();
        for (Node root : plan.framework.roots()) {
            Node rest = without(root, code);
            if (rest != null) {
                roots.add(rest);
            }
        }
        if (roots.isEmpty() || roots.getFirst().code() != plan.framework.root().code()) {
            return new int[facts.size()];
        }
        facts.levels(roots, Map.of(), Map.of());
        return facts.ranks();
    }

    /** The tree without the indicator; null where nothing with weight is left. */
    private static @Nullable Node without(Node node, KpiCode code) {
        List<Node.Child> children = new ArrayList<>();
        for (Node.Child child : node.children()) {
            switch (child) {
                case Node.Branch branch -> {
                    Node rest = without(branch.node(), code);
                    if (rest != null) {
                        children.add(new Node.Branch(rest, branch.weight()));
                    }
                }
                case Node.Leaf leaf -> {
                    if (!leaf.indicator().equals(code)) {
                        children.add(leaf);
                    }
                }
            }
        }
        boolean had = node.children().stream().anyMatch(child -> child.weight() > 0);
        boolean has = children.stream().anyMatch(child -> child.weight() > 0);
        return had && !has
                ? null
                : new Node(
                        node.code(),
                        node.name(),
                        node.aggregate(),
                        node.power(),
                        children,
                        node.missing(),
                        node.minCoverage());
    }

    /** Over the units that have both. */
    private static double covariance(Column scores, double[] totals) {
        int[] rows =
                IntStream.range(0, totals.length)
                        .filter(row -> !Double.isNaN(totals[row]) && scores.isKnown(row))
                        .toArray();
        double score =
                IntStream.of(rows).mapToDouble(row -> scores.values[row]).average().orElse(0);
        double total = IntStream.of(rows).mapToDouble(row -> totals[row]).average().orElse(0);
        return IntStream.of(rows)
                .mapToDouble(row -> (scores.values[row] - score) * (totals[row] - total))
                .average()
                .orElse(0);
    }

    /** The single changes that would make another verdict of the unit, the smallest first. */
    List<Flip> flips(int row) {
        List<Node> roots = plan.framework.roots();
        int now = facts.levels(roots, Map.of(), Map.of())[row];
        double total = facts.totals().values[row];
        List<Flip> flips = new ArrayList<>();
        for (KpiCode code : plan.shares.keySet()) {
            Column judged = facts.judged().scores().get(code);
            if (judged != null && !Arithmetic.atLeast(judged.values[row], 100)) {
                Map<KpiCode, Column> full = Map.of(code, full(judged, row));
                Column claim = facts.claimed().scores().get(code);
                Map<KpiCode, Column> claimed =
                        claim == null ? Map.of() : Map.of(code, full(claim, row));
                int then = facts.levels(roots, claimed, full)[row];
                double from = judged.isKnown(row) ? judged.values[row] : 0;
                add(flips, Flip.What.INDICATOR_TO_FULL, code, from, gain(row, total), now, then);
            }
        }
        flips.sort((a, b) -> Double.compare(a.gain(), b.gain()));
        flips.addAll(0, flags(row, now));
        return flips;
    }

    private List<Flip> flags(int row, int now) {
        List<Flip> flips = new ArrayList<>();
        for (Indicator indicator : plan.order) {
            Column score = facts.judged().scores().get(indicator.code());
            Column bar = facts.judged().bars().get(indicator.code());
            if (indicator.kind() == IndicatorKind.VETO && score != null && bar != null) {
                boolean suspected = Arithmetic.less(score.values[row], 100) && bar.values[row] == 0;
                if (suspected) {
                    facts.moreVetoes[row]++;
                    int then = facts.levels(plan.framework.roots(), Map.of(), Map.of())[row];
                    facts.moreVetoes[row]--;
                    double from = score.values[row];
                    add(flips, Flip.What.VETO_UPHELD, indicator.code(), from, 0, now, then);
                }
            }
        }
        if (facts.hasWarning(row)) {
            facts.moreErrors[row]++;
            int then = facts.levels(plan.framework.roots(), Map.of(), Map.of())[row];
            facts.moreErrors[row]--;
            KpiCode root = plan.framework.root().code();
            add(flips, Flip.What.FLAG_UPHELD, root, 0, 0, now, then);
        }
        return flips;
    }

    private void add(
            List<Flip> flips,
            Flip.What what,
            KpiCode code,
            double from,
            double gain,
            int now,
            int then) {
        if (now != then) {
            VerdictRules.Level level = plan.framework.verdict().levels().get(then);
            flips.add(new Flip(what, code, from, gain, level));
        }
    }

    private double gain(int row, double total) {
        double then = facts.totals().values[row];
        return Double.isNaN(then) || Double.isNaN(total) ? 0 : then - total;
    }

    private static Column full(Column scores, int row) {
        Column full = scores.settled();
        full.set(row, 100);
        return full;
    }
}
