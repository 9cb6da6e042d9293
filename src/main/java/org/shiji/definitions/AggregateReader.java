package org.shiji.definitions;

import java.util.Map;
import org.shiji.scoring.Aggregate;

/** Reads how the scores below a node become one: a word, or {@code {power: 2}}. */
final class AggregateReader {

    private static final String AGGREGATE = "aggregate";
    private static final Map<Double, String> NAMED_ORDERS =
            Map.of(1.0, "arithmetic", 0.0, "geometric", -1.0, "harmonic");

    private AggregateReader() {}

    static Aggregate aggregate(Keys node) {
        boolean power =
                node.has(AGGREGATE)
                        && node.optional(AGGREGATE)
                                .filter(YamlValue.Mapping.class::isInstance)
                                .isPresent();
        return power
                ? Aggregate.POWER
                : node.choiceOr(AGGREGATE, Words.AGGREGATES, Aggregate.ARITHMETIC);
    }

    /** The order of a power mean; 1, 0 and −1 have names of their own. */
    static double power(Keys node) {
        double power =
                node.optional(AGGREGATE)
                        .flatMap(value -> Keys.of(value, node.issues(), "power"))
                        .map(map -> map.number("power", -100, 100))
                        .orElse(1.0);
        String named = NAMED_ORDERS.get(power);
        if (named != null) {
            node.issues()
                    .error(
                            node.place(AGGREGATE),
                            "power-has-a-name",
                            YamlNumbers.plain(power),
                            named);
        }
        return power;
    }
}
