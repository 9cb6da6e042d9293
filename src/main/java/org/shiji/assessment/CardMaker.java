package org.shiji.assessment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shiji.assessment.Scorecard.DeductionMade;
import org.shiji.assessment.Scorecard.Totals;
import org.shiji.definitions.Definition;
import org.shiji.inspection.Flag;
import org.shiji.scoring.Column;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Scores;
import org.shiji.scoring.Scoring;
import org.shiji.scoring.Stage;
import org.shiji.scoring.VerdictFacts;
import org.shiji.shared.Figure;
import org.shiji.shared.Lens;
import org.shiji.shared.Missing;
import org.shiji.shared.Period;
import org.shiji.unions.UnionProfile;

/** Puts the scorecard of one union together from the scores of all. */
final class CardMaker {

    private final Definition definition;
    private final Framework framework;
    private final Period period;
    private final CohortScores scores;
    private final TreeRows tree;
    private final ElementRows elements;
    private final VerdictReasons reasons;
    private final List<List<Flag>> flags;
    private final FirmnessMaker firmness;
    private final Figure medianTotal;

    /**
     * @param flags of each union, in the order of the scores
     */
    CardMaker(Definition definition, Period period, CohortScores scores, List<List<Flag>> flags) {
        this.definition = definition;
        this.framework = definition.framework();
        this.period = period;
        this.scores = scores;
        Words words = new Words(definition);
        this.tree = new TreeRows(scores, words);
        this.elements = new ElementRows(definition, scores.figures(), words);
        this.flags = flags;
        this.firmness = new FirmnessMaker(framework, scores, flags);
        this.reasons = new VerdictReasons(definition, scores, words);
        Column totals = scores.of(Lens.VERIFIED).scores().get(framework.root().code());
        this.medianTotal =
                totals == null ? Figure.absent(Missing.NOT_COMPUTABLE) : Medians.of(totals);
    }

    Scorecard card(int row, UnionProfile union) {
        List<Flag> flags = this.flags.get(row);
        Totals totals = totals(row, reasons.facts(row, flags));
        return new Scorecard(
                union,
                period,
                definition.ref(),
                framework.name(),
                framework.notice(),
                framework.decimals(),
                Scoring.ENGINE,
                InputsHash.of(scores.figures(), row),
                reasons.verdict(row, totals, flags),
                totals,
                tree.nodes(row),
                tree.indicators(row),
                elements.of(row),
                flags,
                deductions(row),
                firmness.firmness(row));
    }

    private Totals totals(int row, VerdictFacts facts) {
        Scores verified = scores.of(Lens.VERIFIED);
        Map<Stage, Figure> stages = new EnumMap<>(Stage.class);
        verified.stages().forEach((stage, column) -> stages.put(stage, column.figure(row)));
        return new Totals(
                scores.total(Lens.CLAIMED, row),
                scores.documentedTotal(row),
                scores.total(Lens.SUPPORTED, row),
                scores.total(Lens.VERIFIED, row),
                facts.figure("water"),
                verified.coverage().figure(row).or(0),
                stages,
                facts.figure("conversion"),
                (int) verified.gatesFailed().figure(row).or(0),
                (int) verified.vetoes().figure(row).or(0),
                medianTotal,
                scores.figures().units().size());
    }

    private List<DeductionMade> deductions(int row) {
        List<DeductionMade> made = new ArrayList<>();
        scores.figures()
                .pointsOff(row)
                .forEach(
                        off ->
                                made.add(
                                        new DeductionMade(
                                                off.target(),
                                                tree.nameOf(off.target()),
                                                off.points(),
                                                off.reason(),
                                                off.by(),
                                                off.on())));
        return made;
    }
}
