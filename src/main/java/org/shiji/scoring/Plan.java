package org.shiji.scoring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    private final Map<KpiCode, Set<ElementCode>> reached = new ConcurrentHashMap<>();

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
        Set<KpiCode> placed = new HashSet<>();
        for (Indicator indicator : framework.indicators().values()) {
            if (!placed.contains(indicator.code())) {
                order(indicator, placed);
            }
        }
        framework.roots().forEach(root -> walk(root, 1));
    }

    /** The elements its formula reaches, through other indicators and earlier periods too. */
    Set<ElementCode> reached(Indicator indicator) {
        return reached.computeIfAbsent(indicator.code(), code -> reach(indicator));
    }

    private Set<ElementCode> reach(Indicator first) {
        Set<ElementCode> elements = new LinkedHashSet<>();
        Set<KpiCode> seen = new HashSet<>(Set.of(first.code()));
        Deque<Iterator<String>> open = new ArrayDeque<>();
        open.push(first.formula().names().iterator());
        while (!open.isEmpty()) {
            if (!open.element().hasNext()) {
                open.pop();
                continue;
            }
            String name = open.element().next();
            Indicator used = Names.indicator(framework, name);
            if (Names.element(framework, name) != null) {
                elements.add(new ElementCode(name));
            } else if (used != null && seen.add(used.code())) {
                open.push(used.formula().names().iterator());
            }
        }
        return Collections.unmodifiableSet(elements);
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

    /**
     * Puts an indicator behind those whose value of the same period it uses. What is asked of the
     * period before is there already, so {@code prior} of itself is no circle. With a stack of its
     * own: a long chain of indicators must not exhaust that of the thread.
     */
    private void order(Indicator first, Set<KpiCode> placed) {
        Deque<Visit> open = new ArrayDeque<>();
        Set<KpiCode> path = new LinkedHashSet<>();
        open.push(visit(first, path));
        while (!open.isEmpty()) {
            Visit visit = open.element();
            if (!visit.left.hasNext()) {
                open.pop();
                path.remove(visit.indicator.code());
                if (placed.add(visit.indicator.code())) {
                    order.add(visit.indicator);
                }
                continue;
            }
            Indicator used = Names.indicator(framework, visit.left.next());
            if (used != null && !placed.contains(used.code())) {
                open.push(visit(used, path));
            }
        }
    }

    private Visit visit(Indicator indicator, Set<KpiCode> path) {
        if (!path.add(indicator.code())) {
            throw new IllegalArgumentException("cycle: " + path);
        }
        Formula formula = indicator.formula();
        for (String name : formula.names()) {
            if (Names.element(framework, name) == null
                    && Names.indicator(framework, name) == null) {
                throw new IllegalArgumentException(
                        "unknown name in " + indicator.code() + ": " + name);
            }
        }
        return new Visit(indicator, formula.namesNow().iterator());
    }

    /** An indicator whose turn has come, and the names it uses that were not looked at yet. */
    private record Visit(Indicator indicator, Iterator<String> left) {}

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
