package org.shiji.inspection;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.shiji.definitions.Check;
import org.shiji.definitions.Definition;
import org.shiji.reporting.Tally;
import org.shiji.scoring.Column;
import org.shiji.scoring.Element;
import org.shiji.scoring.FormulaWords;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Indicator;
import org.shiji.scoring.IndicatorKind;
import org.shiji.scoring.MissingPolicy;
import org.shiji.scoring.Scores;
import org.shiji.scoring.Scoring;
import org.shiji.scoring.Sheet;
import org.shiji.scoring.Stage;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Lens;
import org.shiji.shared.Message;
import org.shiji.shared.Missing;
import org.shiji.shared.Period;
import org.shiji.shared.Text;
import org.shiji.shared.Units;

/**
 * Asks the checks of a definition: first of what the union claims, then of what its records
 * support. A union may claim figures that agree with each other and have records that do not.
 */
final class Checks {
    private Checks() {}

    /**
     * The checks are calculated by the scoring itself, as indicators that carry no weight, so that
     * a check and an indicator over the same figures can never come to different ends.
     */
    static List<Flag> failed(Definition definition, Period period, Tally tally) {
        Map<String, Flag> claimed = failed(definition, period, tally, Lens.CLAIMED);
        Map<String, Flag> supported = failed(definition, period, tally, Lens.SUPPORTED);
        List<Flag> flags = new ArrayList<>();
        for (Check check : definition.checks()) {
            Flag flag = claimed.getOrDefault(check.code(), supported.get(check.code()));
            if (flag != null) {
                flags.add(flag);
            }
        }
        return flags;
    }

    private static Map<String, Flag> failed(
            Definition definition, Period period, Tally tally, Lens lens) {
        SequencedMap<KpiCode, Check> checks = new LinkedHashMap<>();
        for (Check check : definition.checks()) {
            checks.put(free(definition.framework(), checks.size()), check);
        }
        Scores scores =
                Scoring.score(
                        with(definition.framework(), checks),
                        sheet(tally, period, lens),
                        null,
                        List.of());
        Map<String, Flag> flags = new LinkedHashMap<>();
        checks.forEach(
                (code, check) -> {
                    Column column = scores.values().get(code);
                    Figure holds = column == null ? null : column.figure(0);
                    if (holds != null && holds.isKnown() && holds.or(1) == 0) {
                        flags.put(
                                check.code(),
                                new Flag(
                                        check.code(),
                                        check.severity(),
                                        check.message(),
                                        detail(check, definition, scores)));
                    }
                });
        return flags;
    }

    private static KpiCode free(Framework framework, int number) {
        KpiCode code = new KpiCode("check_" + number);
        while (framework.indicators().containsKey(code)
                || framework.elements().containsKey(new ElementCode(code.value()))) {
            code = new KpiCode("x" + code);
        }
        return code;
    }

    private static Framework with(Framework framework, Map<KpiCode, Check> checks) {
        SequencedMap<KpiCode, Indicator> indicators = new LinkedHashMap<>(framework.indicators());
        checks.forEach(
                (code, check) ->
                        indicators.put(
                                code,
                                new Indicator(
                                        code,
                                        check.message(),
                                        check.message(),
                                        IndicatorKind.INFO,
                                        Stage.INPUT,
                                        "",
                                        0,
                                        check.expect(),
                                        null,
                                        MissingPolicy.EXCLUDE,
                                        Indicator.EvidenceCaps.FREE)));
        return new Framework(
                framework.code(),
                framework.version(),
                framework.name(),
                framework.notice(),
                framework.period(),
                framework.decimals(),
                framework.elements(),
                indicators,
                framework.roots(),
                framework.verdict());
    }

    private static Sheet sheet(Tally tally, Period period, Lens lens) {
        Sheet sheet = new Sheet(lens, period, List.of(tally.union()));
        tally.figures()
                .forEach(
                        (element, reported) -> {
                            Figure figure =
                                    lens == Lens.CLAIMED
                                            ? reported.claimed()
                                            : reported.supported();
                            Missing reason = figure.missing();
                            if (reason == null) {
                                sheet.column(element).set(0, figure.or(0));
                            } else {
                                sheet.column(element).setMissing(0, reason);
                            }
                        });
        return sheet;
    }

    private static Text detail(Check check, Definition definition, Scores scores) {
        return new Text(
                detail(check, definition, scores, Locale.CHINESE),
                detail(check, definition, scores, Locale.ENGLISH));
    }

    private static String detail(
            Check check, Definition definition, Scores scores, Locale language) {
        String words =
                FormulaWords.describe(
                        check.expect().tree(),
                        (code, locale) -> named(code, definition, scores, locale),
                        language);
        return Message.of("inspection.flag.detail." + scores.sheet().lens().name(), words)
                .in(language);
    }

    /** An element or indicator with its figure behind it. */
    private static String named(String code, Definition definition, Scores scores, Locale locale) {
        ElementCode elementCode = new ElementCode(code);
        Element element = definition.framework().elements().get(elementCode);
        if (element != null) {
            Figure figure = scores.sheet().column(elementCode).figure(0);
            return said(element.name(), figure, element.unit(), locale);
        }
        Indicator indicator = definition.framework().indicators().get(new KpiCode(code));
        Column column = scores.values().get(new KpiCode(code));
        return indicator == null || column == null
                ? code
                : said(indicator.name(), column.figure(0), indicator.unit(), locale);
    }

    private static String said(Text name, Figure figure, String unit, Locale locale) {
        Double value = figure.value();
        if (value == null) {
            return Message.of("inspection.flag.missing", name).in(locale);
        }
        DecimalFormat format =
                new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return Message.of(
                        "inspection.flag.figure",
                        name,
                        format.format(value),
                        Units.in(locale, unit))
                .in(locale)
                .replace(" )", ")");
    }
}
