package org.shiji.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shiji.scoring.Examples.branch;
import static org.shiji.scoring.Examples.column;
import static org.shiji.scoring.Examples.fill;
import static org.shiji.scoring.Examples.framework;
import static org.shiji.scoring.Examples.indicator;
import static org.shiji.scoring.Examples.kpi;
import static org.shiji.scoring.Examples.leaf;
import static org.shiji.scoring.Examples.node;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockedTest {

    private static final Framework FRAMEWORK =
            framework(
                    node(
                            "TOTAL",
                            Aggregate.ARITHMETIC,
                            MissingPolicy.EXCLUDE,
                            0,
                            branch(node("STRICT", Aggregate.ARITHMETIC, leaf("A", 1)), 1),
                            branch(
                                    node(
                                            "HALF",
                                            Aggregate.ARITHMETIC,
                                            MissingPolicy.EXCLUDE,
                                            0.5,
                                            leaf("B", 1),
                                            leaf("C", 2)),
                                    1),
                            branch(node("GEO", Aggregate.GEOMETRIC, leaf("D", 1)), 1)),
                    indicator("A", "a").missing(MissingPolicy.BLOCK),
                    indicator("B", "b").missing(MissingPolicy.EXCLUDE),
                    indicator("C", "c").missing(MissingPolicy.EXCLUDE),
                    indicator("D", "d")
                            .score(new ScoreForm.Identity(false))
                            .missing(MissingPolicy.EXCLUDE));

    /** Rows: all there, only b and a negative d, nothing. */
    private static Scores scores() {
        Sheet sheet = column("a", 50.0, null, null);
        fill(sheet, "b", 50.0, 50.0, null);
        fill(sheet, "c", 50.0, null, null);
        fill(sheet, "d", 50.0, -1.0, null);
        return Scoring.score(FRAMEWORK, sheet, null, List.of());
    }

    @Test
    void aNodeWithAScoreIsNotBlocked() {
        assertThat(blocked(0)).containsExactly(false, false, false, false);
    }

    @Test
    void aChildThatBlocksAndTooLittleCoverageAreToldFromARollUpWithoutResult() {
        assertThat(blocked(1)).containsExactly(true, true, false, false);
    }

    @Test
    void nothingReportedIsNotBlockedUnlessTheRulesSaySo() {
        assertThat(blocked(2)).containsExactly(true, true, false, false);
    }

    @Test
    void anIndicatorIsNoNode() {
        assertThatThrownBy(() -> Scoring.isBlocked(FRAMEWORK, scores(), kpi("A"), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A");
    }

    private static List<Boolean> blocked(int row) {
        Scores scores = scores();
        return List.of(
                Scoring.isBlocked(FRAMEWORK, scores, kpi("STRICT"), row),
                Scoring.isBlocked(FRAMEWORK, scores, kpi("HALF"), row),
                Scoring.isBlocked(FRAMEWORK, scores, kpi("GEO"), row),
                Scoring.isBlocked(FRAMEWORK, scores, kpi("TOTAL"), row));
    }
}
