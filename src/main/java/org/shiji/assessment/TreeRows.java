package org.shiji.assessment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.assessment.Scorecard.IndicatorScore;
import org.shiji.assessment.Scorecard.LensScore;
import org.shiji.assessment.Scorecard.NodeScore;
import org.shiji.assessment.Scorecard.StepSaid;
import org.shiji.scoring.Column;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Indicator;
import org.shiji.scoring.Node;
import org.shiji.scoring.Scores;
import org.shiji.scoring.Scoring;
import org.shiji.scoring.Step;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Lens;
import org.shiji.shared.Missing;
import org.shiji.shared.Text;

/** The nodes and indicators of a scorecard, in the order of the tree. */
final class TreeRows {

    /** Where an indicator or node stands. */
    private record Place(
            @Nullable KpiCode parent, int depth, double weight, double share, double global) {}

    private static final Place OUTSIDE = new Place(null, 0, 0, 0, 0);

    private final CohortScores scores;
    private final Framework framework;
    private final Words words;
    private final Map<KpiCode, Node> nodes = new LinkedHashMap<>();
    private final Map<KpiCode, Place> places = new LinkedHashMap<>();

    TreeRows(CohortScores scores, Words words) {
        this.scores = scores;
        this.framework = scores.framework();
        this.words = words;
        framework.roots().forEach(root -> walk(root, new Place(null, 0, 1, 1, 1)));
    }

    Text nameOf(KpiCode code) {
        Node node = nodes.get(code);
        if (node != null) {
            return node.name();
        }
        Indicator indicator = framework.indicators().get(code);
        return indicator == null ? Text.same(code.value()) : indicator.name();
    }

    List<NodeScore> nodes(int row) {
        return nodes.values().stream().map(node -> node(node, row)).toList();
    }

    List<IndicatorScore> indicators(int row) {
        List<IndicatorScore> all = new ArrayList<>();
        inOrder().forEach(indicator -> all.add(indicator(indicator, row)));
        return all;
    }

    private void walk(Node node, Place place) {
        nodes.put(node.code(), node);
        places.put(node.code(), place);
        double sum = node.children().stream().mapToDouble(Node.Child::weight).sum();
        for (Node.Child child : node.children()) {
            double share = sum == 0 ? 0 : child.weight() / sum;
            Place below =
                    new Place(
                            node.code(),
                            place.depth() + 1,
                            child.weight(),
                            share,
                            place.global() * share);
            switch (child) {
                case Node.Branch branch -> walk(branch.node(), below);
                case Node.Leaf leaf -> places.put(leaf.indicator(), below);
            }
        }
    }

    private List<Indicator> inOrder() {
        Set<Indicator> ordered = new LinkedHashSet<>();
        places.keySet()
                .forEach(
                        code -> {
                            Indicator indicator = framework.indicators().get(code);
                            if (indicator != null) {
                                ordered.add(indicator);
                            }
                        });
        ordered.addAll(framework.indicators().values());
        return List.copyOf(ordered);
    }

    private NodeScore node(Node node, int row) {
        Place place = places.getOrDefault(node.code(), OUTSIDE);
        Map<Lens, Figure> byLens = new EnumMap<>(Lens.class);
        for (Lens lens : Lens.values()) {
            byLens.put(lens, CohortScores.score(scores.of(lens), node.code(), row));
        }
        return new NodeScore(
                node.code(),
                node.name(),
                place.parent(),
                place.depth(),
                place.weight(),
                place.share(),
                words.rollUp(node),
                byLens,
                median(scores.of(Lens.VERIFIED).scores().get(node.code())),
                steps(Lens.VERIFIED, node.code(), row));
    }

    private IndicatorScore indicator(Indicator indicator, int row) {
        Place place = places.getOrDefault(indicator.code(), OUTSIDE);
        Map<Lens, LensScore> lenses = new EnumMap<>(Lens.class);
        for (Lens lens : Lens.values()) {
            lenses.put(lens, lensScore(indicator, place, lens, row));
        }
        return new IndicatorScore(
                indicator.code(),
                indicator.name(),
                indicator.definition(),
                indicator.kind(),
                indicator.stage(),
                indicator.unit(),
                indicator.decimals(),
                place.parent(),
                place.weight(),
                place.global(),
                words.formula(indicator),
                words.scoring(indicator),
                indicator.missing(),
                indicator.caps().required(),
                lenses,
                median(scores.of(Lens.VERIFIED).values().get(indicator.code())),
                elements(indicator));
    }

    private LensScore lensScore(Indicator indicator, Place place, Lens lens, int row) {
        Scores of = scores.of(lens);
        Figure contribution =
                place.parent() == null
                        ? Figure.absent(Missing.NOT_APPLICABLE)
                        : Scoring.contribution(framework, of, indicator.code(), row).points();
        return new LensScore(
                CohortScores.value(of, indicator.code(), row),
                CohortScores.score(of, indicator.code(), row),
                contribution,
                steps(lens, indicator.code(), row));
    }

    private List<StepSaid> steps(Lens lens, KpiCode code, int row) {
        List<StepSaid> said = new ArrayList<>();
        for (Step step :
                Scoring.explain(framework, scores.of(lens), scores.prior(lens), code, row)) {
            said.add(new StepSaid(step.said().text(), step.result()));
        }
        return said;
    }

    private List<ElementCode> elements(Indicator indicator) {
        Set<ElementCode> reached = Scoring.elements(framework, indicator.code());
        return framework.elements().keySet().stream().filter(reached::contains).toList();
    }

    private static Figure median(@Nullable Column column) {
        return column == null ? Figure.absent(Missing.NOT_COMPUTABLE) : Medians.of(column);
    }
}
