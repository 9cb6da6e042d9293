package org.shiji.definitions;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shiji.scoring.Expr;
import org.shiji.scoring.Formula;
import org.shiji.scoring.Functions;

/**
 * Finds formulas that compare with a figure of all units and do without the unit's own: who leaves
 * that blank takes it out of the comparison and may stand better.
 */
final class PeersCheck {

    private static final Set<Functions> OVER_PEERS =
            EnumSet.of(
                    Functions.PEERS_MAX,
                    Functions.PEERS_MIN,
                    Functions.PEERS_MEAN,
                    Functions.PEERS_MEDIAN);

    private final Map<String, Formula> formulas;

    /**
     * @param formulas of the indicators by code; cycles may be among them
     */
    PeersCheck(Map<String, Formula> formulas) {
        this.formulas = formulas;
    }

    boolean doesWithoutOwn(Formula formula) {
        Set<String> needed = new HashSet<>();
        need(formula.tree(), needed);
        return formula.calls().stream()
                .filter(
                        call ->
                                Functions.of(call.function())
                                        .filter(OVER_PEERS::contains)
                                        .isPresent())
                .flatMap(call -> call.arguments().stream())
                .anyMatch(
                        compared ->
                                compared instanceof Expr.Name name
                                        && !needed.containsAll(reached(name.value())));
    }

    /** The elements a name comes down to. */
    private Set<String> reached(String name) {
        Set<String> seen = new HashSet<>();
        reach(name, seen);
        seen.removeAll(formulas.keySet());
        return seen;
    }

    private void reach(String name, Set<String> seen) {
        Formula formula = formulas.get(name);
        if (seen.add(name) && formula != null) {
            formula.names().forEach(each -> reach(each, seen));
        }
    }

    /** Collects the names without which the part has no value. */
    private void need(Expr part, Set<String> needed) {
        switch (part) {
            case Expr.Num number -> {}
            case Expr.Bool truth -> {}
            case Expr.Str words -> {}
            case Expr.Name name -> {
                Formula formula = formulas.get(name.value());
                if (needed.add(name.value()) && formula != null) {
                    need(formula.tree(), needed);
                }
            }
            case Expr.Unary unary -> need(unary.operand(), needed);
            case Expr.Binary binary -> {
                if (binary.op() != Expr.BinaryOp.AND && binary.op() != Expr.BinaryOp.OR) {
                    need(binary.left(), needed);
                    need(binary.right(), needed);
                }
            }
            case Expr.In in -> need(in.left(), needed);
            case Expr.Call call -> needOf(call, needed);
        }
    }

    private void needOf(Expr.Call call, Set<String> needed) {
        Optional<Functions> function = Functions.of(call.function());
        if (function.isEmpty() || call.arguments().isEmpty()) {
            return;
        }
        switch (function.get()) {
            case IF -> need(call.arguments().getFirst(), needed);
            case COALESCE, MISSING, PRIOR, PEERS_MAX, PEERS_MIN, PEERS_MEAN, PEERS_MEDIAN -> {}
            default -> call.arguments().forEach(each -> need(each, needed));
        }
    }
}
