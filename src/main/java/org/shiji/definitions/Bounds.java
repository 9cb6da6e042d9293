package org.shiji.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.shiji.scoring.Expr;
import org.shiji.scoring.Expr.UnaryOp;
import org.shiji.scoring.Formula;
import org.shiji.scoring.Functions;
import org.shiji.scoring.Scoring;

/**
 * What a formula can come to at all, by what is known of its parts: a count is not below 0, a
 * condition is 0 or 1, a part of a sum of counts is not more than that sum.
 */
final class Bounds {

    private static final Range TRUTH = new Range(0, true, 1, true);

    /** Indicators of indicators of indicators; what lies deeper may be anything. */
    private static final int DEPTH = 8;

    private static final int LONG = 200;

    private final Map<String, Range> known;
    private final String source;

    private Bounds(Map<String, Range> known, String source) {
        this.known = known;
        this.source = source;
    }

    /**
     * @param known what the names can be; any other may be anything
     */
    static Range of(Formula formula, Map<String, Range> known) {
        return new Bounds(known, formula.source()).of(formula.tree());
    }

    /** Of a part of the formula. */
    static Range of(Expr part, Formula formula, Map<String, Range> known) {
        return new Bounds(known, formula.source()).of(part);
    }

    /** What elements and indicators can be. */
    static Map<String, Range> of(
            Map<String, UnitCheck.Quantity> quantities, Map<String, Formula> formulas) {
        Map<String, Range> known = new LinkedHashMap<>();
        quantities.forEach(
                (name, quantity) -> {
                    if (quantity.isYesNo()) {
                        known.put(name, TRUTH);
                    } else if (quantity.isCount()) {
                        known.put(name, Range.POSITIVE);
                    }
                });
        boolean changed = true;
        for (int depth = 0; depth < DEPTH && changed; depth++) {
            changed = false;
            for (Map.Entry<String, Formula> each : formulas.entrySet()) {
                Range range = of(each.getValue(), known);
                changed |= !range.equals(known.getOrDefault(each.getKey(), Range.ALL));
                known.put(each.getKey(), range);
            }
        }
        return known;
    }

    private Range of(Expr part) {
        return switch (part) {
            case Expr.Num number -> at(number.value());
            case Expr.Bool truth -> TRUTH;
            case Expr.Str words -> Range.ALL;
            case Expr.Name name -> known.getOrDefault(name.value(), Range.ALL);
            case Expr.Unary unary -> unary.op() == UnaryOp.NOT ? TRUTH : minus(of(unary.operand()));
            case Expr.Binary both -> binary(both);
            case Expr.In in -> TRUTH;
            case Expr.Call call ->
                    Functions.of(call.function())
                            .filter(function -> !call.arguments().isEmpty())
                            .map(function -> call(function, call.arguments()))
                            .orElse(Range.ALL);
        };
    }

    private Range binary(Expr.Binary both) {
        Range left = of(both.left());
        Range right = of(both.right());
        return switch (both.op()) {
            case ADD -> between(left.low() + right.low(), left.high() + right.high());
            case SUBTRACT ->
                    words(both.left()).equals(words(both.right()))
                            ? at(0)
                            : between(left.low() - right.high(), left.high() - right.low());
            case MULTIPLY -> times(left, right);
            case DIVIDE -> isShare(both) ? TRUTH : quotient(left, right);
            case POWER ->
                    isAt(left) && isAt(right)
                            ? calculated(
                                    new Expr.Binary(both.op(), number(left), number(right), 0, 0))
                            : left.low() >= 0 ? Range.POSITIVE : Range.ALL;
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, AND, OR -> TRUTH;
        };
    }

    private Range call(Functions function, List<Expr> arguments) {
        List<Range> all = arguments.stream().map(this::of).toList();
        Range first = all.getFirst();
        if (all.stream().allMatch(Bounds::isAt)) {
            return calculated(
                    new Expr.Call(
                            function.code(), all.stream().map(Bounds::number).toList(), 0, 0));
        }
        return switch (function) {
            case MISSING -> TRUTH;
            case IF -> all.size() == 3 ? hull(all.subList(1, 3)) : Range.ALL;
            case COALESCE, MEAN, GEOMEAN, HARMEAN -> hull(all);
            case MIN ->
                    between(
                            all.stream().mapToDouble(Range::low).min().orElseThrow(),
                            all.stream().mapToDouble(Range::high).min().orElseThrow());
            case MAX ->
                    between(
                            all.stream().mapToDouble(Range::low).max().orElseThrow(),
                            all.stream().mapToDouble(Range::high).max().orElseThrow());
            case SUM ->
                    between(
                            all.stream().mapToDouble(Range::low).sum(),
                            all.stream().mapToDouble(Range::high).sum());
            case PRIOR, PEERS_MAX, PEERS_MIN, PEERS_MEAN, PEERS_MEDIAN -> first;
            case ABS ->
                    first.low() >= 0
                            ? first
                            : between(0, Math.max(-first.low(), Math.abs(first.high())));
            case FLOOR -> rising(first, Math::floor);
            case CEIL -> rising(first, Math::ceil);
            case EXP -> rising(first, Math::exp);
            case SQRT -> first.low() >= 0 ? rising(first, Math::sqrt) : Range.POSITIVE;
            case LN -> first.low() > 0 ? rising(first, Math::log) : Range.ALL;
            case LOG10 -> first.low() > 0 ? rising(first, Math::log10) : Range.ALL;
            case ROUND, GROWTH, YEARS -> Range.ALL;
        };
    }

    private static boolean isAt(Range range) {
        return range.low() == range.high();
    }

    private static Expr number(Range at) {
        return new Expr.Num(at.low(), 0, 0);
    }

    /** Of numbers alone, as the engine has it. */
    private static Range calculated(Expr part) {
        OptionalDouble value = Scoring.constant(part);
        return value.isPresent() ? at(value.getAsDouble()) : Range.ALL;
    }

    /** A part of a sum over the whole of it, none of which is below 0. */
    private boolean isShare(Expr.Binary quotient) {
        List<Expr> terms = terms(quotient.right(), new ArrayList<>());
        return terms.stream().allMatch(term -> of(term).low() >= 0)
                && terms.stream().map(this::words).anyMatch(words(quotient.left())::equals);
    }

    private static List<Expr> terms(Expr sum, List<Expr> terms) {
        if (sum instanceof Expr.Binary both && both.op() == Expr.BinaryOp.ADD) {
            terms(both.left(), terms);
            return terms(both.right(), terms);
        }
        terms.add(sum);
        return terms;
    }

    /** The part as written, without blanks; a long one is like no other. */
    private String words(Expr part) {
        if (part.to() - part.at() > LONG) {
            return part.at() + "–" + part.to();
        }
        return source.substring(part.at(), part.to()).replaceAll("[\\s()]", "");
    }

    private static Range quotient(Range left, Range right) {
        if (right.low() > 0 || right.high() < 0) {
            return times(left, between(1 / right.high(), 1 / right.low()));
        }
        boolean isNothing = left.low() == 0 && left.high() == 0;
        return isNothing ? at(0) : left.low() >= 0 && right.low() >= 0 ? Range.POSITIVE : Range.ALL;
    }

    private static Range times(Range one, Range other) {
        double[] corners = {
            product(one.low(), other.low()),
            product(one.low(), other.high()),
            product(one.high(), other.low()),
            product(one.high(), other.high())
        };
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double corner : corners) {
            least = Math.min(least, corner);
            most = Math.max(most, corner);
        }
        return between(least, most);
    }

    /** Nothing times anything is nothing. */
    private static double product(double a, double b) {
        return a == 0 || b == 0 ? 0 : a * b;
    }

    private static Range rising(Range range, DoubleUnaryOperator function) {
        return between(function.applyAsDouble(range.low()), function.applyAsDouble(range.high()));
    }

    private static Range minus(Range range) {
        return between(-range.high(), -range.low());
    }

    private static Range hull(List<Range> all) {
        return between(
                all.stream().mapToDouble(Range::low).min().orElseThrow(),
                all.stream().mapToDouble(Range::high).max().orElseThrow());
    }

    private static Range at(double value) {
        return new Range(value, true, value, true);
    }

    private static Range between(double low, double high) {
        double least = Double.isNaN(low) ? Double.NEGATIVE_INFINITY : low + 0.0;
        double most = Double.isNaN(high) ? Double.POSITIVE_INFINITY : high + 0.0;
        return new Range(least, Double.isFinite(least), most, Double.isFinite(most));
    }
}
