package org.shiji.definitions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A function that a condition over records may call.
 *
 * @param repeats whether its one argument may stand there several times
 */
record FilterFunction(FilterType result, boolean repeats, List<Argument> arguments) {

    /** What an argument must be. A linked field is written {@code type.field}. */
    enum Argument {
        DATE,
        ORGANISATION,
        NUMBER,
        TEXT,
        FIELD,
        LINKED_FIELD,
        LINKED_AMOUNT
    }

    /** By name, in the order messages list them. */
    static final Map<String, FilterFunction> ALL = Collections.unmodifiableMap(all());

    private static Map<String, FilterFunction> all() {
        Map<String, FilterFunction> all = new LinkedHashMap<>();
        all.put("in_period", new FilterFunction(FilterType.TRUTH, false, List.of(Argument.DATE)));
        all.put(
                "days",
                new FilterFunction(
                        FilterType.NUMBER, false, List.of(Argument.DATE, Argument.DATE)));
        all.put(
                "weeks",
                new FilterFunction(
                        FilterType.NUMBER, false, List.of(Argument.DATE, Argument.DATE)));
        all.put(
                "member",
                new FilterFunction(FilterType.TRUTH, false, List.of(Argument.ORGANISATION)));
        all.put(
                "in_park",
                new FilterFunction(FilterType.TRUTH, false, List.of(Argument.ORGANISATION)));
        all.put("focus_major", new FilterFunction(FilterType.TRUTH, false, List.of(Argument.TEXT)));
        all.put(
                "linked",
                new FilterFunction(
                        FilterType.TRUTH, false, List.of(Argument.LINKED_FIELD, Argument.FIELD)));
        all.put(
                "linked_sum",
                new FilterFunction(
                        FilterType.NUMBER,
                        false,
                        List.of(Argument.LINKED_AMOUNT, Argument.LINKED_FIELD, Argument.FIELD)));
        all.put("length", new FilterFunction(FilterType.NUMBER, false, List.of(Argument.TEXT)));
        all.put("missing", new FilterFunction(FilterType.TRUTH, false, List.of(Argument.FIELD)));
        all.put("abs", new FilterFunction(FilterType.NUMBER, false, List.of(Argument.NUMBER)));
        all.put("min", new FilterFunction(FilterType.NUMBER, true, List.of(Argument.NUMBER)));
        all.put("max", new FilterFunction(FilterType.NUMBER, true, List.of(Argument.NUMBER)));
        return all;
    }
}
