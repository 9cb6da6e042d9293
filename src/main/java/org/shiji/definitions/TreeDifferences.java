package org.shiji.definitions;

import static org.shiji.definitions.ChangeList.said;
import static org.shiji.definitions.ChangeList.word;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Change.Area;
import org.shiji.scoring.Framework;
import org.shiji.scoring.MissingPolicy;
import org.shiji.scoring.Node;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Message;
import org.shiji.shared.Text;

/** What differs in the tree: groups, weights, and what moved. */
final class TreeDifferences {

    /** Where a group or an indicator stands. */
    private record Placed(
            @Nullable Node parent, @Nullable Node node, double weight, double points) {
        Text group() {
            Node above = parent;
            return above == null ? said("top") : above.name();
        }

        @Nullable KpiCode groupCode() {
            Node above = parent;
            return above == null ? null : above.code();
        }
    }

    private final Framework before;
    private final Framework after;
    private final ChangeList changes;

    private TreeDifferences(Framework before, Framework after, ChangeList changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    static void add(Framework before, Framework after, ChangeList changes) {
        new TreeDifferences(before, after, changes).compare();
    }

    private void compare() {
        Map<KpiCode, Placed> oldNodes = new LinkedHashMap<>();
        Map<KpiCode, Placed> oldLeaves = new LinkedHashMap<>();
        before.roots().forEach(root -> collect(root, null, 0, oldNodes, oldLeaves));
        Map<KpiCode, Placed> nowNodes = new LinkedHashMap<>();
        Map<KpiCode, Placed> nowLeaves = new LinkedHashMap<>();
        after.roots().forEach(root -> collect(root, null, 0, nowNodes, nowLeaves));
        changes.each(Area.NODE, "node", oldNodes, nowNodes, TreeDifferences::name, this::node);
        leaves(oldLeaves, nowLeaves);
    }

    private static void collect(
            Node node,
            @Nullable Node parent,
            double weight,
            Map<KpiCode, Placed> nodes,
            Map<KpiCode, Placed> leaves) {
        nodes.put(node.code(), new Placed(parent, node, weight, 0));
        for (Node.Child child : node.children()) {
            switch (child) {
                case Node.Branch branch ->
                        collect(branch.node(), node, branch.weight(), nodes, leaves);
                case Node.Leaf leaf ->
                        leaves.put(
                                leaf.indicator(),
                                new Placed(node, null, leaf.weight(), leaf.points()));
            }
        }
    }

    private void node(Placed old, Placed now) {
        Node oldNode = old.node();
        Node nowNode = now.node();
        if (oldNode == null || nowNode == null) {
            return;
        }
        ChangeList.Of it = changes.about(Area.NODE, nowNode.code().value(), nowNode.name());
        it.text("name", oldNode.name(), nowNode.name());
        place(it, old, now);
        it.text("aggregate", rollUp(oldNode), rollUp(nowNode));
        missing(it, oldNode.missing(), nowNode.missing());
        it.number("minCoverage", oldNode.minCoverage(), nowNode.minCoverage());
    }

    private static Text rollUp(Node node) {
        String kind = node.aggregate().name().toLowerCase(Locale.ROOT);
        return Message.of("definitions.ui.aggregate." + kind, node.power()).text();
    }

    private static void missing(
            ChangeList.Of it, @Nullable MissingPolicy old, @Nullable MissingPolicy now) {
        if (old != now) {
            it.changed("missing", policy(old), policy(now));
        }
    }

    private static Text policy(@Nullable MissingPolicy policy) {
        return policy == null ? said("ownPolicy") : word("missing", policy);
    }

    private static void place(ChangeList.Of it, Placed old, Placed now) {
        if (!java.util.Objects.equals(old.groupCode(), now.groupCode())) {
            it.changed("group", old.group(), now.group());
        }
        it.number("weight", old.weight(), now.weight());
        it.number("points", old.points(), now.points());
    }

    /** Of indicators that are in both versions; the others are told as added and removed. */
    private void leaves(Map<KpiCode, Placed> old, Map<KpiCode, Placed> now) {
        after.indicators()
                .forEach(
                        (code, indicator) -> {
                            if (!before.indicators().containsKey(code)) {
                                return;
                            }
                            ChangeList.Of it =
                                    changes.about(Area.INDICATOR, code.value(), indicator.name());
                            Placed was = old.get(code);
                            Placed is = now.get(code);
                            if (was != null && is != null) {
                                place(it, was, is);
                            } else if (was != null) {
                                it.changed("group", was.group(), said("noGroup"));
                            } else if (is != null) {
                                it.changed("group", said("noGroup"), is.group());
                            }
                        });
    }

    private static Text name(Placed placed) {
        Node node = placed.node();
        return node == null ? Text.same("") : node.name();
    }
}
