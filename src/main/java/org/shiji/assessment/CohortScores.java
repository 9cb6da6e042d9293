package org.shiji.assessment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Column;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Scores;
import org.shiji.scoring.Scoring;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Lens;
import org.shiji.shared.Missing;

/**
 * The four passes over a period: claimed, documented (all that is on file, the step between claimed
 * and supported), supported, verified.
 */
final class CohortScores {

    private final Framework framework;
    private final @Nullable CohortScores prior;
    private final CohortFigures figures;
    private final Scores claimed;
    private final Scores documented;
    private final Scores supported;
    private final Scores verified;

    /**
     * @param prior the passes over the period before; null where there is none
     */
    CohortScores(Framework framework, CohortFigures figures, @Nullable CohortScores prior) {
        this.framework = framework;
        this.figures = figures;
        this.prior = prior;
        claimed =
                Scoring.score(
                        framework,
                        figures.claimed(),
                        prior == null ? null : prior.claimed,
                        List.of());
        documented =
                Scoring.score(
                        framework,
                        figures.documented(),
                        prior == null ? null : prior.documented,
                        List.of());
        supported =
                Scoring.score(
                        framework,
                        figures.supported(),
                        prior == null ? null : prior.supported,
                        List.of());
        verified =
                Scoring.score(
                        framework,
                        figures.verified(),
                        prior == null ? null : prior.verified,
                        figures.deductions());
    }

    Framework framework() {
        return framework;
    }

    CohortFigures figures() {
        return figures;
    }

    Scores of(Lens lens) {
        return switch (lens) {
            case CLAIMED -> claimed;
            case SUPPORTED -> supported;
            case VERIFIED -> verified;
        };
    }

    @Nullable Scores prior(Lens lens) {
        return prior == null ? null : prior.of(lens);
    }

    Figure total(Lens lens, int row) {
        return score(of(lens), framework.root().code(), row);
    }

    Figure documentedTotal(int row) {
        return score(documented, framework.root().code(), row);
    }

    /**
     * What each element alone takes off the claimed total: the claimed total less the total with
     * that one element as verified. One column a element, points of the total.
     */
    Map<ElementCode, Column> pointsByElement() {
        Map<ElementCode, Column> points = new LinkedHashMap<>();
        for (ElementCode element : framework.elements().keySet()) {
            points.put(
                    element,
                    pointsOf(Collections.nCopies(figures.units().size(), Set.of(element))));
        }
        return points;
    }

    /**
     * What some elements together take off the claimed total, points of the total.
     *
     * @param elements of each union, in the order of the figures
     */
    Column pointsOf(List<Set<ElementCode>> elements) {
        KpiCode root = framework.root().code();
        Scores changed =
                Scoring.score(
                        framework, figures.claimedExcept(elements), prior(Lens.CLAIMED), List.of());
        Column column = new Column(figures.units().size());
        for (int row = 0; row < column.size(); row++) {
            Double with = score(claimed, root, row).value();
            Double without = score(changed, root, row).value();
            if (with != null) {
                column.set(row, with - (without == null ? 0 : without));
            }
        }
        return column;
    }

    static Figure score(Scores scores, KpiCode code, int row) {
        Column column = scores.scores().get(code);
        return column == null ? Figure.absent(Missing.NOT_COMPUTABLE) : column.figure(row);
    }

    static Figure value(Scores scores, KpiCode code, int row) {
        Column column = scores.values().get(code);
        return column == null ? Figure.absent(Missing.NOT_COMPUTABLE) : column.figure(row);
    }
}
