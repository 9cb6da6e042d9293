package org.shiji.definitions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.shiji.scoring.Expr;
import org.shiji.scoring.Expr.BinaryOp;
import org.shiji.scoring.Expr.UnaryOp;
import org.shiji.scoring.Scoring;

/**
 * Where a condition over named numbers holds: several boxes, each of which bounds some of the
 * names. Only conditions that compare single names with numbers have one.
 */
record Region(List<Box> boxes) {

    /** More alternatives than anybody writes by hand; beyond them nothing is said. */
    private static final int MOST_BOXES = 64;

    /** Of a condition that holds whatever the names are. */
    static final Region EVERYWHERE = new Region(List.of(new Box(Map.of())));

    /** A bound for each of some names; any other name may be anything, or missing. */
    record Box(Map<String, Range> ranges) {

        boolean isEmpty() {
            return ranges.values().stream().anyMatch(Range::isEmpty);
        }

        Box and(Box other) {
            Map<String, Range> both = new HashMap<>(ranges);
            other.ranges.forEach((name, range) -> both.merge(name, range, Range::and));
            return new Box(both);
        }

        boolean contains(Box other) {
            return ranges.entrySet().stream()
                    .allMatch(
                            each -> {
                                Range within = other.ranges.get(each.getKey());
                                return within != null && each.getValue().contains(within);
                            });
        }
    }

    /**
     * The region of a condition, empty where it cannot be told.
     *
     * @param domains what the names can be
     */
    static Optional<Region> of(Expr condition, Domains domains) {
        return switch (condition) {
            case Expr.Bool truth -> Optional.of(truth.value() ? EVERYWHERE : new Region(List.of()));
            case Expr.Binary both when both.op() == BinaryOp.OR -> join(both, false, domains);
            case Expr.Binary both when both.op() == BinaryOp.AND -> join(both, true, domains);
            case Expr.Binary compared -> compared(compared, false, domains);
            case Expr.Unary not
                    when not.op() == UnaryOp.NOT && not.operand() instanceof Expr.Binary inner ->
                    compared(inner, true, domains);
            default -> Optional.empty();
        };
    }

    private static Optional<Region> join(Expr.Binary both, boolean and, Domains domains) {
        Optional<Region> left = of(both.left(), domains);
        Optional<Region> right = of(both.right(), domains);
        if (left.isEmpty() || right.isEmpty()) {
            // one side may settle it alone
            return left.or(() -> right).filter(side -> and ? side.isEmpty() : side.isEverywhere());
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
            Expr.Binary compared, boolean turned, Domains domains) {
        OptionalDouble left = Scoring.constant(compared.left());
        OptionalDouble right = Scoring.constant(compared.right());
        if (compared.left() instanceof Expr.Name name && right.isPresent()) {
            return compared(name.value(), compared.op(), right.getAsDouble(), turned)
                    .map(region -> region.within(name.value(), domains));
        }
        if (left.isPresent() && compared.right() instanceof Expr.Name name) {
            return compared(name.value(), mirrored(compared.op()), left.getAsDouble(), turned)
                    .map(region -> region.within(name.value(), domains));
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

    /** What of it is possible, where it bounds one name only. */
    private Region within(String name, Domains domains) {
        List<Box> possible = new ArrayList<>();
        for (Box box : boxes) {
            Range range = box.ranges().getOrDefault(name, Range.ALL);
            if (domains.holdsAlways(name, range)) {
                return EVERYWHERE;
            }
            possible.add(new Box(Map.of(name, domains.within(name, range))));
        }
        return new Region(possible);
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

    /** Whether it holds whatever the names are, and whether they are known or not. */
    boolean isEverywhere() {
        return boxes.stream().anyMatch(box -> box.ranges().isEmpty());
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
