package org.shiji.definitions;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        List<String> compared = comparedOverUnits(formula);
        if (compared.isEmpty()) {
            return false;
        }
        Set<String> needed = closure(needs(formula.tree()), each -> needs(each.tree()).stream());
        return compared.stream().anyMatch(name -> !needed.containsAll(elementsBehind(name)));
    }

    private static List<String> comparedOverUnits(Formula formula) {
        return formula.calls().stream()
                .filter(
                        call ->
                                Functions.of(call.function())
                                        .filter(OVER_PEERS::contains)
                                        .isPresent())
                .flatMap(call -> call.arguments().stream())
                .filter(Expr.Name.class::isInstance)
                .map(name -> ((Expr.Name) name).value())
                .toList();
    }

    private Set<String> elementsBehind(String name) {
        Set<String> elements = closure(Set.of(name), each -> each.names().stream());
        elements.removeAll(formulas.keySet());
        return elements;
    }

    /**
     * The names and all that their formulas lead to. Not by recursion: a long chain of indicators
     * must not exhaust the stack.
     */
    private Set<String> closure(Set<String> names, Function<Formula, Stream<String>> leadsTo) {
        Set<String> seen = new HashSet<>(names);
        Deque<String> open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            Formula formula = formulas.get(open.pop());
            if (formula != null) {
                leadsTo.apply(formula).filter(seen::add).forEach(open::push);
            }
        }
        return seen;
    }

    /** The names written in a part without which it has no value. */
    private static Set<String> needs(Expr part) {
        return switch (part) {
            case Expr.Num number -> Set.of();
            case Expr.Bool truth -> Set.of();
            case Expr.Str words -> Set.of();
            case Expr.Name name -> Set.of(name.value());
            case Expr.Unary unary -> needs(unary.operand());
            case Expr.Binary binary ->
                    binary.op() == Expr.BinaryOp.AND || binary.op() == Expr.BinaryOp.OR
                            ? Set.of()
                            : needsOfAll(List.of(binary.left(), binary.right()));
            case Expr.In in -> needs(in.left());
            case Expr.Call call -> needsOfCall(call);
        };
    }

    private static Set<String> needsOfCall(Expr.Call call) {
        Optional<Functions> function = Functions.of(call.function());
        if (function.isEmpty() || call.arguments().isEmpty()) {
            return Set.of();
        }
        return switch (function.get()) {
            case IF -> needs(call.arguments().getFirst());
            case COALESCE, MISSING, PRIOR, PEERS_MAX, PEERS_MIN, PEERS_MEAN, PEERS_MEDIAN ->
                    Set.of();
            default -> needsOfAll(call.arguments());
        };
    }

    private static Set<String> needsOfAll(List<Expr> parts) {
        return parts.stream().flatMap(each -> needs(each).stream()).collect(Collectors.toSet());
    }
}
