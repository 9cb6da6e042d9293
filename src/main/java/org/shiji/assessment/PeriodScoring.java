package org.shiji.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Definition;
import org.shiji.inspection.Inspections;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.Tally;
import org.shiji.scoring.Scoring;
import org.shiji.shared.Period;
import org.springframework.stereotype.Component;

/** Scores a period under the three lenses by any rules, on the figures that are on file. */
@Component
class PeriodScoring {

    private final Reporting reporting;
    private final Inspections inspections;

    PeriodScoring(Reporting reporting, Inspections inspections) {
        this.reporting = reporting;
        this.inspections = inspections;
    }

    /**
     * @param tallies of the period by the same rules
     */
    CohortScores score(Period period, Definition definition, List<Tally> tallies) {
        CohortFigures figures =
                new CohortFigures(
                        period,
                        definition,
                        tallies,
                        inspections.verified(period),
                        inspections.deductions(period));
        return new CohortScores(
                definition.framework(), figures, prior(period.previous(), definition));
    }

    /**
     * Scores of the period before, for {@code prior()} and {@code growth()}; null where nobody
     * reported.
     */
    private @Nullable CohortScores prior(Period before, Definition definition) {
        List<Tally> tallies = reporting.tally(before, definition);
        if (tallies.isEmpty()) {
            return null;
        }
        CohortFigures figures =
                new CohortFigures(
                        before,
                        definition,
                        tallies,
                        inspections.verified(before),
                        inspections.deductions(before));
        CohortScores earlier =
                Scoring.looksFurtherBack(definition.framework())
                        ? prior(before.previous(), definition)
                        : null;
        return new CohortScores(definition.framework(), figures, earlier);
    }
}
