package org.shiji.definitions;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Indicator;
import org.shiji.scoring.IndicatorKind;
import org.shiji.scoring.MissingPolicy;
import org.shiji.scoring.Node;
import org.shiji.shared.KpiCode;

/**
 * Says where leaving a figure blank may raise a score: an indicator that is left out when it is
 * missing. Refused where it carries more of the whole than the framework states.
 */
final class ExcludedCheck {

    /** The share of the whole that may be left out unless the framework states another. */
    static final double USUAL_LIMIT = 0.10;

    private final Issues issues;
    private final Map<KpiCode, Indicator> indicators;
    private final Map<KpiCode, Place> places;
    private final double limit;
    private final boolean stated;

    /**
     * @param limit the most an indicator that is left out may carry of the whole, 0 to 1
     * @param stated whether the framework states it: what carries more is refused then, and only
     *     warned of otherwise
     */
    ExcludedCheck(
            Issues issues,
            Map<KpiCode, Indicator> indicators,
            Map<KpiCode, Place> places,
            double limit,
            boolean stated) {
        this.issues = issues;
        this.indicators = indicators;
        this.places = places;
        this.limit = limit;
        this.stated = stated;
    }

    void check(Node root) {
        check(root, 1);
    }

    private void check(Node node, double share) {
        double total = node.children().stream().mapToDouble(Node.Child::weight).sum();
        for (Node.Child child : node.children()) {
            double part = child.weight() > 0 ? share * child.weight() / total : 0;
            switch (child) {
                case Node.Branch branch -> check(branch.node(), part);
                case Node.Leaf leaf -> check(leaf.indicator(), part, node.missing());
            }
        }
    }

    private void check(KpiCode code, double share, @Nullable MissingPolicy ofNode) {
        Indicator indicator = indicators.get(code);
        Place place = places.get(code);
        if (indicator == null || place == null || indicator.kind() != IndicatorKind.GRADED) {
            return;
        }
        MissingPolicy policy = ofNode != null ? ofNode : indicator.missing();
        if (policy == MissingPolicy.EXCLUDE && share > 0) {
            String percent = YamlNumbers.plain(Math.rint(share * 1000) / 10);
            String most = YamlNumbers.plain(Math.rint(limit * 1000) / 10);
            if (share > limit && stated) {
                issues.error(place, "excluded-too-heavy", code.value(), percent, most);
            } else if (share > limit) {
                issues.warning(place, "excluded", code.value(), percent);
            } else {
                issues.info(place, "excluded", code.value(), percent);
            }
        }
    }
}
