package org.shiji.definitions;

import java.util.List;
import org.shiji.shared.Text;

/**
 * What can be changed in the rules of a period without writing files.
 *
 * @param rules those that judge the period now
 * @param weights in the order of the tree
 * @param conditions in the order in which the levels are tried
 * @param scales in the order of the files
 */
public record Draft(
        Definition rules, List<Weight> weights, List<Condition> conditions, List<Scale> scales) {

    public Draft {
        weights = List.copyOf(weights);
        conditions = List.copyOf(conditions);
        scales = List.copyOf(scales);
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

    /**
     * By what the value of an indicator becomes a score.
     *
     * @param unit of the value
     */
    public record Scale(String code, Text name, String unit, List<Number> numbers) {
        public Scale {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * @param key names it among all numbers of all score forms
     * @param name what it is called within its form
     * @param isCondition whether it is a condition instead of a number
     * @param written as it stands in the file
     */
    public record Number(String key, Text name, boolean isCondition, String written) {}
}
