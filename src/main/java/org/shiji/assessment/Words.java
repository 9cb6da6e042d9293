package org.shiji.assessment;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Definition;
import org.shiji.definitions.ElementSource;
import org.shiji.definitions.FilterWords;
import org.shiji.definitions.RecordKind;
import org.shiji.reporting.Reporting;
import org.shiji.scoring.Formula;
import org.shiji.scoring.FormulaWords;
import org.shiji.scoring.Indicator;
import org.shiji.scoring.Namer;
import org.shiji.scoring.Node;
import org.shiji.scoring.ScoreForm;
import org.shiji.scoring.ScoreWords;
import org.shiji.shared.Figure;
import org.shiji.shared.Message;
import org.shiji.shared.Published;
import org.shiji.shared.Text;

/** What a scorecard says in words, in both languages at once. */
final class Words {

    private final Definition definition;

    Words(Definition definition) {
        this.definition = definition;
    }

    Text formula(Indicator indicator) {
        return both(
                locale ->
                        FormulaWords.describe(
                                indicator.formula().tree(),
                                Namer.of(definition.framework()),
                                locale));
    }

    /** The score form as a sentence; empty for an indicator that is only shown. */
    Text scoring(Indicator indicator) {
        ScoreForm form = indicator.score();
        return form == null
                ? Text.same("")
                : both(locale -> ScoreWords.describe(form, indicator.unit(), locale));
    }

    Text rollUp(Node node) {
        return Message.of("assessment.roll-up." + node.aggregate().name(), node.power()).text();
    }

    /** Which records count for an element, without any code; null where all of its type do. */
    @Nullable Text filter(ElementSource.FromRecords counted) {
        RecordKind kind = kind(counted);
        Formula where = counted.where();
        return where == null
                ? null
                : both(
                        locale ->
                                FilterWords.in(definition.recordKinds(), locale)
                                        .describe(kind, where));
    }

    /**
     * Code of each rule a record of the type can break → what is then wrong with it, in the order
     * of the rules.
     */
    Map<String, Text> voidReasons(RecordKind kind) {
        Map<String, Text> reasons = new LinkedHashMap<>();
        kind.valid().forEach(rule -> reasons.put(rule.code(), rule.message()));
        reasons.put(Reporting.DUPLICATE, Message.of("assessment.void.duplicate").text());
        return reasons;
    }

    /** A number with thousands separators and at most two decimals; a dash where there is none. */
    static String number(Figure figure) {
        return figure.value() == null ? "—" : number(figure.value(), 2);
    }

    static String number(double value, int decimals) {
        DecimalFormat format =
                new DecimalFormat(
                        decimals == 0 ? "#,##0" : "#,##0." + "#".repeat(decimals),
                        DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(Published.round(value, decimals));
    }

    private RecordKind kind(ElementSource.FromRecords counted) {
        @Nullable RecordKind kind = definition.recordKinds().get(counted.record());
        if (kind == null) {
            throw new IllegalStateException("no record type " + counted.record());
        }
        return kind;
    }

    private static Text both(Function<Locale, String> say) {
        return new Text(say.apply(Locale.CHINESE), say.apply(Locale.ENGLISH));
    }
}
