package org.shiji.definitions;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Indicator;
import org.shiji.scoring.IndicatorKind;
import org.shiji.scoring.Node;
import org.shiji.scoring.Stage;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Severity;

/** What the names in the conditions of a verdict can be in a framework. */
final class Domains {

    private static final String CONVERSION = "conversion";
    private static final Range SHARE = new Range(0, true, 1, true);

    /** Shares of 1, which are easily taken for percent. */
    private static final Set<String> SHARES = Set.of("coverage", "water");

    private static final Set<String> COUNTS =
            Set.of("vetoes", "gates_failed", "flags.error", "flags.warning");

    private final Map<String, Range> ranges = new HashMap<>();

    /**
     * @param percent the names that are never below 0 or above 100
     */
    private Domains(Set<String> percent) {
        COUNTS.forEach(count -> ranges.put(count, Range.POSITIVE.whole()));
        ranges.put("coverage", SHARE);
        ranges.put("water", new Range(Double.NEGATIVE_INFINITY, false, 1, true));
        percent.forEach(name -> ranges.put(name, Range.PERCENT));
        if (percent.contains(name(Stage.OUTCOME)) && percent.contains(name(Stage.ACTIVITY))) {
            ranges.put(CONVERSION, Range.POSITIVE);
        }
    }

    /** Of a framework of which no more is known. */
    static Domains of(Set<String> percent) {
        return new Domains(percent);
    }

    /**
     * Of a framework that was read to its end.
     *
     * @param flags the severities of its checks, null where they could not be read
     */
    static Domains of(
            Set<String> percent,
            Collection<Node> roots,
            Map<KpiCode, Indicator> indicators,
            @Nullable Collection<Severity> flags) {
        Domains domains = new Domains(percent);
        Map<IndicatorKind, Integer> kinds = new EnumMap<>(IndicatorKind.class);
        Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
        indicators.values().forEach(each -> kinds.merge(each.kind(), 1, Integer::sum));
        roots.forEach(root -> count(root, indicators, stages));
        domains.limit("vetoes", kinds.getOrDefault(IndicatorKind.VETO, 0));
        domains.limit("gates_failed", kinds.getOrDefault(IndicatorKind.GATE, 0));
        for (Stage stage : Stage.values()) {
            if (!stages.containsKey(stage)) {
                domains.ranges.put(name(stage), Range.NONE);
            }
        }
        for (Stage needed : List.of(Stage.OUTCOME, Stage.ACTIVITY)) {
            if (!stages.containsKey(needed)) {
                domains.ranges.put(CONVERSION, Range.NONE);
            }
        }
        if (flags != null && !flags.contains(Severity.ERROR)) {
            domains.limit("flags.error", 0);
        }
        if (flags != null && !flags.contains(Severity.WARNING)) {
            domains.limit("flags.warning", 0);
        }
        return domains;
    }

    private static void count(
            Node node, Map<KpiCode, Indicator> indicators, Map<Stage, Integer> stages) {
        for (Node.Child child : node.children()) {
            switch (child) {
                case Node.Branch branch -> count(branch.node(), indicators, stages);
                case Node.Leaf leaf -> {
                    Indicator indicator = indicators.get(leaf.indicator());
                    if (indicator != null && indicator.kind() == IndicatorKind.GRADED) {
                        stages.merge(indicator.stage(), 1, Integer::sum);
                    }
                }
            }
        }
    }

    private void limit(String count, int most) {
        ranges.put(count, new Range(0, true, most, true));
    }

    private static String name(Stage stage) {
        return "stage." + stage.name().toLowerCase(Locale.ROOT);
    }

    /** What the name can be, where it is anything at all. */
    Range of(String name) {
        return ranges.getOrDefault(name, Range.ALL);
    }

    /** What is left of a range for a name. */
    Range within(String name, Range range) {
        Range possible = range.and(of(name));
        return COUNTS.contains(name) ? possible.whole() : possible;
    }

    /** Whether the name has a number for everybody, and the range leaves out none it could be. */
    boolean holdsAlways(String name, Range range) {
        boolean alwaysKnown = COUNTS.contains(name) || name.equals("coverage");
        return alwaysKnown && within(name, range).equals(within(name, Range.ALL));
    }

    /** Whether it is a share of 1 and no percentage. */
    static boolean isShare(String name) {
        return SHARES.contains(name);
    }
}
