package org.shiji.definitions;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Functions;
import org.shiji.scoring.Nearest;
import org.shiji.shared.Message;

/** Functions that spreadsheets and other languages have, and what formulas say in their place. */
final class FunctionHabits {

    private static final Map<String, List<String>> INSTEAD = instead();

    private FunctionHabits() {}

    private static Map<String, List<String>> instead() {
        Map<String, List<String>> instead = new HashMap<>();
        put(instead, List.of("ln(x)", "log10(x)"), "log", "logarithm");
        put(instead, List.of("ln(x)"), "loge");
        put(instead, List.of("log10(x)"), "lg");
        put(instead, List.of("ln(x) / ln(2)"), "log2", "lb");
        put(instead, List.of("mean(x, y)"), "average", "avg", "ave", "averagea");
        put(instead, List.of("x ^ y"), "pow", "power");
        put(instead, List.of("x ^ 2"), "square", "sq");
        put(instead, List.of("10 ^ x"), "exp10");
        put(instead, List.of("ceil(x)"), "ceiling", "roundup");
        put(instead, List.of("floor(x)"), "int", "trunc", "rounddown");
        put(instead, List.of("abs(x)"), "absolute");
        put(instead, List.of("min(x, y)"), "minimum", "least", "smallest");
        put(instead, List.of("max(x, y)"), "maximum", "greatest", "largest");
        put(instead, List.of("sum(x, y)"), "total", "add", "plus");
        put(instead, List.of("x * y"), "product", "multiply");
        put(instead, List.of("x / y"), "divide", "quotient");
        put(instead, List.of("x - y"), "subtract", "minus");
        put(instead, List.of("if(x > 0, y, z)"), "iff", "iif", "ifs", "case", "when", "switch");
        put(instead, List.of("coalesce(x, y)"), "iferror", "ifna", "ifnull", "nvl");
        put(instead, List.of("missing(x)"), "isblank", "isnull", "isna", "isempty", "is_missing");
        put(instead, List.of("x and y"), "and");
        put(instead, List.of("x or y"), "or");
        put(instead, List.of("not x"), "not");
        put(instead, List.of("prior(x)"), "prev", "previous", "lag", "last", "before");
        put(instead, List.of("growth(x)"), "change", "increase", "rate");
        put(instead, List.of("peers_median(x)"), "median");
        put(instead, List.of("geomean(x, y)"), "gmean", "geometricmean", "geometric_mean");
        put(instead, List.of("harmean(x, y)"), "hmean", "harmonicmean", "harmonic_mean");
        put(instead, List.of("min(max(x, y), z)"), "clamp", "limit", "cap", "bound");
        put(instead, List.of(), "len"); // and not ln
        return instead;
    }

    private static void put(
            Map<String, List<String>> instead, List<String> ours, String... theirs) {
        for (String word : theirs) {
            instead.put(word, ours);
        }
    }

    /** The half sentence that says what to write, empty where nothing comes near. */
    static Object hint(String found) {
        List<String> ours = INSTEAD.get(found.toLowerCase(Locale.ROOT));
        if (ours == null) {
            return near(Nearest.of(found, Functions.codes()).orElse(null));
        }
        return switch (ours.size()) {
            case 0 -> "";
            case 1 -> Message.of("definitions.write-instead", ours.getFirst());
            default -> Message.of("definitions.write-either", ours.get(0), ours.get(1));
        };
    }

    private static Object near(@Nullable String near) {
        return near == null ? "" : Message.of("definitions.did-you-mean", near);
    }

    /** The function that a word without parentheses behind it may be meant as. */
    static Optional<Functions> named(String found) {
        return Functions.of(found.toLowerCase(Locale.ROOT));
    }
}
