package org.shiji.scoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An expression as somebody wrote it, and its tree. Made by {@link FormulaParser}.
 *
 * @param source the text as written
 * @param tree the parsed tree
 */
public record Formula(String source, Expr tree) {

    /** The names used, each once, in the order of the text. */
    public List<String> names() {
        return List.copyOf(names(tree));
    }

    /** The names whose value of the same period is used: not those inside of {@code prior}. */
    List<String> namesNow() {
        Set<String> names = new LinkedHashSet<>();
        collectNow(tree, names);
        return List.copyOf(names);
    }

    private static void collectNow(Expr expr, Set<String> names) {
        if (expr instanceof Expr.Name name) {
            names.add(name.value());
        }
        boolean before =
                expr instanceof Expr.Call call && call.function().equals(Functions.PRIOR.code());
        if (!before) {
            inner(expr).forEach(part -> collectNow(part, names));
        }
    }

    /** Each use of a name with its place in the text, in the order of the text. */
    public List<Expr.Name> uses() {
        List<Expr.Name> uses = new ArrayList<>();
        for (Expr part : parts(tree)) {
            if (part instanceof Expr.Name name) {
                uses.add(name);
            }
        }
        return uses;
    }

    /**
     * All function calls with their places in the text, outer ones before those in their arguments.
     */
    public List<Expr.Call> calls() {
        List<Expr.Call> calls = new ArrayList<>();
        for (Expr part : parts(tree)) {
            if (part instanceof Expr.Call call) {
                calls.add(call);
            }
        }
        return calls;
    }

    /** The expression and everything inside of it, in the order of the text. */
    public List<Expr> parts() {
        return parts(tree);
    }

    static Set<String> names(Expr tree) {
        Set<String> names = new LinkedHashSet<>();
        for (Expr part : parts(tree)) {
            if (part instanceof Expr.Name name) {
                names.add(name.value());
            }
        }
        return names;
    }

    /** The expression and everything inside of it, in the order of the text. */
    static List<Expr> parts(Expr tree) {
        List<Expr> parts = new ArrayList<>();
        collect(tree, parts);
        return parts;
    }

    private static void collect(Expr expr, List<Expr> parts) {
        parts.add(expr);
        inner(expr).forEach(part -> collect(part, parts));
    }

    private static List<Expr> inner(Expr expr) {
        return switch (expr) {
            case Expr.Num n -> List.of();
            case Expr.Str s -> List.of();
            case Expr.Bool b -> List.of();
            case Expr.Name n -> List.of();
            case Expr.Unary unary -> List.of(unary.operand());
            case Expr.Binary binary -> List.of(binary.left(), binary.right());
            case Expr.In in -> {
                List<Expr> all = new ArrayList<>(List.of(in.left()));
                all.addAll(in.choices());
                yield all;
            }
            case Expr.Call call -> call.arguments();
        };
    }

    /** The same tree, its place in the source now with the parentheses around it. */
    static Expr placed(Expr inner, int at, int to) {
        return switch (inner) {
            case Expr.Num e -> new Expr.Num(e.value(), at, to);
            case Expr.Str e -> new Expr.Str(e.value(), at, to);
            case Expr.Bool e -> new Expr.Bool(e.value(), at, to);
            case Expr.Name e -> new Expr.Name(e.value(), at, to);
            case Expr.Unary e -> new Expr.Unary(e.op(), e.operand(), at, to);
            case Expr.Binary e -> new Expr.Binary(e.op(), e.left(), e.right(), at, to);
            case Expr.In e -> new Expr.In(e.left(), e.choices(), at, to);
            case Expr.Call e -> new Expr.Call(e.function(), e.arguments(), at, to);
        };
    }
}
