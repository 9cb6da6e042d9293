package org.shiji.definitions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.RecordKind.Field;
import org.shiji.scoring.Expr;
import org.shiji.scoring.Expr.BinaryOp;
import org.shiji.shared.RecordType;

/**
 * Checks a condition over the fields of one record type: each name is a field, each function gets
 * what it asks for, only likes are compared, a choice is compared with its choices, and the whole
 * is true or false.
 */
final class FilterCheck {

    private record Typed(FilterType type, @Nullable Field field) {}

    private static final Typed ANY = new Typed(FilterType.ANY, null);

    private final RecordKind kind;
    private final Map<RecordType, RecordKind> kinds;
    private final FormulaText text;
    private final Issues issues;

    FilterCheck(
            RecordKind kind, Map<RecordType, RecordKind> kinds, FormulaText text, Issues issues) {
        this.kind = kind;
        this.kinds = kinds;
        this.text = text;
        this.issues = issues;
    }

    /** The names of the fields of a record type. */
    static Set<String> fieldNames(RecordKind kind) {
        Set<String> names = new LinkedHashSet<>();
        kind.fields().forEach(field -> names.add(field.code().value()));
        return names;
    }

    void check() {
        expect(FilterType.TRUTH, text.formula().tree());
    }

    private void expect(FilterType expected, Expr part) {
        FilterType found = type(part).type();
        if (found != expected && found != FilterType.ANY) {
            issues.error(text.at(part), "filter-type", expected.word(), found.word());
        }
    }

    private Typed type(Expr part) {
        return switch (part) {
            case Expr.Num number -> new Typed(FilterType.NUMBER, null);
            case Expr.Bool truth -> new Typed(FilterType.TRUTH, null);
            case Expr.Str words -> new Typed(FilterType.TEXT, null);
            case Expr.Name name -> field(name);
            case Expr.Unary unary -> {
                FilterType type =
                        unary.op() == Expr.UnaryOp.NOT ? FilterType.TRUTH : FilterType.NUMBER;
                expect(type, unary.operand());
                yield new Typed(type, null);
            }
            case Expr.Binary binary -> binary(binary);
            case Expr.In in -> in(in);
            case Expr.Call call -> call(call);
        };
    }

    private Typed field(Expr.Name name) {
        return find(kind, name.value())
                .map(FilterCheck::typed)
                .orElseGet(
                        () -> {
                            KnownWords.unknown(
                                    issues,
                                    text.at(name),
                                    "unknown-field",
                                    name.value(),
                                    fieldNames(kind));
                            return ANY;
                        });
    }

    private static Optional<Field> find(RecordKind kind, String name) {
        return kind.fields().stream()
                .filter(field -> field.code().value().equals(name))
                .findFirst();
    }

    private static Typed typed(Field field) {
        return new Typed(FilterType.of(field.kind()), field);
    }

    private Typed binary(Expr.Binary binary) {
        return switch (binary.op()) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER -> both(FilterType.NUMBER, binary);
            case AND, OR -> both(FilterType.TRUTH, binary);
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                    compared(binary);
        };
    }

    private Typed both(FilterType type, Expr.Binary binary) {
        expect(type, binary.left());
        expect(type, binary.right());
        return new Typed(type, null);
    }

    private Typed compared(Expr.Binary binary) {
        Typed left = type(binary.left());
        Typed right = type(binary.right());
        boolean same = binary.op() == BinaryOp.EQUAL || binary.op() == BinaryOp.NOT_EQUAL;
        if (left.type() != FilterType.ANY && right.type() != FilterType.ANY) {
            if (!left.type().isLike(right.type())) {
                issues.error(
                        text.at(binary), "not-comparable", left.type().word(), right.type().word());
            } else if (!same
                    && left.type() != FilterType.NUMBER
                    && left.type() != FilterType.DATE) {
                issues.error(text.at(binary), "no-order", left.type().word());
            }
            literal(left, binary.right());
            literal(right, binary.left());
        }
        return new Typed(FilterType.TRUTH, null);
    }

    /** A literal beside a choice must be one of its choices. */
    private void literal(Typed side, Expr other) {
        if (side.type() == FilterType.CHOICE
                && side.field() != null
                && other instanceof Expr.Str words) {
            Set<String> codes = new LinkedHashSet<>();
            side.field().choices().forEach(choice -> codes.add(choice.code()));
            if (!codes.isEmpty() && !codes.contains(words.value())) {
                KnownWords.unknown(issues, text.at(words), "unknown-choice", words.value(), codes);
            }
        }
    }

    private Typed in(Expr.In in) {
        Typed left = type(in.left());
        for (Expr choice : in.choices()) {
            Typed right = type(choice);
            if (left.type() != FilterType.ANY
                    && right.type() != FilterType.ANY
                    && !left.type().isLike(right.type())) {
                issues.error(
                        text.at(choice), "not-comparable", left.type().word(), right.type().word());
            }
            literal(left, choice);
        }
        return new Typed(FilterType.TRUTH, null);
    }

    private Typed call(Expr.Call call) {
        FilterFunction function = FilterFunction.ALL.get(call.function());
        if (function == null) {
            KnownWords.unknown(
                    issues,
                    text.at(call),
                    "unknown-function",
                    call.function(),
                    FilterFunction.ALL.keySet());
            return ANY;
        }
        int given = call.arguments().size();
        int asked = function.arguments().size();
        if (function.repeats() ? given == 0 : given != asked) {
            issues.error(
                    text.at(call),
                    function.repeats() ? "too-few-arguments" : "wrong-argument-count",
                    call.function(),
                    "" + asked,
                    "" + given);
            return new Typed(function.result(), null);
        }
        List<Field> linked = new ArrayList<>();
        for (int i = 0; i < given; i++) {
            argument(
                    call.function(),
                    function.arguments().get(Math.min(i, asked - 1)),
                    call.arguments().get(i),
                    linked);
        }
        return new Typed(function.result(), null);
    }

    private void argument(
            String function, FilterFunction.Argument asked, Expr given, List<Field> linked) {
        switch (asked) {
            case DATE -> typedArgument(function, given, FilterType.DATE);
            case NUMBER -> typedArgument(function, given, FilterType.NUMBER);
            case ORGANISATION -> typedArgument(function, given, FilterType.ORGANISATION);
            case TEXT -> {
                FilterType found = type(given).type();
                if (!found.isText() && found != FilterType.ANY) {
                    issues.error(
                            text.at(given),
                            "argument-type",
                            function,
                            FilterType.TEXT.word(),
                            found.word());
                }
            }
            case FIELD -> ownField(function, given, linked);
            case LINKED_FIELD -> linkedField(function, given).ifPresent(linked::add);
            case LINKED_AMOUNT ->
                    linkedField(function, given)
                            .ifPresent(
                                    field -> {
                                        if (typed(field).type() != FilterType.NUMBER) {
                                            issues.error(
                                                    text.at(given),
                                                    "argument-type",
                                                    function,
                                                    FilterType.NUMBER.word(),
                                                    typed(field).type().word());
                                        }
                                    });
        }
    }

    private void typedArgument(String function, Expr given, FilterType asked) {
        FilterType found = type(given).type();
        if (found != asked && found != FilterType.ANY) {
            issues.error(text.at(given), "argument-type", function, asked.word(), found.word());
        }
    }

    private void ownField(String function, Expr given, List<Field> linked) {
        if (!(given instanceof Expr.Name name)) {
            issues.error(text.at(given), "field-asked", function);
            return;
        }
        Typed own = field(name);
        for (Field other : linked) {
            if (own.type() != FilterType.ANY && !own.type().isLike(typed(other).type())) {
                issues.error(
                        text.at(given),
                        "not-comparable",
                        typed(other).type().word(),
                        own.type().word());
            }
        }
    }

    private Optional<Field> linkedField(String function, Expr given) {
        String[] parts =
                given instanceof Expr.Name name ? name.value().split("\\.", -1) : new String[0];
        if (parts.length != 2) {
            issues.error(text.at(given), "linked-field-asked", function);
            return Optional.empty();
        }
        Optional<RecordKind> other =
                kinds.values().stream()
                        .filter(each -> each.type().value().equals(parts[0]))
                        .findFirst();
        if (other.isEmpty()) {
            Set<String> types = new LinkedHashSet<>();
            kinds.keySet().forEach(type -> types.add(type.value()));
            KnownWords.unknown(issues, text.at(given), "unknown-record", parts[0], types);
            return Optional.empty();
        }
        Optional<Field> field = find(other.get(), parts[1]);
        if (field.isEmpty()) {
            KnownWords.unknown(
                    issues, text.at(given), "unknown-field", parts[1], fieldNames(other.get()));
        }
        return field;
    }
}
