package org.shiji.definitions;

import java.util.Map;
import org.shiji.scoring.Aggregate;

/** Reads how the scores below a node become one: a word, or {@code {power: 2}}. */
final class AggregateReader {

    private static final String AGGREGATE = "aggregate";
    private static final Map<Double, Aggregate> NAMED_ORDERS =
            Map.of(1.0, Aggregate.ARITHMETIC, 0.0, Aggregate.GEOMETRIC, -1.0, Aggregate.HARMONIC);

    private AggregateReader() {}

    static Aggregate aggregate(Keys node) {
        boolean power =
                node.has(AGGREGATE)
                        && node.optional(AGGREGATE)
                                .filter(YamlValue.Mapping.class::isInstance)
                                .isPresent();
        return power
                ? NAMED_ORDERS.getOrDefault(order(node) + 0.0, Aggregate.POWER)
                : node.choiceOr(AGGREGATE, Words.AGGREGATES, Aggregate.ARITHMETIC);
    }

    /** The order of a power mean; those of order 1, 0 and −1 are known by other names. */
    static double order(Keys node) {
        return node.optional(AGGREGATE)
                .flatMap(value -> Keys.of(value, node.issues(), "power"))
                .map(map -> map.number("power", -100, 100))
                .orElse(1.0);
    }
}
