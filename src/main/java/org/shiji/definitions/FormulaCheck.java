package org.shiji.definitions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Expr;
import org.shiji.scoring.Functions;
import org.shiji.shared.Message;

/**
 * Checks a formula over figures: each name and function is known, each function gets as many
 * arguments as it takes, and no text stands where only numbers are.
 */
final class FormulaCheck {

    private static final Set<Functions> OVER_CODES =
            EnumSet.of(
                    Functions.PRIOR,
                    Functions.GROWTH,
                    Functions.PEERS_MAX,
                    Functions.PEERS_MIN,
                    Functions.PEERS_MEAN,
                    Functions.PEERS_MEDIAN);

    private static final Set<String> YES_OR_NO = Set.of("yes", "no");

    /** In front of the code of a node in a verdict. */
    private static final String SCORE = "score.";

    private static final Pattern HYPHENATED =
            Pattern.compile(
                    "(?<![A-Za-z0-9_.'-])[A-Za-z][A-Za-z0-9_]*(?:-[A-Za-z][A-Za-z0-9_]*)+(?![A-Za-z0-9_.('-])");

    /** Part of the source of the formula. */
    private record Span(int from, int to) {}

    private final Set<String> names;
    private final String unknownName;
    private final FormulaText text;
    private final Issues issues;
    private final Map<String, Range> bounds;
    private final List<Span> hyphenated = new ArrayList<>();
    private @Nullable Codes codes;
    private final Set<String> used = new LinkedHashSet<>();
    private final Set<String> usedNow = new LinkedHashSet<>();

    /**
     * @param names the names that may be used
     * @param unknownName key of the message about another name: {0} the name, {1} a hint, {2} the
     *     allowed names
     */
    FormulaCheck(Set<String> names, String unknownName, FormulaText text, Issues issues) {
        this(names, unknownName, text, issues, Map.of());
    }

    /**
     * @param bounds what the names can be
     */
    FormulaCheck(
            Set<String> names,
            String unknownName,
            FormulaText text,
            Issues issues,
            Map<String, Range> bounds) {
        this.bounds = bounds;
        this.names = names;
        this.unknownName = unknownName;
        this.text = text;
        this.issues = issues;
    }

    /** With these codes around, to tell what another name is. */
    FormulaCheck within(Codes around) {
        codes = around;
        return this;
    }

    /** Says what is wrong and collects the names used. */
    FormulaCheck check() {
        findHyphens();
        walk(text.formula().tree(), true);
        return this;
    }

    /** All names used. */
    Set<String> used() {
        return used;
    }

    /** The names whose value of the same period is used: those inside of {@code prior} are not. */
    Set<String> usedNow() {
        return usedNow;
    }

    private void walk(Expr part, boolean now) {
        switch (part) {
            case Expr.Num number -> {}
            case Expr.Bool truth -> {}
            case Expr.Str words when YES_OR_NO.contains(words.value()) ->
                    issues.error(text.at(words), "yes-in-formula");
            case Expr.Str words ->
                    issues.error(
                            text.at(words), "text-in-formula", YamlParser.shortened(words.value()));
            case Expr.Name name -> name(name, now);
            case Expr.Unary unary -> walk(unary.operand(), now);
            case Expr.Binary binary -> {
                if (binary.op() == Expr.BinaryOp.DIVIDE && isZero(binary.right())) {
                    issues.doubt(text.at(binary.right()), "division-by-zero");
                }
                walk(binary.left(), now);
                walk(binary.right(), now);
            }
            case Expr.In in -> {
                walk(in.left(), now);
                in.choices().forEach(choice -> walk(choice, now));
            }
            case Expr.Call call -> call(call, now);
        }
    }

    /** Whether it is 0 whatever the names are. */
    private boolean isZero(Expr part) {
        Range range = Bounds.of(part, text.formula(), bounds);
        return range.low() == 0 && range.high() == 0;
    }

    private void name(Expr.Name name, boolean now) {
        if (isHyphenated(name)) {
            return;
        }
        if (!names.contains(name.value())) {
            if (YES_OR_NO.contains(name.value())) {
                issues.error(text.at(name), "yes-in-formula");
            } else {
                unknown(name);
            }
            return;
        }
        used.add(name.value());
        if (now) {
            usedNow.add(name.value());
        }
    }

    private void unknown(Expr.Name name) {
        String word = name.value();
        String code = word.startsWith(SCORE) ? word.substring(SCORE.length()) : word;
        Codes.Kind kind = codes == null ? null : codes.kind(code).orElse(null);
        Functions function = FunctionHabits.named(word).orElse(null);
        if (codes != null && codes.isLost(code)) {
            return; // what it stands for was refused where it stands
        }
        if (kind != null && names.contains(SCORE + code)) {
            Message hint = Message.of("definitions.did-you-mean", SCORE + code);
            issues.error(text.at(name), unknownName, word, hint, KnownWords.list(names));
        } else if (kind != null) {
            issues.error(
                    text.at(name),
                    unknownName + "-kind",
                    code,
                    kind.words(),
                    KnownWords.list(names));
        } else if (function != null) {
            issues.error(text.at(name), "function-alone", word, function.code());
        } else {
            KnownWords.unknown(issues, text.at(name), unknownName, word, names);
        }
    }

    /** Says which hyphens in codes that are none would be read as a minus. */
    private void findHyphens() {
        Matcher found = HYPHENATED.matcher(text.formula().source());
        while (found.find()) {
            String written = found.group();
            String meant = written.replace('-', '_');
            boolean isLost = codes != null && (codes.isLost(written) || codes.isLost(meant));
            List<String> parts = List.of(written.split("-"));
            boolean isCode = names.contains(meant) && !names.containsAll(parts);
            if (isLost || isCode || Collections.disjoint(names, parts)) {
                hyphenated.add(new Span(found.start(), found.end()));
            }
            if (!isLost && hyphenated.contains(new Span(found.start(), found.end()))) {
                Place place = FormulaText.at(text.scalar(), found.start());
                issues.error(place, "hyphen-in-code", YamlParser.shortened(written), meant);
            }
        }
    }

    private boolean isHyphenated(Expr.Name name) {
        return hyphenated.stream().anyMatch(span -> span.from <= name.at() && name.at() < span.to);
    }

    private void call(Expr.Call call, boolean now) {
        Optional<Functions> known = Functions.of(call.function());
        if (known.isEmpty()) {
            issues.error(
                    text.at(call),
                    "unknown-function",
                    YamlParser.shortened(call.function()),
                    FunctionHabits.hint(call.function()),
                    KnownWords.list(Functions.codes()));
        } else {
            arity(call, known.get());
        }
        boolean overCode = known.filter(OVER_CODES::contains).isPresent();
        boolean before = known.filter(function -> function == Functions.PRIOR).isPresent();
        for (Expr argument : call.arguments()) {
            if (overCode && !(argument instanceof Expr.Name)) {
                issues.error(text.at(argument), "code-asked", call.function());
            }
            walk(argument, now && !before);
        }
    }

    private void arity(Expr.Call call, Functions function) {
        int given = call.arguments().size();
        if (given >= function.least() && given <= function.most()) {
            return;
        }
        if (function.most() == Functions.ANY) {
            issues.error(
                    text.at(call),
                    "too-few-arguments",
                    call.function(),
                    "" + function.least(),
                    "" + given);
        } else {
            String asked =
                    function.least() == function.most()
                            ? "" + function.least()
                            : function.least() + "–" + function.most();
            issues.error(text.at(call), "wrong-argument-count", call.function(), asked, "" + given);
        }
    }
}
