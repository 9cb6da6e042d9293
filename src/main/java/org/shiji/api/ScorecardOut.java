package org.shiji.api;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shiji.api.ChecklistOut.FlagOut;
import org.shiji.api.DefinitionOut.FrameworkOut;
import org.shiji.assessment.Assessments;
import org.shiji.assessment.Scorecard;
import org.shiji.shared.Figure;
import org.shiji.shared.Lens;
import org.shiji.shared.Missing;
import org.shiji.shared.Text;

/** How a report was judged: frozen, under the lenses. */
record ScorecardOut(
        String union,
        String period,
        FrameworkOut framework,
        Text frameworkName,
        int decimals,
        String sha256,
        Instant frozenAt,
        VerdictOut verdict,
        TotalsOut totals,
        List<NodeOut> nodes,
        List<IndicatorOut> indicators,
        List<FlagOut> flags) {

    record VerdictOut(String code, Text name, boolean verified, Text sentence) {}

    /** A number, or why there is none. */
    record NumberOut(@Nullable Double value, @Nullable Missing missing) {
        static NumberOut of(Figure figure) {
            return new NumberOut(figure.value(), figure.missing());
        }
    }

    record TotalsOut(
            NumberOut claimed,
            NumberOut documented,
            NumberOut supported,
            NumberOut verified,
            NumberOut water,
            double coverage,
            int gatesFailed,
            int vetoes) {
        static TotalsOut of(Scorecard.Totals totals) {
            return new TotalsOut(
                    NumberOut.of(totals.claimed()),
                    NumberOut.of(totals.documented()),
                    NumberOut.of(totals.supported()),
                    NumberOut.of(totals.verified()),
                    NumberOut.of(totals.water()),
                    totals.coverage(),
                    totals.gatesFailed(),
                    totals.vetoes());
        }
    }

    /** Scores of 0 to 100 under the lenses. */
    record LensesOut(NumberOut claimed, NumberOut supported, NumberOut verified) {
        static LensesOut of(Map<Lens, Figure> all) {
            return new LensesOut(
                    under(Lens.CLAIMED, all),
                    under(Lens.SUPPORTED, all),
                    under(Lens.VERIFIED, all));
        }

        private static NumberOut under(Lens lens, Map<Lens, Figure> all) {
            return NumberOut.of(all.getOrDefault(lens, Figure.absent(Missing.NOT_COMPUTABLE)));
        }
    }

    record NodeOut(String code, Text name, @Nullable String parent, LensesOut scores) {}

    record IndicatorOut(
            String code,
            Text name,
            @Nullable String parent,
            String unit,
            LensesOut values,
            LensesOut scores) {
        static IndicatorOut of(Scorecard.IndicatorScore one) {
            return new IndicatorOut(
                    one.code().value(),
                    one.name(),
                    one.parent() == null ? null : one.parent().value(),
                    one.unit(),
                    LensesOut.of(each(one.lenses(), Scorecard.LensScore::value)),
                    LensesOut.of(each(one.lenses(), Scorecard.LensScore::score)));
        }

        private static Map<Lens, Figure> each(
                Map<Lens, Scorecard.LensScore> lenses, Function<Scorecard.LensScore, Figure> part) {
            Map<Lens, Figure> all = new EnumMap<>(Lens.class);
            lenses.forEach((lens, score) -> all.put(lens, part.apply(score)));
            return all;
        }
    }

    static ScorecardOut of(Scorecard card, Assessments.Frozen frozen) {
        Scorecard.Verdict verdict = card.verdict();
        return new ScorecardOut(
                card.union().id().value(),
                card.period().code(),
                new FrameworkOut(
                        card.framework().code(),
                        card.framework().version(),
                        card.framework().hash()),
                card.frameworkName(),
                card.decimals(),
                frozen.sha256(),
                frozen.frozenAt(),
                new VerdictOut(
                        verdict.code(), verdict.name(), verdict.verified(), verdict.sentence()),
                TotalsOut.of(card.totals()),
                card.nodes().stream()
                        .map(
                                node ->
                                        new NodeOut(
                                                node.code().value(),
                                                node.name(),
                                                node.parent() == null
                                                        ? null
                                                        : node.parent().value(),
                                                LensesOut.of(node.scores())))
                        .toList(),
                card.indicators().stream().map(IndicatorOut::of).toList(),
                FlagOut.all(card.flags()));
    }
}
