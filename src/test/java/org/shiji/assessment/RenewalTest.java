package org.shiji.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shiji.WithDemonstration;
import org.shiji.shared.Period;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@WithDemonstration
@Transactional
class RenewalTest {

    @Autowired private Assessments assessments;
    @Autowired private JdbcClient jdbc;

    @Test
    void whatWasJustAssessedIsNotOutdated() {
        assertThat(assessments.outdated()).isEmpty();
    }

    @Test
    void aCardThatCanNoLongerBeReadIsOutdatedInAClosedPeriodToo() {
        jdbc.sql("UPDATE scorecard SET format = 0 WHERE period = '2023' AND union_id = 'chengxi'")
                .update();
        assertThat(assessments.outdated()).isEqualTo(List.of(Period.year(2023)));
    }

    @Test
    void aCardThatComesOutTheSameIsNotOutdatedForEver() {
        jdbc.sql("UPDATE scorecard SET format = 0 WHERE period = '2023' AND union_id = 'chengxi'")
                .update();
        assertThat(assessments.assess(Period.year(2023)).changed()).isZero();
        assertThat(assessments.outdated()).isEmpty();
    }

    @Test
    void otherRulesOutdateAnOpenPeriodAndLeaveClosedOnesAsTheyWereJudged() {
        jdbc.sql("UPDATE scorecard SET rules_hash = REPEAT('0', 64)").update();
        assertThat(assessments.outdated()).isEqualTo(List.of(Period.year(2025)));
    }
}
