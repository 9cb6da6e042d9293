package org.shiji.headless;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shiji.scoring.Column;

class RanksTest {

    @Test
    void theBestIsFirstAndTiesShareTheLowerNumber() {
        assertThat(Ranks.of(column(70, 90, 80, 90, 10), 1)).containsExactly(4, 1, 3, 1, 5);
    }

    @Test
    void whatHasNoScoreHasNoRankAndCountsForNobody() {
        assertThat(Ranks.of(column(70, Double.NaN, 80), 1)).containsExactly(2, 0, 1);
    }

    @Test
    void twoThatShowTheSameScoreShareTheRank() {
        assertThat(Ranks.of(column(80.04, 80.0, 79.96, 79.94), 1)).containsExactly(1, 1, 1, 4);
        assertThat(Ranks.of(column(80.04, 80.0, 79.96, 79.94), 2)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void negativeZeroIsZero() {
        assertThat(Ranks.of(column(-0.01, 0, 0.01), 1)).containsExactly(1, 1, 1);
    }

    private static Column column(double... scores) {
        Column column = new Column(scores.length);
        for (int row = 0; row < scores.length; row++) {
            if (!Double.isNaN(scores[row])) {
                column.set(row, scores[row]);
            }
        }
        return column;
    }
}
