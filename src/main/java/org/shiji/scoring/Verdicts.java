package org.shiji.scoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.VerdictRules.Level;

/**
 * Applies the verdict rules: the first level that holds, with the clauses for it and against the
 * others.
 */
final class Verdicts {

    private Verdicts() {}

    static Judgement judge(Framework framework, VerdictFacts facts) {
        Clauses clauses = new Clauses(framework, facts);
        Level chosen = chosen(framework.verdict().levels(), clauses);
        List<Judgement.Reason> reasons = new ArrayList<>();
        Formula when = chosen.when();
        if (when != null && clauses.holds(when.tree())) {
            clauses.met(when.tree())
                    .forEach(said -> reasons.add(new Judgement.Reason(chosen.code(), true, said)));
        }
        for (Level level : framework.verdict().levels()) {
            Formula condition = level.when();
            if (level != chosen && condition != null && !clauses.holds(condition.tree())) {
                clauses.unmet(condition.tree())
                        .forEach(
                                said ->
                                        reasons.add(
                                                new Judgement.Reason(level.code(), false, said)));
            }
        }
        return new Judgement(chosen, reasons);
    }

    private static Level chosen(List<Level> levels, Clauses clauses) {
        for (Level level : levels) {
            if (holds(level.when(), clauses)) {
                return level;
            }
        }
        throw new IllegalArgumentException("no level is the otherwise");
    }

    private static boolean holds(@Nullable Formula when, Clauses clauses) {
        return when == null || clauses.holds(when.tree());
    }

    static Set<String> names(Framework framework) {
        Plan plan = Plan.of(framework);
        Set<String> names = new LinkedHashSet<>();
        for (Node node : plan.nodes.reversed()) {
            names.add("score." + node.code());
        }
        for (Stage stage : Stage.values()) {
            boolean graded =
                    plan.shares.keySet().stream()
                            .anyMatch(code -> plan.indicator(code).stage() == stage);
            if (graded) {
                names.add(VerdictFacts.name(stage));
            }
        }
        names.addAll(
                List.of(
                        "water",
                        "coverage",
                        "gates_failed",
                        "vetoes",
                        "flags.error",
                        "flags.warning",
                        "conversion"));
        return names;
    }
}
