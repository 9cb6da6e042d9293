package org.shiji.assessment;

import java.util.Map;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.Definition;
import org.shiji.inspection.Inspections;
import org.shiji.reporting.Reporting;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Lens;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The score of a submission while it is being filled in. */
@Service
@Transactional(readOnly = true)
public class LiveScores {
    private final Reporting reporting;
    private final Inspections inspections;
    private final Catalogue catalogue;
    private final PeriodScoring scoring;
    private final EarlierFigures earlier;

    LiveScores(
            Reporting reporting,
            Inspections inspections,
            Catalogue catalogue,
            PeriodScoring scoring,
            EarlierFigures earlier) {
        this.reporting = reporting;
        this.inspections = inspections;
        this.catalogue = catalogue;
        this.scoring = scoring;
        this.earlier = earlier;
    }

    /**
     * How a submission would score as it stands.
     *
     * @throws NotVisible when the viewer may not see the union or it has no submission for the
     *     period
     */
    public LiveScore now(Viewer viewer, UnionId union, Period period) {
        reporting.submission(viewer, union, period);
        Definition definition = catalogue.forPeriod(period);
        PeriodScoring.One one = scoring.score(union, period, definition);
        CohortScores scores = one.scores();
        Words words = new Words(definition);
        TreeRows tree = new TreeRows(scores, words);
        return new LiveScore(
                definition.ref(),
                definition.framework().decimals(),
                scores.total(Lens.CLAIMED, one.row()),
                scores.total(Lens.SUPPORTED, one.row()),
                tree.nodes(one.row()),
                tree.indicators(one.row()),
                new ElementRows(definition, scores.figures(), words).of(one.row()),
                inspections.flags(definition, period, scores.figures().tally(one.row())));
    }

    /**
     * What stood in each element a period earlier: the union's own figure and the median of all
     * unions, as judged. Elements that were not assessed then have no entry.
     *
     * @throws NotVisible as {@link #now}
     */
    public Map<ElementCode, Earlier> earlier(Viewer viewer, UnionId union, Period period) {
        reporting.submission(viewer, union, period);
        return earlier.of(viewer, union, period.previous());
    }
}
