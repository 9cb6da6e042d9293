package org.shiji.definitions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.ElementSource.Declared;
import org.shiji.definitions.ElementSource.FromRecords;
import org.shiji.definitions.ElementSource.Measure;
import org.shiji.definitions.RecordKind.Choice;
import org.shiji.definitions.RecordKind.Field;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.scoring.Expr;
import org.shiji.scoring.Formula;
import org.shiji.scoring.FormulaWords;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Messages;
import org.shiji.shared.RecordType;

/**
 * Where an element comes from, and which records count, in words: fields and choices by their
 * names.
 */
public final class FilterWords {

    private final Map<RecordType, RecordKind> kinds;
    private final Locale locale;

    private FilterWords(Map<RecordType, RecordKind> kinds, Locale locale) {
        this.kinds = kinds;
        this.locale = locale;
    }

    /**
     * @param kinds the record types of the definition
     */
    public static FilterWords in(Map<RecordType, RecordKind> kinds, Locale locale) {
        return new FilterWords(kinds, locale);
    }

    /** Where an element comes from, as a sentence without full stop. */
    public String describe(ElementSource source) {
        return switch (source) {
            case Declared declared when declared.strength() == EvidenceStrength.NONE ->
                    word("declared");
            case Declared declared ->
                    word(
                            declared.evidenceRequired() ? "declared.required" : "declared.welcome",
                            Messages.say(
                                    locale,
                                    "definitions.strength." + Words.of(declared.strength())));
            case FromRecords records -> counted(records);
        };
    }

    /** A condition over the fields of a record type. */
    public String describe(RecordKind kind, Formula condition) {
        return FormulaWords.describe(
                withChoices(condition.tree(), kind), (code, language) -> name(kind, code), locale);
    }

    private String counted(FromRecords source) {
        RecordKind kind = kinds.get(source.record());
        if (kind == null) {
            return source.record().value();
        }
        String measure =
                switch (source.measure()) {
                    case Measure.Count count -> word("count", kind.name().in(locale));
                    case Measure.Sum sum ->
                            word("sum", kind.name().in(locale), field(kind, sum.field()));
                    case Measure.Distinct distinct ->
                            word("distinct", kind.name().in(locale), field(kind, distinct.field()));
                    case Measure.Max max ->
                            word("max", kind.name().in(locale), field(kind, max.field()));
                    case Measure.Mean mean ->
                            word("mean", kind.name().in(locale), field(kind, mean.field()));
                };
        Formula where = source.where();
        return where == null ? measure : word("where", measure, describe(kind, where));
    }

    private String field(RecordKind kind, FieldCode code) {
        return kind.field(code).name().in(locale);
    }

    private String name(RecordKind kind, String code) {
        Field field = field(kind, code);
        int dot = code.indexOf('.');
        if (dot < 0) {
            return field == null ? code : field.name().in(locale);
        }
        RecordKind other = kinds.get(new RecordType(code.substring(0, dot)));
        return other == null || field == null
                ? code
                : word("linked", other.name().in(locale), field.name().in(locale));
    }

    /** A field of the type itself or, with a dot, of another one; null where there is none. */
    private @Nullable Field field(RecordKind kind, String code) {
        int dot = code.indexOf('.');
        RecordKind of = dot < 0 ? kind : kinds.get(new RecordType(code.substring(0, dot)));
        return of == null ? null : find(of, code.substring(dot + 1));
    }

    private static @Nullable Field find(RecordKind kind, String code) {
        return kind.fields().stream()
                .filter(field -> field.code().value().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** The same condition with the names of choices in place of their codes. */
    private Expr withChoices(Expr part, RecordKind kind) {
        return switch (part) {
            case Expr.Unary unary ->
                    new Expr.Unary(
                            unary.op(), withChoices(unary.operand(), kind), unary.at(), unary.to());
            case Expr.Binary binary ->
                    new Expr.Binary(
                            binary.op(),
                            named(withChoices(binary.left(), kind), binary.right(), kind),
                            named(withChoices(binary.right(), kind), binary.left(), kind),
                            binary.at(),
                            binary.to());
            case Expr.In in -> {
                List<Expr> choices =
                        in.choices().stream()
                                .map(choice -> named(choice, in.left(), kind))
                                .toList();
                yield new Expr.In(withChoices(in.left(), kind), choices, in.at(), in.to());
            }
            case Expr.Call call -> call;
            case Expr.Num leaf -> leaf;
            case Expr.Str leaf -> leaf;
            case Expr.Bool leaf -> leaf;
            case Expr.Name leaf -> leaf;
        };
    }

    private Expr named(Expr literal, Expr beside, RecordKind kind) {
        if (literal instanceof Expr.Str words && beside instanceof Expr.Name name) {
            Field field = field(kind, name.value());
            List<Choice> choices = field == null ? List.of() : field.choices();
            for (Choice choice : choices) {
                if (choice.code().equals(words.value())) {
                    return new Expr.Str(choice.name().in(locale), words.at(), words.to());
                }
            }
        }
        return literal;
    }

    private String word(String key, Object... arguments) {
        return Messages.say(locale, "definitions.source." + key, arguments);
    }
}
