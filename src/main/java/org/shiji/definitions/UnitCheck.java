package org.shiji.definitions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Element;
import org.shiji.scoring.ElementType;
import org.shiji.scoring.Expr;
import org.shiji.scoring.Expr.BinaryOp;
import org.shiji.scoring.Functions;
import org.shiji.scoring.Scoring;
import org.shiji.shared.ElementCode;

/**
 * Looks whether the quantities of a formula fit each other: what is added, compared or chosen from
 * has one unit, conditions stand where conditions are asked for, and a yes or no is compared with
 * nothing else. A number fits every unit; a product or quotient has none that could be told.
 */
final class UnitCheck {

    private static final Set<String> PERCENT = Set.of("%", "\uFF05");

    /** Of a plain number: it fits every unit. */
    private static final String ANY = "";

    /** Of what has a unit that cannot be told. */
    private static final String UNKNOWN = "?";

    private final Map<String, Quantity> known;
    private final FormulaText text;
    private final Issues issues;
    private boolean comparesOnPurpose;

    /**
     * @param unit empty where it has none
     * @param type null for an indicator
     */
    record Quantity(String unit, @Nullable ElementType type) {

        boolean isYesNo() {
            return type == ElementType.YESNO;
        }

        boolean isCount() {
            return type == ElementType.COUNT;
        }
    }

    /**
     * @param known elements and indicators by their codes; what is not among them fits everything
     */
    UnitCheck(Map<String, Quantity> known, FormulaText text, Issues issues) {
        this.known = known;
        this.text = text;
        this.issues = issues;
    }

    /** The elements by their codes, to be added to. */
    static Map<String, Quantity> quantities(Map<ElementCode, Element> elements) {
        Map<String, Quantity> quantities = new LinkedHashMap<>();
        elements.forEach(
                (code, element) ->
                        quantities.put(code.value(), new Quantity(element.unit(), element.type())));
        return quantities;
    }

    /** A plain amount is no condition; a yes or no is one, and an indicator may be. */
    static ConditionCheck.Kind kind(@Nullable Quantity quantity) {
        return quantity == null || quantity.type() == null || quantity.isYesNo()
                ? ConditionCheck.Kind.EITHER
                : ConditionCheck.Kind.NUMBER;
    }

    /** Says what does not fit within the formula. */
    void check() {
        ConditionCheck.check(name -> kind(known.get(name)), text, issues);
        unit(text.formula().tree());
    }

    /**
     * Says what never fits: a rule compares different things on purpose, certificates with the
     * people who sat for them.
     */
    void checkRule() {
        comparesOnPurpose = true;
        unit(text.formula().tree());
    }

    /**
     * Says also where the outcome does not fit the unit it is to have.
     *
     * @param place where that unit stands
     */
    void check(String unit, Place place) {
        Expr tree = text.formula().tree();
        ConditionCheck.check(name -> kind(known.get(name)), text, issues);
        String found = unit(tree);
        if (isTold(found) && !unit.isEmpty() && !found.equals(unit)) {
            issues.warning(place, "unit-differs", unit, found);
        }
        if (PERCENT.contains(unit)) {
            checkPercent(tree, unit, place);
        }
    }

    /** A share times 100 is a percentage; times another number it is none, nor is a count. */
    private void checkPercent(Expr tree, String unit, Place place) {
        Expr rest = tree;
        double factor = 1;
        while (rest instanceof Expr.Binary both) {
            OptionalDouble left = Scoring.constant(both.left());
            OptionalDouble right = Scoring.constant(both.right());
            if (both.op() == BinaryOp.MULTIPLY && right.isPresent()) {
                factor *= right.getAsDouble();
                rest = both.left();
            } else if (both.op() == BinaryOp.MULTIPLY && left.isPresent()) {
                factor *= left.getAsDouble();
                rest = both.right();
            } else if (both.op() == BinaryOp.DIVIDE && right.orElse(0) != 0) {
                factor /= right.getAsDouble();
                rest = both.left();
            } else {
                break;
            }
        }
        String counted = unit(rest);
        if (isShare(rest) && factor == 1) {
            issues.warning(text.at(tree), "share-as-percent");
        } else if (isShare(rest) && Math.abs(factor - 100) > 1e-9) {
            issues.warning(text.at(tree), "share-times", YamlNumbers.plain(factor));
        } else if (rest != tree && isTold(counted) && !PERCENT.contains(counted)) {
            issues.warning(place, "unit-differs", unit, counted);
        }
    }

    /** A growth, or a quotient of two sums without a factor, which is 1 where it should be 100. */
    private boolean isShare(Expr tree) {
        return switch (tree) {
            case Expr.Call call ->
                    Functions.of(call.function()).equals(Optional.of(Functions.GROWTH));
            case Expr.Binary quotient when quotient.op() == BinaryOp.DIVIDE ->
                    isSum(quotient.left()) && isSum(quotient.right());
            default -> false;
        };
    }

    /** Made of known quantities alone, without a number that could turn shares into percent. */
    private boolean isSum(Expr part) {
        return switch (part) {
            case Expr.Name name -> known.containsKey(name.value());
            case Expr.Binary sum ->
                    (sum.op() == BinaryOp.ADD || sum.op() == BinaryOp.SUBTRACT)
                            && isSum(sum.left())
                            && isSum(sum.right());
            case Expr.Call call ->
                    !call.arguments().isEmpty() && call.arguments().stream().allMatch(this::isSum);
            default -> false;
        };
    }

    private static boolean isTold(String unit) {
        return !unit.equals(ANY) && !unit.equals(UNKNOWN);
    }

    private String unit(Expr part) {
        return switch (part) {
            case Expr.Num number -> ANY;
            case Expr.Bool truth -> ANY;
            case Expr.Str words -> UNKNOWN;
            case Expr.Name name -> {
                Quantity quantity = known.get(name.value());
                yield quantity == null || quantity.unit().isEmpty() ? UNKNOWN : quantity.unit();
            }
            case Expr.Unary unary -> unit(unary.operand());
            case Expr.Binary binary -> binary(binary);
            case Expr.In in -> {
                unit(in.left());
                in.choices().forEach(choice -> compareYesNo(in.left(), choice));
                yield UNKNOWN;
            }
            case Expr.Call call -> call(call);
        };
    }

    private String binary(Expr.Binary binary) {
        List<Expr> sides = List.of(binary.left(), binary.right());
        if (binary.op() == BinaryOp.ADD || binary.op() == BinaryOp.SUBTRACT) {
            return same(sides);
        }
        if (binary.op().isComparison()) {
            same(sides);
            compareYesNo(binary.left(), binary.right());
            compareYesNo(binary.right(), binary.left());
            return UNKNOWN;
        }
        boolean plain = sides.stream().map(this::unit).allMatch(ANY::equals);
        return plain ? ANY : UNKNOWN;
    }

    private String call(Expr.Call call) {
        List<Expr> arguments = call.arguments();
        Optional<Functions> function = Functions.of(call.function());
        if (function.isEmpty() || arguments.isEmpty()) {
            return UNKNOWN;
        }
        return switch (function.get()) {
            case IF -> {
                unit(arguments.getFirst());
                yield same(arguments.subList(1, arguments.size()));
            }
            case COALESCE, MIN, MAX, SUM, MEAN, GEOMEAN, HARMEAN, YEARS -> same(arguments);
            case ABS, ROUND, FLOOR, CEIL, PRIOR, PEERS_MAX, PEERS_MIN, PEERS_MEAN, PEERS_MEDIAN ->
                    unit(arguments.getFirst());
            case MISSING, SQRT, LN, LOG10, EXP, GROWTH -> {
                arguments.forEach(this::unit);
                yield UNKNOWN;
            }
        };
    }

    /** The one unit of all parts; says where a second one turns up. */
    private String same(List<Expr> parts) {
        String common = ANY;
        boolean isSure = true;
        for (Expr part : parts) {
            String unit = unit(part);
            isSure &= !unit.equals(UNKNOWN);
            if (isTold(unit) && isTold(common) && !unit.equals(common)) {
                clash(part, common, unit);
                isSure = false;
            } else if (isTold(unit)) {
                common = unit;
            }
        }
        return isSure ? common : UNKNOWN;
    }

    /** Two scales of money are never meant together; two things counted may be. */
    private void clash(Expr part, String one, String other) {
        if (isMoney(one) && isMoney(other)) {
            issues.doubt(text.at(part), "units-clash", one, other);
        } else if (!comparesOnPurpose) {
            issues.info(text.at(part), "units-mixed", one, other);
        }
    }

    private boolean isMoney(String unit) {
        return known.values().stream()
                .anyMatch(each -> each.type() == ElementType.AMOUNT && each.unit().equals(unit));
    }

    private void compareYesNo(Expr name, Expr other) {
        if (name instanceof Expr.Name yesNo
                && known.get(yesNo.value()) instanceof Quantity quantity
                && quantity.isYesNo()
                && (other instanceof Expr.Num number && number.value() != 0 && number.value() != 1
                        || other instanceof Expr.Unary)) {
            issues.doubt(text.at(other), "yes-no-compared", yesNo.value(), words(other));
        }
    }

    private String words(Expr part) {
        return text.formula().source().substring(part.at(), part.to());
    }
}
