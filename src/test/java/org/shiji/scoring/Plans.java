package org.shiji.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Examples.Kpi;
import org.shiji.scoring.Indicator.EvidenceCaps;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Period;
import org.shiji.shared.Text;

/**
 * Frameworks by chance: trees up to three deep with every roll-up, score form, missing policy and
 * kind of indicator. Made of parts that jqwik takes away one by one when a property fails.
 *
 * <p>Formulas are over the elements {@code g1} to {@code g3}, of which more is better, and {@code
 * b1} and {@code b2}, of which less is better; {@code @} stands for an indicator before.
 */
public final class Plans {

    /** The seed of all properties. */
    public static final String SEED = "20250101";

    /** What a formula and its form may be. */
    public enum Taste {
        /** More of g and less of b never makes a worse score. */
        GOOD,
        /** Anything goes. */
        ANY
    }

    /** A group or an indicator of the tree. */
    public sealed interface Part {}

    public record Leaf(
            IndicatorKind kind,
            double weight,
            String formula,
            ScoreForm form,
            MissingPolicy missing,
            EvidenceCaps caps,
            Stage stage)
            implements Part {}

    public record Group(
            Aggregate aggregate,
            double power,
            double weight,
            @Nullable MissingPolicy missing,
            double minCoverage,
            List<Part> parts)
            implements Part {

        /** The same with all weights below multiplied; those of a sum are points and stay. */
        Group weighted(double factor) {
            double times = aggregate == Aggregate.SUM ? 1 : factor;
            List<Part> scaled = new ArrayList<>();
            for (Part part : parts) {
                scaled.add(
                        switch (part) {
                            case Leaf l ->
                                    new Leaf(
                                            l.kind,
                                            l.kind == IndicatorKind.GRADED
                                                    ? times * l.weight
                                                    : l.weight,
                                            l.formula,
                                            l.form,
                                            l.missing,
                                            l.caps,
                                            l.stage);
                            case Group g ->
                                    new Group(
                                            g.aggregate,
                                            g.power,
                                            times * g.weight,
                                            g.missing,
                                            g.minCoverage,
                                            g.weighted(factor).parts);
                        });
            }
            return new Group(aggregate, power, weight, missing, minCoverage, scaled);
        }
    }

    static final List<String> RISING =
            List.of(
                    "g1",
                    "g1 * 2 - b1",
                    "g1 + g2 + g3",
                    "g1 / b1 * 100",
                    "min(g1, g2)",
                    "max(g1, g3)",
                    "sqrt(g2) * 9",
                    "ln(g3) * 20",
                    "log10(g1 + 1) * 50",
                    "geomean(g1, g2, g3)",
                    "harmean(g1, g2)",
                    "mean(g1, g2)",
                    "round(g1 / 7, 2)",
                    "floor(g2 / 3)",
                    "ceil(g3)",
                    "if(g1 > 30, 80, 20)",
                    "(g1 > 5 and g2 > 30 or g3 > 90) * 60",
                    "growth(g1) * 100",
                    "g2 - prior(g2)",
                    "g1 + prior(g3)",
                    "g1 + prior(@)",
                    "max(g2, prior(g2))",
                    "growth(g2) * 50 + 50",
                    "g1 / peers_max(g1) * 100",
                    "g2 - peers_mean(g2)",
                    "g3 - peers_min(g3)",
                    "g1 - peers_median(g1)",
                    "g1 ^ 0.5 * 10",
                    "exp(g1 / 50)",
                    "coalesce(g1, 0)",
                    "50 - b2",
                    "@ + g1");

    static final List<String> FALLING =
            List.of(
                    "b1",
                    "b1 + b2",
                    "100 - g1",
                    "max(b1, b2)",
                    "b1 / g1 * 10",
                    "b2 * 3 - g2",
                    "sqrt(b2)",
                    "if(b1 > 10, 40, 0)");

    static final List<String> AWKWARD =
            List.of(
                    "g1 * (g2 - b1)",
                    "-g1 ^ 2 + 100",
                    "g1 ^ (g2 - 3)",
                    "ln(g1 - b1)",
                    "abs(g1 - g2)",
                    "g1 in (0, 1, 2)",
                    "if(g1 > b1, g2, b2 / g3)",
                    "growth(b1)",
                    "g1 / prior(@)",
                    "coalesce(prior(g1), b1)",
                    "coalesce(g1 / b1, 50)",
                    "missing(g2) * 50",
                    "g1 / peers_max(g2) * 100",
                    "peers_median(b1) - peers_min(b2)",
                    "@ * @ - g3",
                    "years(g1, b1)",
                    "1e200 * g1 * 1e200",
                    "not g1",
                    "g1 = b1 or g2 != b2");

    private Plans() {}

    public static Arbitrary<Group> of(Taste taste) {
        return group(taste, 2);
    }

    private static Arbitrary<Group> group(Taste taste, int deep) {
        Arbitrary<Part> leaf = leaf(taste).map(each -> each);
        Arbitrary<Part> part =
                deep == 0
                        ? leaf
                        : Arbitraries.frequencyOf(
                                Tuple.of(3, leaf),
                                Tuple.of(
                                        1,
                                        Arbitraries.lazy(
                                                () -> group(taste, deep - 1).map(each -> each))));
        return Combinators.combine(
                        Arbitraries.of(Aggregate.class),
                        Arbitraries.of(2.0, 0.5, -0.5, -3.0, 7.0),
                        numbers(1, 90),
                        Arbitraries.of(MissingPolicy.class).injectNull(0.6),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(0.0)), Tuple.of(1, numbers(0, 1))),
                        part.list().ofMinSize(1).ofMaxSize(5))
                .as(Group::new);
    }

    private static Arbitrary<Leaf> leaf(Taste taste) {
        Arbitrary<Object[]> scored =
                taste == Taste.GOOD
                        ? Arbitraries.oneOf(
                                pairs(Arbitraries.of(RISING), forms(true)),
                                pairs(Arbitraries.of(FALLING), forms(false)),
                                pairs(Arbitraries.just("(g1 > 5) + (g2 > 50)"), answers()))
                        : pairs(
                                Arbitraries.oneOf(
                                        Arbitraries.of(RISING),
                                        Arbitraries.of(FALLING),
                                        Arbitraries.of(AWKWARD)),
                                Arbitraries.oneOf(forms(true), forms(false), answers()));
        return Combinators.combine(
                        scored,
                        Arbitraries.frequency(
                                Tuple.of(8, IndicatorKind.GRADED),
                                Tuple.of(1, IndicatorKind.BONUS),
                                Tuple.of(1, IndicatorKind.GATE),
                                Tuple.of(1, IndicatorKind.INFO),
                                Tuple.of(1, IndicatorKind.VETO)),
                        numbers(1, 90),
                        Arbitraries.of(MissingPolicy.class),
                        Arbitraries.of(
                                EvidenceCaps.FREE,
                                new EvidenceCaps(EvidenceStrength.STRONG, 50, 0),
                                new EvidenceCaps(EvidenceStrength.WEAK, 80, 30)),
                        Arbitraries.of(Stage.class))
                .as(
                        (pair, kind, weight, missing, caps, stage) ->
                                new Leaf(
                                        kind,
                                        weight,
                                        (String) pair[0],
                                        (ScoreForm) pair[1],
                                        missing,
                                        caps,
                                        stage));
    }

    private static Arbitrary<Object[]> pairs(
            Arbitrary<String> formulas, Arbitrary<ScoreForm> forms) {
        return Combinators.combine(formulas, forms)
                .as((formula, form) -> new Object[] {formula, form});
    }

    /** Tenths, most of which binary numbers only come close to. */
    public static Arbitrary<Double> numbers(int least, int greatest) {
        return Arbitraries.integers()
                .between(least * 10, greatest * 10)
                .map(tenths -> tenths / 10.0);
    }

    /** Forms that never give a greater value less, or never a smaller one. */
    static Arbitrary<ScoreForm> forms(boolean rising) {
        Direction direction = rising ? Direction.HIGHER : Direction.LOWER;
        Arbitrary<Boolean> truths = Arbitraries.of(true, false);
        Arbitrary<Double> positive = numbers(1, 100);
        Arbitrary<Double> any = numbers(-20, 110);
        Arbitrary<CohortScope> scopes = Arbitraries.of(CohortScope.class);
        List<Arbitrary<ScoreForm>> forms = new ArrayList<>();
        forms.add(truths.map(clamp -> new ScoreForm.Identity(clamp, direction)));
        forms.add(
                Combinators.combine(any, positive, truths)
                        .as(
                                (from, width, clamp) ->
                                        rising
                                                ? new ScoreForm.Linear(from, from + width, clamp)
                                                : new ScoreForm.Linear(from + width, from, clamp)));
        forms.add(
                Combinators.combine(positive, numbers(0, 1))
                        .as(
                                (full, share) ->
                                        new ScoreForm.Ratio(
                                                full,
                                                rising ? full * share : full / share,
                                                direction)));
        forms.add(
                curve(rising)
                        .flatMap(
                                curve ->
                                        truths.list()
                                                .ofSize(curve.size())
                                                .map(closed -> steps(curve, closed, rising))));
        forms.add(
                curve(rising)
                        .map(
                                curve ->
                                        new ScoreForm.Piecewise(
                                                curve.entrySet().stream()
                                                        .map(
                                                                each ->
                                                                        new ScoreForm.Point(
                                                                                each.getKey(),
                                                                                each.getValue()))
                                                        .toList())));
        forms.add(
                Combinators.combine(numbers(1, 5), positive)
                        .as(
                                (points, cap) ->
                                        rising
                                                ? new ScoreForm.PerUnit(points / 10, cap)
                                                : new ScoreForm.Deduct(points / 10, cap)));
        forms.add(forms.getLast()); // each is one half of the tries only
        forms.add(
                Combinators.combine(any, truths)
                        .as(
                                (bound, closed) ->
                                        new ScoreForm.Pass(
                                                Examples.formula(
                                                        "value "
                                                                + (rising ? ">" : "<")
                                                                + (closed ? "= " : " ")
                                                                + bound))));
        forms.add(
                Combinators.combine(positive, positive.injectNull(0.5), positive)
                        .as(
                                (target, own, cap) ->
                                        new ScoreForm.Target(
                                                target,
                                                own == null
                                                        ? Map.of()
                                                        : Map.of(Period.year(2025), own),
                                                cap + 50,
                                                direction)));
        forms.add(
                numbers(0, 20)
                        .map(
                                floor ->
                                        new ScoreForm.BestPeer(
                                                rising
                                                        ? floor
                                                        : floor < 5
                                                                ? Double.POSITIVE_INFINITY
                                                                : 60 + floor,
                                                direction)));
        forms.add(
                Combinators.combine(curve(false), truths)
                        .as(
                                (curve, rest) ->
                                        new ScoreForm.PeerMean(bands(curve, rest), direction)));
        forms.add(
                Combinators.combine(numbers(0, 40), numbers(41, 100), scopes)
                        .as(
                                (low, high, scope) ->
                                        new ScoreForm.MinMax(low, high, scope, direction)));
        forms.add(
                Combinators.combine(numbers(0, 60), numbers(1, 20), scopes)
                        .as((mean, sd, scope) -> new ScoreForm.ZScore(mean, sd, scope, direction)));
        forms.add(scopes.map(scope -> new ScoreForm.Percentile(scope, direction)));
        forms.add(scopes.map(scope -> new ScoreForm.Rank(scope, direction)));
        return Arbitraries.oneOf(forms);
    }

    /** Ascending values, each with a score; the scores rise, or fall. */
    private static Arbitrary<TreeMap<Double, Double>> curve(boolean rising) {
        return Combinators.combine(
                        numbers(-10, 110).list().uniqueElements().ofMinSize(2).ofMaxSize(5),
                        numbers(0, 99).list().ofSize(4))
                .as(
                        (values, scores) -> {
                            List<Double> sorted =
                                    new ArrayList<>(scores.subList(0, values.size() - 1));
                            sorted.add(100.0);
                            sorted.sort(null);
                            TreeMap<Double, Double> curve = new TreeMap<>();
                            List<Double> x = values.stream().sorted().toList();
                            for (int i = 0; i < x.size(); i++) {
                                curve.put(x.get(i), sorted.get(rising ? i : x.size() - 1 - i));
                            }
                            return curve;
                        });
    }

    /** Below the first step a value earns nothing, so falling steps begin below all values. */
    private static ScoreForm steps(
            TreeMap<Double, Double> curve, List<Boolean> closed, boolean rising) {
        List<ScoreForm.Step> steps = new ArrayList<>();
        curve.forEach(
                (x, score) -> {
                    int place = steps.size();
                    double bound = place == 0 && !rising ? -1e9 : x;
                    steps.add(new ScoreForm.Step(bound, closed.get(place), score));
                });
        return new ScoreForm.Steps(List.copyOf(steps));
    }

    /**
     * @param rest whether the last band takes all the others
     */
    private static List<ScoreForm.Band> bands(TreeMap<Double, Double> curve, boolean rest) {
        List<ScoreForm.Band> bands = new ArrayList<>();
        curve.forEach(
                (behind, score) ->
                        bands.add(
                                rest && behind.equals(curve.lastKey())
                                        ? new ScoreForm.Band(Double.POSITIVE_INFINITY, false, score)
                                        : new ScoreForm.Band(behind, score > 50, score)));
        return List.copyOf(bands);
    }

    private static Arbitrary<ScoreForm> answers() {
        return Combinators.combine(numbers(0, 30), numbers(31, 90), Arbitraries.of(true, false))
                .as(
                        (none, one, open) -> {
                            Map<Double, Double> values = new LinkedHashMap<>();
                            values.put(0.0, none);
                            values.put(1.0, one);
                            if (!open) {
                                values.put(2.0, 100.0);
                            }
                            return new ScoreForm.Answers(
                                    new LinkedHashMap<>(values), open ? 100.0 : null);
                        });
    }

    /**
     * The framework of a plan. Nodes are N0, N1 … and indicators K0, K1 … in the order of the tree.
     */
    public static Framework framework(Group plan) {
        Built built = new Built();
        Node root = built.node(plan);
        return Examples.framework(root, built.kpis.toArray(Kpi[]::new));
    }

    private static final class Built {
        final List<Kpi> kpis = new ArrayList<>();
        private String rising = "g2";
        private int nodes;

        Node node(Group group) {
            String code = "N" + nodes++;
            List<Node.Child> children = new ArrayList<>();
            for (Part part : group.parts) {
                children.add(
                        switch (part) {
                            case Leaf leaf -> leaf(leaf);
                            case Group below -> branch(below);
                        });
            }
            return new Node(
                    new KpiCode(code),
                    new Text("节点" + code, "node " + code),
                    group.aggregate,
                    group.aggregate == Aggregate.POWER ? group.power : 1,
                    children,
                    group.missing,
                    group.minCoverage);
        }

        private Node.Branch branch(Group below) {
            Node node = node(below);
            boolean carries = node.children().stream().anyMatch(child -> child.weight() > 0);
            return new Node.Branch(node, carries ? below.weight : 0);
        }

        private Node.Leaf leaf(Leaf leaf) {
            String code = "K" + kpis.size();
            kpis.add(
                    Examples.indicator(code, leaf.formula.replace("@", rising))
                            .score(leaf.form)
                            .kind(leaf.kind)
                            .missing(leaf.missing)
                            .stage(leaf.stage)
                            .caps(leaf.caps.required(), leaf.caps.weak(), leaf.caps.none()));
            if (RISING.contains(leaf.formula)) {
                rising = code;
            }
            return new Node.Leaf(
                    new KpiCode(code),
                    leaf.kind == IndicatorKind.GRADED ? leaf.weight : 0,
                    leaf.kind == IndicatorKind.BONUS ? leaf.weight / 10 : 0);
        }
    }
}
