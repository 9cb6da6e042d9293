package org.shiji.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Node.Branch;
import org.shiji.scoring.Node.Leaf;
import org.shiji.shared.ElementCode;
import org.shiji.shared.KpiCode;

/**
 * What follows from a framework alone, found once: the order of calculation, parents, shares,
 * elements reached.
 */
final class Plan {

    final Framework framework;

    /** Each indicator after those its formula uses. */
    final List<Indicator> order = new ArrayList<>();

    /** Nodes, children before parents. */
    final List<Node> nodes = new ArrayList<>();

    /** Indicator or node → the node it stands under. */
    final Map<KpiCode, Node> parents = new HashMap<>();

    /** Graded indicator in the tree → its share of the whole, 0 to 1. */
    final Map<KpiCode, Double> shares = new LinkedHashMap<>();

    private final Map<KpiCode, Set<ElementCode>> reached = new HashMap<>();

    /**
     * The plan of the framework asked for last; explanations of one framework come by the thousand.
     */
    @Nullable private static volatile Plan last;

    static Plan of(Framework framework) {
        Plan plan = last;
        if (plan == null || plan.framework != framework) {
            plan = new Plan(framework);
            last = plan;
        }
        return plan;
    }

    private Plan(Framework framework) {
        this.framework = framework;
        framework
                .indicators()
                .values()
                .forEach(indicator -> order(indicator, new LinkedHashSet<>()));
        framework.roots().forEach(root -> walk(root, 1));
    }

    Set<ElementCode> reached(Indicator indicator) {
        return reached.getOrDefault(indicator.code(), Set.of());
    }

    /** What a missing value of the indicator does: its node may overrule its own policy. */
    MissingPolicy policy(Indicator indicator) {
        Node parent = parents.get(indicator.code());
        MissingPolicy ofNode = parent == null ? null : parent.missing();
        return ofNode != null ? ofNode : indicator.missing();
    }

    Indicator indicator(KpiCode code) {
        Indicator indicator = framework.indicators().get(code);
        if (indicator == null) {
            throw new IllegalArgumentException("no indicator " + code);
        }
        return indicator;
    }

    @Nullable Node node(KpiCode code) {
        for (Node node : nodes) {
            if (node.code().equals(code)) {
                return node;
            }
        }
        return null;
    }

    static KpiCode code(Node.Child child) {
        return switch (child) {
            case Branch branch -> branch.node().code();
            case Leaf leaf -> leaf.indicator();
        };
    }

    private void order(Indicator indicator, Set<KpiCode> path) {
        if (reached.containsKey(indicator.code())) {
            return;
        }
        if (!path.add(indicator.code())) {
            throw new IllegalArgumentException("cycle: " + path);
        }
        Set<ElementCode> elements = new LinkedHashSet<>();
        for (String name : indicator.formula().names()) {
            Indicator used = Names.indicator(framework, name);
            if (Names.element(framework, name) != null) {
                elements.add(new ElementCode(name));
            } else if (used != null) {
                order(used, path);
                elements.addAll(reached(used));
            } else {
                throw new IllegalArgumentException(
                        "unknown name in " + indicator.code() + ": " + name);
            }
        }
        path.remove(indicator.code());
        reached.put(indicator.code(), elements);
        order.add(indicator);
    }

    private void walk(Node node, double share) {
        double total = 0;
        for (Node.Child child : node.children()) {
            total += child.weight();
        }
        for (Node.Child child : node.children()) {
            parents.put(code(child), node);
            double part = child.weight() > 0 ? share * child.weight() / total : 0;
            switch (child) {
                case Branch branch -> walk(branch.node(), part);
                case Leaf leaf -> {
                    if (indicator(leaf.indicator()).kind() == IndicatorKind.GRADED) {
                        shares.put(leaf.indicator(), part);
                    }
                }
            }
        }
        nodes.add(node);
    }
}
