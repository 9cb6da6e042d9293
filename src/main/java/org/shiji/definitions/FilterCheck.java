package org.shiji.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.RecordKind.Field;
import org.shiji.scoring.Expr;
import org.shiji.scoring.Expr.BinaryOp;
import org.shiji.shared.Message;
import org.shiji.shared.RecordType;

/**
 * Checks a condition over the fields of one record type: each name is a field, each function gets
 * what it asks for, only likes are compared, a choice is compared with its choices, and the whole
 * is true or false.
 */
final class FilterCheck {

    /** What a part of a condition is. */
    private enum Type {
        NUMBER,
        TRUTH,
        DATE,
        ORGANISATION,
        TEXT,
        CHOICE,
        /** Was refused already, or may be anything. */
        ANY;

        Message word() {
            return Message.of("definitions.type." + Words.of(this));
        }
    }

    private record Typed(Type type, @Nullable Field field) {}

    /** What an argument must be. A linked field is written {@code type.field}. */
    private enum Argument {
        DATE,
        ORGANISATION,
        NUMBER,
        TEXT,
        FIELD,
        LINKED_FIELD,
        LINKED_AMOUNT
    }

    private record Function(Type result, boolean repeats, List<Argument> arguments) {}

    private static final Map<String, Function> FUNCTIONS = functions();
    private static final Typed ANY = new Typed(Type.ANY, null);

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

    private static Map<String, Function> functions() {
        Map<String, Function> all = new LinkedHashMap<>();
        all.put("in_period", new Function(Type.TRUTH, false, List.of(Argument.DATE)));
        all.put("days", new Function(Type.NUMBER, false, List.of(Argument.DATE, Argument.DATE)));
        all.put("weeks", new Function(Type.NUMBER, false, List.of(Argument.DATE, Argument.DATE)));
        all.put("member", new Function(Type.TRUTH, false, List.of(Argument.ORGANISATION)));
        all.put("in_park", new Function(Type.TRUTH, false, List.of(Argument.ORGANISATION)));
        all.put("focus_major", new Function(Type.TRUTH, false, List.of(Argument.TEXT)));
        all.put(
                "linked",
                new Function(Type.TRUTH, false, List.of(Argument.LINKED_FIELD, Argument.FIELD)));
        all.put(
                "linked_sum",
                new Function(
                        Type.NUMBER,
                        false,
                        List.of(Argument.LINKED_AMOUNT, Argument.LINKED_FIELD, Argument.FIELD)));
        all.put("length", new Function(Type.NUMBER, false, List.of(Argument.TEXT)));
        all.put("missing", new Function(Type.TRUTH, false, List.of(Argument.FIELD)));
        all.put("abs", new Function(Type.NUMBER, false, List.of(Argument.NUMBER)));
        all.put("min", new Function(Type.NUMBER, true, List.of(Argument.NUMBER)));
        all.put("max", new Function(Type.NUMBER, true, List.of(Argument.NUMBER)));
        return all;
    }

    /** The names of the fields of a record type. */
    static Set<String> fieldNames(RecordKind kind) {
        Set<String> names = new LinkedHashSet<>();
        kind.fields().forEach(field -> names.add(field.code().value()));
        return names;
    }

    void check() {
        expect(Type.TRUTH, text.formula().tree());
    }

    private void expect(Type expected, Expr part) {
        Type found = type(part).type();
        if (found != expected && found != Type.ANY) {
            issues.error(text.at(part), "filter-type", expected.word(), found.word());
        }
    }

    private Typed type(Expr part) {
        return switch (part) {
            case Expr.Num number -> new Typed(Type.NUMBER, null);
            case Expr.Bool truth -> new Typed(Type.TRUTH, null);
            case Expr.Str words -> new Typed(Type.TEXT, null);
            case Expr.Name name -> field(name);
            case Expr.Unary unary -> {
                Type type = unary.op() == Expr.UnaryOp.NOT ? Type.TRUTH : Type.NUMBER;
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
                            Keys.unknown(
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
        Type type =
                switch (field.kind()) {
                    case AMOUNT, NUMBER, COUNT -> Type.NUMBER;
                    case DATE -> Type.DATE;
                    case YESNO -> Type.TRUTH;
                    case CHOICE -> Type.CHOICE;
                    case ORGANISATION -> Type.ORGANISATION;
                    case PERSON, SCHOOL, TEXT, CODE, EVIDENCE -> Type.TEXT;
                };
        return new Typed(type, field);
    }

    private Typed binary(Expr.Binary binary) {
        return switch (binary.op()) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER -> both(Type.NUMBER, binary);
            case AND, OR -> both(Type.TRUTH, binary);
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                    compared(binary);
        };
    }

    private Typed both(Type type, Expr.Binary binary) {
        expect(type, binary.left());
        expect(type, binary.right());
        return new Typed(type, null);
    }

    private Typed compared(Expr.Binary binary) {
        Typed left = type(binary.left());
        Typed right = type(binary.right());
        boolean same = binary.op() == BinaryOp.EQUAL || binary.op() == BinaryOp.NOT_EQUAL;
        if (left.type() != Type.ANY && right.type() != Type.ANY) {
            if (!areAlike(left.type(), right.type())) {
                issues.error(
                        text.at(binary), "not-comparable", left.type().word(), right.type().word());
            } else if (!same && left.type() != Type.NUMBER && left.type() != Type.DATE) {
                issues.error(text.at(binary), "no-order", left.type().word());
            }
            literal(left, binary.right());
            literal(right, binary.left());
        }
        return new Typed(Type.TRUTH, null);
    }

    private static boolean areAlike(Type left, Type right) {
        return left == right || (isText(left) && isText(right));
    }

    private static boolean isText(Type type) {
        return type == Type.TEXT || type == Type.CHOICE || type == Type.ORGANISATION;
    }

    /** A literal beside a choice must be one of its choices. */
    private void literal(Typed side, Expr other) {
        if (side.type() == Type.CHOICE && side.field() != null && other instanceof Expr.Str words) {
            Set<String> codes = new LinkedHashSet<>();
            side.field().choices().forEach(choice -> codes.add(choice.code()));
            if (!codes.isEmpty() && !codes.contains(words.value())) {
                Keys.unknown(issues, text.at(words), "unknown-choice", words.value(), codes);
            }
        }
    }

    private Typed in(Expr.In in) {
        Typed left = type(in.left());
        for (Expr choice : in.choices()) {
            Typed right = type(choice);
            if (left.type() != Type.ANY
                    && right.type() != Type.ANY
                    && !areAlike(left.type(), right.type())) {
                issues.error(
                        text.at(choice), "not-comparable", left.type().word(), right.type().word());
            }
            literal(left, choice);
        }
        return new Typed(Type.TRUTH, null);
    }

    private Typed call(Expr.Call call) {
        Function function = FUNCTIONS.get(call.function());
        if (function == null) {
            Keys.unknown(
                    issues, text.at(call), "unknown-function", call.function(), FUNCTIONS.keySet());
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

    private void argument(String function, Argument asked, Expr given, List<Field> linked) {
        switch (asked) {
            case DATE -> typedArgument(function, given, Type.DATE);
            case NUMBER -> typedArgument(function, given, Type.NUMBER);
            case ORGANISATION -> typedArgument(function, given, Type.ORGANISATION);
            case TEXT -> {
                Type found = type(given).type();
                if (!isText(found) && found != Type.ANY) {
                    issues.error(
                            text.at(given),
                            "argument-type",
                            function,
                            Type.TEXT.word(),
                            found.word());
                }
            }
            case FIELD -> ownField(function, given, linked);
            case LINKED_FIELD -> linkedField(function, given).ifPresent(linked::add);
            case LINKED_AMOUNT ->
                    linkedField(function, given)
                            .ifPresent(
                                    field -> {
                                        if (typed(field).type() != Type.NUMBER) {
                                            issues.error(
                                                    text.at(given),
                                                    "argument-type",
                                                    function,
                                                    Type.NUMBER.word(),
                                                    typed(field).type().word());
                                        }
                                    });
        }
    }

    private void typedArgument(String function, Expr given, Type asked) {
        Type found = type(given).type();
        if (found != asked && found != Type.ANY) {
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
            if (own.type() != Type.ANY && !areAlike(own.type(), typed(other).type())) {
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
            Keys.unknown(issues, text.at(given), "unknown-record", parts[0], types);
            return Optional.empty();
        }
        Optional<Field> field = find(other.get(), parts[1]);
        if (field.isEmpty()) {
            Keys.unknown(
                    issues, text.at(given), "unknown-field", parts[1], fieldNames(other.get()));
        }
        return field;
    }
}
