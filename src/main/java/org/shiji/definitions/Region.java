package org.shiji.definitions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shiji.scoring.Expr;
import org.shiji.scoring.Expr.BinaryOp;
import org.shiji.scoring.Expr.UnaryOp;

/**
 * Where a condition over named numbers holds: several boxes, each of which bounds some of the
 * names. Only conditions that compare single names with numbers have one.
 */
record Region(List<Box> boxes) {

    /** More alternatives than anybody writes by hand; beyond them nothing is said. */
    private static final int MOST_BOXES = 64;

    /** What a score or the mean of a stage may be, where its forms keep to it. */
    private static final Range PERCENT = new Range(0, true, 100, true);

    /** Of a condition that holds whatever the names are. */
    static final Region EVERYWHERE = new Region(List.of(new Box(Map.of())));

    private static final Range COUNT = new Range(0, true, Double.POSITIVE_INFINITY, false);
    private static final Map<String, Range> DOMAINS =
            Map.of(
                    "vetoes", COUNT,
                    "gates_failed", COUNT,
                    "flags.error", COUNT,
                    "flags.warning", COUNT,
                    "coverage", new Range(0, true, 1, true),
                    "water", new Range(Double.NEGATIVE_INFINITY, false, 1, true));

    /**
     * @param lowClosed whether the lower bound belongs to it
     */
    record Range(double low, boolean lowClosed, double high, boolean highClosed) {

        private static final Range ALL =
                new Range(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

        boolean isEmpty() {
            return low > high || (low == high && !(lowClosed && highClosed));
        }

        Range and(Range other) {
            boolean ownLow = low > other.low || (low == other.low && !lowClosed);
            boolean ownHigh = high < other.high || (high == other.high && !highClosed);
            return new Range(
                    ownLow ? low : other.low,
                    ownLow ? lowClosed : other.lowClosed,
                    ownHigh ? high : other.high,
                    ownHigh ? highClosed : other.highClosed);
        }

        boolean contains(Range other) {
            return and(other).equals(other);
        }
    }

    /** A bound for each of some names; any other name may be anything, or missing. */
    record Box(Map<String, Range> ranges) {

        boolean isEmpty() {
            return ranges.entrySet().stream()
                    .anyMatch(
                            each ->
                                    each.getValue()
                                            .and(DOMAINS.getOrDefault(each.getKey(), Range.ALL))
                                            .isEmpty());
        }

        Box and(Box other) {
            Map<String, Range> both = new HashMap<>(ranges);
            other.ranges.forEach((name, range) -> both.merge(name, range, Range::and));
            return new Box(both);
        }

        boolean contains(Box other) {
            return ranges.entrySet().stream()
                    .allMatch(
                            each ->
                                    other.ranges.containsKey(each.getKey())
                                            && each.getValue()
                                                    .contains(other.within(each.getKey())));
        }

        private Range within(String name) {
            return ranges.getOrDefault(name, Range.ALL).and(DOMAINS.getOrDefault(name, Range.ALL));
        }
    }

    /**
     * The region of a condition, empty where it cannot be told.
     *
     * @param percent the names that are never below 0 or above 100
     */
    static Optional<Region> of(Expr condition, Set<String> percent) {
        return switch (condition) {
            case Expr.Bool truth -> Optional.of(truth.value() ? EVERYWHERE : new Region(List.of()));
            case Expr.Binary both when both.op() == BinaryOp.OR -> join(both, false, percent);
            case Expr.Binary both when both.op() == BinaryOp.AND -> join(both, true, percent);
            case Expr.Binary compared -> compared(compared, false, percent);
            case Expr.Unary not
                    when not.op() == UnaryOp.NOT && not.operand() instanceof Expr.Binary inner ->
                    compared(inner, true, percent);
            default -> Optional.empty();
        };
    }

    private static Optional<Region> join(Expr.Binary both, boolean and, Set<String> percent) {
        Optional<Region> left = of(both.left(), percent);
        Optional<Region> right = of(both.right(), percent);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        List<Box> boxes = new ArrayList<>();
        if (and) {
            for (Box one : left.get().boxes()) {
                right.get().boxes().forEach(other -> boxes.add(one.and(other)));
            }
        } else {
            boxes.addAll(left.get().boxes());
            boxes.addAll(right.get().boxes());
        }
        return boxes.size() > MOST_BOXES ? Optional.empty() : Optional.of(new Region(boxes));
    }

    private static Optional<Region> compared(
            Expr.Binary compared, boolean turned, Set<String> percent) {
        if (compared.left() instanceof Expr.Name name
                && compared.right() instanceof Expr.Num bound) {
            return compared(name.value(), compared.op(), bound.value(), turned)
                    .map(region -> region.within(name.value(), percent));
        }
        if (compared.left() instanceof Expr.Num bound
                && compared.right() instanceof Expr.Name name) {
            return compared(name.value(), mirrored(compared.op()), bound.value(), turned)
                    .map(region -> region.within(name.value(), percent));
        }
        return Optional.empty();
    }

    private static Optional<Region> compared(
            String name, BinaryOp op, double bound, boolean turned) {
        Range below = new Range(Double.NEGATIVE_INFINITY, false, bound, false);
        Range upTo = new Range(Double.NEGATIVE_INFINITY, false, bound, true);
        Range above = new Range(bound, false, Double.POSITIVE_INFINITY, false);
        Range from = new Range(bound, true, Double.POSITIVE_INFINITY, false);
        Range at = new Range(bound, true, bound, true);
        return switch (op) {
            case LESS -> region(name, turned ? from : below);
            case LESS_OR_EQUAL -> region(name, turned ? above : upTo);
            case GREATER -> region(name, turned ? upTo : above);
            case GREATER_OR_EQUAL -> region(name, turned ? below : from);
            case EQUAL -> turned ? region(name, below, above) : region(name, at);
            case NOT_EQUAL -> turned ? region(name, at) : region(name, below, above);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, AND, OR -> Optional.empty();
        };
    }

    private static Optional<Region> region(String name, Range... ranges) {
        List<Box> boxes = new ArrayList<>();
        for (Range range : ranges) {
            boxes.add(new Box(Map.of(name, range)));
        }
        return Optional.of(new Region(boxes));
    }

    /** What of it is possible, where the one name it bounds keeps to 0 to 100. */
    private Region within(String name, Set<String> percent) {
        Box possible = new Box(Map.of(name, PERCENT));
        return percent.contains(name)
                ? new Region(boxes.stream().map(box -> box.and(possible)).toList())
                : this;
    }

    private static BinaryOp mirrored(BinaryOp op) {
        return switch (op) {
            case LESS -> BinaryOp.GREATER;
            case LESS_OR_EQUAL -> BinaryOp.GREATER_OR_EQUAL;
            case GREATER -> BinaryOp.LESS;
            case GREATER_OR_EQUAL -> BinaryOp.LESS_OR_EQUAL;
            case EQUAL, NOT_EQUAL, ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, AND, OR -> op;
        };
    }

    /** Whether it holds nowhere. */
    boolean isEmpty() {
        return boxes.stream().allMatch(Box::isEmpty);
    }

    /** Whether each of its alternatives lies within one of the others' alternatives. */
    boolean isBehind(List<Region> others) {
        return boxes.stream()
                .filter(box -> !box.isEmpty())
                .allMatch(
                        box ->
                                others.stream()
                                        .flatMap(other -> other.boxes().stream())
                                        .anyMatch(other -> other.contains(box)));
    }
}
