package org.shiji.definitions;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Aggregate;
import org.shiji.scoring.Indicator;
import org.shiji.scoring.Node;
import org.shiji.scoring.ScoreForm;
import org.shiji.scoring.Stage;
import org.shiji.shared.KpiCode;

/** Which scores keep to 0 to 100, and where others are averaged with them. */
final class Scale {

    private final Issues issues;
    private final Map<KpiCode, Indicator> indicators;
    private final Map<KpiCode, Place> places;
    private final Set<String> kept = new LinkedHashSet<>();

    Scale(Issues issues, Map<KpiCode, Indicator> indicators, Map<KpiCode, Place> places) {
        this.issues = issues;
        this.indicators = indicators;
        this.places = places;
    }

    /**
     * Points at places and spreads that are averaged with scores of 0 to 100.
     *
     * @return the names of a verdict's conditions that are never below 0 or above 100
     */
    Set<String> check(Iterable<Node> roots) {
        for (Stage stage : Stage.values()) {
            if (indicators.values().stream()
                    .filter(indicator -> indicator.stage() == stage)
                    .allMatch(this::isKept)) {
                kept.add("stage." + stage.name().toLowerCase(Locale.ROOT));
            }
        }
        roots.forEach(this::check);
        return kept;
    }

    private boolean check(Node node) {
        boolean all = node.aggregate() != Aggregate.SUM;
        boolean averaged = false;
        for (Node.Child child : node.children()) {
            boolean keeps =
                    switch (child) {
                        case Node.Branch branch -> check(branch.node());
                        case Node.Leaf leaf -> isKept(indicators.get(leaf.indicator()));
                    };
            all &= keeps;
            averaged |= keeps && child.weight() > 0;
        }
        if (averaged) {
            node.children().forEach(this::warnOfAnother);
        }
        if (all) {
            kept.add("score." + node.code());
        }
        return all;
    }

    private void warnOfAnother(Node.Child child) {
        if (child instanceof Node.Leaf leaf && child.weight() > 0) {
            Indicator indicator = indicators.get(leaf.indicator());
            Place place = places.get(leaf.indicator());
            if (indicator != null
                    && place != null
                    && (indicator.score() instanceof ScoreForm.Rank
                            || (indicator.score() instanceof ScoreForm.ZScore spread
                                    && spread.mean() == 0))) {
                issues.warning(place, "scales-mixed", leaf.indicator().value());
            }
        }
    }

    private boolean isKept(@Nullable Indicator indicator) {
        return indicator != null && keeps(indicator.score());
    }

    private static boolean keeps(@Nullable ScoreForm form) {
        return switch (form) {
            case null -> true;
            case ScoreForm.Identity identity -> identity.clamp();
            case ScoreForm.Linear linear -> linear.clamp();
            case ScoreForm.Steps steps ->
                    steps.steps().stream().allMatch(step -> isPercent(step.score()));
            case ScoreForm.Piecewise lines ->
                    lines.points().stream().allMatch(point -> isPercent(point.score()));
            case ScoreForm.Answers answers -> {
                Double otherwise = answers.otherwise();
                yield answers.values().values().stream().allMatch(Scale::isPercent)
                        && (otherwise == null || isPercent(otherwise));
            }
            case ScoreForm.PeerMean mean ->
                    mean.bands().stream().allMatch(band -> isPercent(band.score()));
            case ScoreForm.MinMax range -> isPercent(range.low()) && isPercent(range.high());
            case ScoreForm.Ratio r -> true;
            case ScoreForm.PerUnit p -> true;
            case ScoreForm.Deduct d -> true;
            case ScoreForm.Pass p -> true;
            case ScoreForm.Target t -> true;
            case ScoreForm.BestPeer b -> true;
            case ScoreForm.Percentile p -> true;
            case ScoreForm.ZScore z -> false;
            case ScoreForm.Rank r -> false;
        };
    }

    private static boolean isPercent(double score) {
        return score >= 0 && score <= 100;
    }
}
