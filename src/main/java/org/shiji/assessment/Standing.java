package org.shiji.assessment;

import java.util.Map;
import org.shiji.scoring.Stage;
import org.shiji.shared.Figure;
import org.shiji.shared.Period;
import org.shiji.shared.Severity;
import org.shiji.shared.Text;
import org.shiji.unions.UnionProfile;

/**
 * A scorecard's head, for lists: read without the card itself.
 *
 * @param flags number of flags that are errors or warnings
 */
public record Standing(
        UnionProfile union,
        Period period,
        String verdict,
        Text verdictName,
        boolean verified,
        Figure claimed,
        Figure supported,
        Figure total,
        Figure water,
        Map<Stage, Figure> stages,
        int flags,
        Text sentence) {

    static Standing of(Scorecard card) {
        Scorecard.Totals totals = card.totals();
        return new Standing(
                card.union(),
                card.period(),
                card.verdict().code(),
                card.verdict().name(),
                card.verdict().verified(),
                totals.claimed(),
                totals.supported(),
                totals.verified(),
                totals.water(),
                totals.stages(),
                (int)
                        card.flags().stream()
                                .filter(flag -> flag.severity() != Severity.INFO)
                                .count(),
                card.verdict().sentence());
    }
}
