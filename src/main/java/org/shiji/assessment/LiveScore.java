package org.shiji.assessment;

import java.util.List;
import org.shiji.assessment.Scorecard.ElementFigures;
import org.shiji.assessment.Scorecard.IndicatorScore;
import org.shiji.assessment.Scorecard.NodeScore;
import org.shiji.definitions.FrameworkRef;
import org.shiji.inspection.Flag;
import org.shiji.shared.Figure;

/**
 * How a submission would score as it stands now: by what the union claims, and by what its records
 * and evidence support. Nothing of it is kept, and no verdict is spoken.
 *
 * @param claimed total by what the union claims
 * @param supported total by what counts
 * @param nodes the tree from the root, parents before children
 * @param indicators in the order of the tree, those outside of it last
 * @param elements in the order of the framework
 * @param flags the checks that do not hold, in the order of the definition
 */
public record LiveScore(
        FrameworkRef framework,
        int decimals,
        Figure claimed,
        Figure supported,
        List<NodeScore> nodes,
        List<IndicatorScore> indicators,
        List<ElementFigures> elements,
        List<Flag> flags) {}
