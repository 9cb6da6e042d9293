package org.shiji.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Text;

/**
 * A node of the indicator tree.
 *
 * @param power the order of the mean for {@link Aggregate#POWER}; 1 otherwise, and of no effect
 * @param children in the order of the file
 * @param missing what a child without a score does; null: each indicator's own policy
 * @param minCoverage least share of the children's weight that must be scored, 0 to 1
 */
public record Node(
        KpiCode code,
        Text name,
        Aggregate aggregate,
        double power,
        List<Child> children,
        @Nullable MissingPolicy missing,
        double minCoverage) {

    /** A node that rolls up without an order. */
    public Node(
            KpiCode code,
            Text name,
            Aggregate aggregate,
            List<Child> children,
            @Nullable MissingPolicy missing,
            double minCoverage) {
        this(code, name, aggregate, 1, children, missing, minCoverage);
    }

    /** A place below a node. */
    public sealed interface Child {
        /**
         * Relative weight among the siblings; 0 for what carries none (gate, veto, info, bonus).
         */
        double weight();
    }

    public record Branch(Node node, double weight) implements Child {}

    /**
     * @param points for a bonus: most points it adds to the node's score; 0 otherwise
     */
    public record Leaf(KpiCode indicator, double weight, double points) implements Child {}
}
