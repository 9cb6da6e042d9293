package org.shiji.assessment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Definition;
import org.shiji.inspection.Inspections;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.Tally;
import org.shiji.scoring.Scoring;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
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
        return new CohortScores(
                definition.framework(),
                figures(period, definition, tallies),
                prior(period.previous(), definition, null));
    }

    /**
     * Scores one union as it stands now, handed in or not. Its peers are looked at only where the
     * rules compare.
     *
     * @return the scores, and the row of the union
     */
    One score(UnionId union, Period period, Definition definition) {
        if (Scoring.comparesUnits(definition.framework())) {
            List<Tally> all = new ArrayList<>(reporting.tally(period, definition));
            int row = all.stream().map(Tally::union).toList().indexOf(union);
            if (row < 0) {
                row = all.size();
                all.add(reporting.tally(union, period, definition));
            }
            return new One(score(period, definition, all), row);
        }
        List<Tally> own = List.of(reporting.tally(union, period, definition));
        CohortFigures figures = figures(period, definition, own);
        return new One(
                new CohortScores(
                        definition.framework(),
                        figures,
                        prior(period.previous(), definition, union)),
                0);
    }

    /**
     * @param row of the union in the scores
     */
    record One(CohortScores scores, int row) {}

    private CohortFigures figures(Period period, Definition definition, List<Tally> tallies) {
        return new CohortFigures(
                period,
                definition,
                tallies,
                inspections.verified(period),
                inspections.deductions(period));
    }

    /**
     * Scores of the period before, for {@code prior()} and {@code growth()}; null where nobody
     * reported.
     *
     * @param only the union to look at; null for all
     */
    private @Nullable CohortScores prior(
            Period before, Definition definition, @Nullable UnionId only) {
        List<Tally> tallies =
                only == null
                        ? reporting.tally(before, definition)
                        : reporting.tallyHandedIn(only, before, definition).stream().toList();
        if (tallies.isEmpty()) {
            return null;
        }
        CohortFigures figures = figures(before, definition, tallies);
        CohortScores earlier =
                Scoring.looksFurtherBack(definition.framework())
                        ? prior(before.previous(), definition, only)
                        : null;
        return new CohortScores(definition.framework(), figures, earlier);
    }
}
