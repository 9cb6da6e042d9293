package org.shiji.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Aggregate;
import org.shiji.scoring.Indicator;
import org.shiji.scoring.IndicatorKind;
import org.shiji.scoring.MissingPolicy;
import org.shiji.scoring.Node;
import org.shiji.scoring.Node.Branch;
import org.shiji.scoring.Node.Child;
import org.shiji.scoring.Node.Leaf;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Text;

/**
 * Reads the tree of a framework against its indicators. Graded indicators and the groups above them
 * carry weight, others do not.
 */
final class TreeReader {

    private static final List<String> NODE_KEYS =
            List.of(
                    "code",
                    "name",
                    "weight",
                    "aggregate",
                    "children",
                    "missing",
                    "minCoverage",
                    "weightsSum");

    /** What binary addition may add to a sum, relatively. */
    private static final double DUST = 1e-12;

    private final Issues issues;
    private final Codes codes;
    private final Map<KpiCode, Indicator> indicators;
    private final double tolerance;
    private final boolean allKnown;
    private boolean complete = true;
    private boolean cut;
    private boolean lost;
    private final Map<KpiCode, Place> leaves = new LinkedHashMap<>();
    private final Set<String> nodes = new LinkedHashSet<>();

    /**
     * @param tolerance how far, relatively, weights may miss the sum they claim to be
     * @param allKnown false where some indicators could not be read
     */
    TreeReader(
            Issues issues,
            Codes codes,
            Map<KpiCode, Indicator> indicators,
            double tolerance,
            boolean allKnown) {
        this.issues = issues;
        this.codes = codes;
        this.indicators = indicators;
        this.tolerance = tolerance;
        this.allKnown = allKnown;
    }

    /**
     * Whether everything below the nodes was understood; else what is missing there may be what was
     * not.
     */
    boolean isComplete() {
        return complete;
    }

    /** Whether what a node does or does not hold can be held against it. */
    private boolean isAllKnown() {
        return allKnown && !lost;
    }

    /** Codes of the nodes read. */
    Set<String> nodes() {
        return nodes;
    }

    /** The roots, none where there is none to be read. */
    List<Node> read(Keys framework) {
        List<Node> roots = new ArrayList<>();
        List<YamlValue> items = framework.items("tree");
        cut = items.isEmpty() || items.stream().anyMatch(YamlValue.Refused.class::isInstance);
        complete &= !cut;
        items.forEach(item -> root(item).ifPresent(roots::add));
        return roots;
    }

    /** Whether whole trees could not be read, so that not all nodes are known. */
    boolean isCut() {
        return cut;
    }

    private Optional<Node> root(YamlValue value) {
        return Keys.of(value, issues, NODE_KEYS, List.of())
                .flatMap(
                        keys -> {
                            // of the whole, a weight can only be the sum of what stands below
                            if (keys.has("weight") && !keys.has("weightsSum")) {
                                issues.error(keys.keyPlace("weight"), "root-weight");
                            } else if (keys.has("weight")) {
                                checkRootWeight(keys);
                            }
                            Optional<Node> node = node(keys);
                            node.filter(
                                            root ->
                                                    isAllKnown()
                                                            && !root.children().isEmpty()
                                                            && !carriesWeight(root))
                                    .ifPresent(
                                            root -> issues.error(keys.place(), "nothing-graded"));
                            return node;
                        });
    }

    /** Nothing is weighed by it; even so it has to be a number that a sum can be compared with. */
    private void checkRootWeight(Keys keys) {
        Issues wrong = new Issues();
        double weight =
                keys.optional("weight")
                        .map(value -> YamlNumbers.number("weight", value, wrong))
                        .orElse(1.0);
        wrong.sorted().forEach(issues::doubt);
        if (weight <= 0) {
            issues.doubt(keys.place("weight"), "not-positive", "weight", YamlNumbers.plain(weight));
        }
    }

    private Optional<Node> node(Keys keys) {
        Optional<KpiCode> code = codes.declare(keys, Codes.Kind.NODE).map(KpiCode::new);
        code.ifPresent(known -> nodes.add(known.value()));
        Text name = keys.bilingual("name");
        Aggregate aggregate = AggregateReader.aggregate(keys);
        double power = aggregate == Aggregate.POWER ? AggregateReader.order(keys) : 1;
        MissingPolicy missing = missing(keys);
        double minCoverage = keys.has("minCoverage") ? keys.number("minCoverage", 0.0, 1.0) : 0;
        List<Child> children = new ArrayList<>();
        List<YamlValue> items = keys.items("children");
        lost |= items.stream().anyMatch(YamlValue.Refused.class::isInstance);
        items.forEach(item -> child(item).ifPresent(children::add));
        if (children.size() == items.size()) {
            checkSum(keys, children);
        } else {
            complete = false;
        }
        return code.map(
                known ->
                        new Node(
                                known,
                                name,
                                aggregate,
                                power,
                                List.copyOf(children),
                                missing,
                                minCoverage));
    }

    private static @Nullable MissingPolicy missing(Keys keys) {
        return keys.has("missing")
                ? keys.choice("missing", Words.MISSING_POLICIES, MissingPolicy.ZERO)
                : null;
    }

    private void checkSum(Keys keys, List<Child> children) {
        if (!keys.flag("weightsSum", false) || !isAllKnown()) {
            return;
        }
        if (!keys.has("weight")) {
            issues.error(keys.keyPlace("weightsSum"), "sum-without-weight");
            return;
        }
        double weight =
                YamlNumbers.number(
                        "weight",
                        keys.optional("weight").orElse(new YamlValue.Refused(keys.place())),
                        new Issues());
        double sum = children.stream().mapToDouble(Child::weight).sum();
        if (Math.abs(sum - weight) > (tolerance + DUST) * Math.abs(weight)) {
            issues.doubt(
                    keys.place("weight"),
                    "weights-sum",
                    YamlNumbers.plain(weight),
                    YamlNumbers.plain(rounded(sum)));
        }
    }

    /** Without the dust of binary addition, for a message. */
    private static double rounded(double sum) {
        return Math.rint(sum * 1e9) / 1e9;
    }

    private Optional<? extends Child> child(YamlValue item) {
        boolean leaf =
                item instanceof YamlValue.Mapping map && map.entries().containsKey("indicator");
        return leaf
                ? Keys.of(item, issues, "indicator", "weight", "points").flatMap(this::leaf)
                : Keys.of(item, issues, withIndicator(item), List.of()).flatMap(this::branch);
    }

    private static List<String> withIndicator(YamlValue item) {
        // a map without anything of a node gets to know both ways
        boolean node =
                item instanceof YamlValue.Mapping map && map.entries().containsKey("children");
        List<String> keys = new ArrayList<>(NODE_KEYS);
        if (!node) {
            keys.addFirst("indicator");
        }
        return keys;
    }

    private Optional<Child> branch(Keys keys) {
        Optional<Node> node = node(keys);
        boolean carries = !isAllKnown() || node.filter(TreeReader::carriesWeight).isPresent();
        if (node.isEmpty() || node.get().children().isEmpty()) {
            return node.map(known -> new Branch(known, 0));
        }
        if (!carries && keys.has("weight")) {
            issues.error(keys.keyPlace("weight"), "weight-of-nothing", node.get().code().value());
        }
        boolean weighs = isAllKnown() ? carries : carriesWeight(node.get()) || keys.has("weight");
        double weight = weighs ? keys.positive("weight") : 0;
        node.ifPresent(known -> warnOfPoints(known, keys));
        return node.map(known -> new Branch(known, weight));
    }

    /** Points that are no 100 in all are no score of 100 either. */
    private void warnOfPoints(Node node, Keys keys) {
        double most = node.children().stream().mapToDouble(Child::weight).sum();
        if (node.aggregate() == Aggregate.SUM && most < 100 * (1 - DUST)) {
            issues.warning(
                    keys.place("aggregate"),
                    "sum-below",
                    node.code().value(),
                    YamlNumbers.plain(rounded(most)));
        }
    }

    private static boolean carriesWeight(Node node) {
        return node.children().stream().anyMatch(child -> child.weight() != 0);
    }

    private Optional<Child> leaf(Keys keys) {
        Optional<KpiCode> code = keys.word("indicator", Codes.FORM, "T10").map(KpiCode::new);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Indicator indicator = indicators.get(code.get());
        if (indicator == null && (!allKnown || codes.isLost(code.get().value()))) {
            lost = true;
            return Optional.empty();
        }
        Codes.Kind other = codes.kind(code.get().value()).orElse(Codes.Kind.INDICATOR);
        if (indicator == null && other != Codes.Kind.INDICATOR) {
            issues.error(
                    keys.place("indicator"),
                    "unknown-indicator-kind",
                    code.get().value(),
                    other.words());
            return Optional.empty();
        }
        if (indicator == null) {
            Set<String> known = new LinkedHashSet<>();
            indicators.keySet().forEach(each -> known.add(each.value()));
            KnownWords.unknown(
                    issues,
                    keys.place("indicator"),
                    "unknown-indicator",
                    code.get().value(),
                    known);
            return Optional.empty();
        }
        Place first = leaves.putIfAbsent(code.get(), keys.place("indicator"));
        if (first != null) {
            issues.error(
                    keys.place("indicator"),
                    "indicator-twice",
                    code.get().value(),
                    "" + first.line(),
                    "" + first.column());
        }
        return Optional.of(new Leaf(code.get(), weight(keys, indicator), points(keys, indicator)));
    }

    private double weight(Keys keys, Indicator indicator) {
        if (indicator.kind() == IndicatorKind.GRADED) {
            return keys.positive("weight");
        }
        if (keys.has("weight")) {
            issues.error(
                    keys.keyPlace("weight"),
                    "weight-not-graded",
                    indicator.code().value(),
                    Words.of(indicator.kind()));
        }
        return 0;
    }

    private double points(Keys keys, Indicator indicator) {
        if (indicator.kind() == IndicatorKind.BONUS) {
            return keys.positive("points");
        }
        if (keys.has("points")) {
            issues.error(
                    keys.keyPlace("points"),
                    "points-not-bonus",
                    indicator.code().value(),
                    Words.of(indicator.kind()));
        }
        return 0;
    }

    /**
     * Says which indicators judge something and yet stand nowhere in the tree. A graded one need
     * not: others may use its value.
     *
     * @param used names that stand in formulas
     */
    void checkAllPlaced(Map<KpiCode, Place> places, Set<String> used) {
        if (!complete) {
            return;
        }
        indicators.forEach(
                (code, indicator) -> {
                    Place place = places.get(code);
                    if (indicator.kind() == IndicatorKind.INFO
                            || leaves.containsKey(code)
                            || place == null) {
                        return;
                    }
                    if (indicator.kind() != IndicatorKind.GRADED) {
                        issues.error(
                                place, "not-in-tree", code.value(), Words.of(indicator.kind()));
                    } else if (!used.contains(code.value())) {
                        issues.warning(place, "not-in-tree-unused", code.value());
                    }
                });
    }
}
