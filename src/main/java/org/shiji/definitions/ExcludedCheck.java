package org.shiji.definitions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Indicator;
import org.shiji.scoring.IndicatorKind;
import org.shiji.scoring.MissingPolicy;
import org.shiji.scoring.Node;
import org.shiji.scoring.ScoreForm;
import org.shiji.shared.KpiCode;

/**
 * Says where leaving a figure blank may raise a score: an indicator that is left out when it is
 * missing, or that scores 0 then although it can score less. Refused where what is left out carries
 * more of the whole than the framework states.
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
                case Node.Branch branch -> {
                    checkBranch(branch.node(), part, node.missing());
                    check(branch.node(), part);
                }
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
            leftOut(place, share, "excluded", code.value());
        }
        if (policy == MissingPolicy.ZERO && share > 0 && goesBelowZero(indicator.score())) {
            issues.info(place, "zero-above-least", code.value());
        }
    }

    private void leftOut(Place place, double share, String key, String... who) {
        List<Object> said = new ArrayList<>(List.of(who));
        said.add(YamlNumbers.plain(Math.rint(share * 1000) / 10));
        if (share > limit && stated) {
            said.add(YamlNumbers.plain(Math.rint(limit * 1000) / 10));
            issues.doubt(place, key + "-too-heavy", said.toArray());
        } else if (share > limit) {
            issues.warning(place, key, said.toArray());
        } else {
            issues.info(place, key, said.toArray());
        }
    }

    /**
     * A group that one blank leaves without a score is itself left out, or 0, where that is said.
     */
    private void checkBranch(Node branch, double share, @Nullable MissingPolicy ofParent) {
        boolean leftOut = ofParent == MissingPolicy.EXCLUDE;
        boolean raised = ofParent == MissingPolicy.ZERO && goesBelowZero(branch);
        if (share == 0 || !leftOut && !raised) {
            return;
        }
        for (KpiCode code : takingAway(branch)) {
            Place place = places.get(code);
            if (place != null && leftOut) {
                leftOut(place, share, "group-excluded", code.value(), branch.code().value());
            } else if (place != null) {
                issues.info(place, "group-zero", code.value(), branch.code().value());
            }
        }
    }

    /** The indicators of which a single blank may leave the node without a score. */
    private Set<KpiCode> takingAway(Node node) {
        Set<KpiCode> codes = new LinkedHashSet<>();
        for (Node.Child child : node.children()) {
            switch (child) {
                case Node.Branch branch -> {
                    boolean handsOn =
                            node.missing() == null || node.missing() == MissingPolicy.BLOCK;
                    if (node.minCoverage() > 0) {
                        codes.addAll(below(branch.node()));
                    } else if (handsOn) {
                        codes.addAll(takingAway(branch.node()));
                    }
                }
                case Node.Leaf leaf -> {
                    Indicator indicator = indicators.get(leaf.indicator());
                    boolean counts =
                            leaf.weight() > 0
                                    || indicator != null && indicator.kind() == IndicatorKind.GATE;
                    boolean blocks =
                            indicator != null
                                    && (node.missing() != null
                                                    ? node.missing()
                                                    : indicator.missing())
                                            == MissingPolicy.BLOCK;
                    if (counts && (blocks || node.minCoverage() > 0)) {
                        codes.add(leaf.indicator());
                    }
                }
            }
        }
        return codes;
    }

    private static Set<KpiCode> below(Node node) {
        Set<KpiCode> codes = new LinkedHashSet<>();
        for (Node.Child child : node.children()) {
            switch (child) {
                case Node.Branch branch -> codes.addAll(below(branch.node()));
                case Node.Leaf leaf -> codes.add(leaf.indicator());
            }
        }
        return codes;
    }

    private boolean goesBelowZero(Node node) {
        return below(node).stream()
                .map(indicators::get)
                .anyMatch(each -> each != null && goesBelowZero(each.score()));
    }

    static boolean goesBelowZero(@Nullable ScoreForm form) {
        return switch (form) {
            case ScoreForm.Identity identity -> !identity.clamp();
            case ScoreForm.Linear linear -> !linear.clamp();
            case ScoreForm.ZScore z -> true;
            case null, default -> false;
        };
    }
}
