package org.shiji.definitions;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody typed into the form; as text, because the reader says what is wrong with it.
 *
 * @param weights code of a node or indicator → weight
 * @param conditions code of a verdict level → condition
 * @param numbers key of a number of a score form, as in {@link Draft.Number} → number
 */
public record Edits(
        Map<String, String> weights, Map<String, String> conditions, Map<String, String> numbers) {

    public static final Edits NONE = new Edits(Map.of(), Map.of());

    public Edits {
        weights = Map.copyOf(new LinkedHashMap<>(weights));
        conditions = Map.copyOf(new LinkedHashMap<>(conditions));
        numbers = Map.copyOf(new LinkedHashMap<>(numbers));
    }

    /** No number of a score form. */
    public Edits(Map<String, String> weights, Map<String, String> conditions) {
        this(weights, conditions, Map.of());
    }
}
