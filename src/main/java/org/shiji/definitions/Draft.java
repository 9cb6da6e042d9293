package org.shiji.definitions;

import java.util.List;
import org.shiji.shared.Text;

/**
 * What can be changed in the rules of a period without writing files.
 *
 * @param rules those that judge the period now
 * @param weights in the order of the tree
 * @param conditions in the order in which the levels are tried
 */
public record Draft(Definition rules, List<Weight> weights, List<Condition> conditions) {

    public Draft {
        weights = List.copyOf(weights);
        conditions = List.copyOf(conditions);
    }

    /**
     * @param code of the node or indicator
     * @param group name of the node it stands under
     * @param isNode whether it is a node itself
     * @param written the weight as it stands in the file
     */
    public record Weight(String code, Text name, Text group, boolean isNode, String written) {}

    /**
     * @param level code of the verdict level
     * @param written the condition as it stands in the file
     */
    public record Condition(String level, Text name, String written) {}
}
