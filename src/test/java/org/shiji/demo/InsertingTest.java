package org.shiji.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.assessment.Assessments;
import org.shiji.reporting.Reporting;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.Accounts;
import org.shiji.unions.Examples;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.Unions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;

/** The demonstration is written whole or not at all. */
@ScratchTest
class InsertingTest {

    @Autowired private AutowireCapableBeanFactory beans;
    @Autowired private Unions unions;
    @Autowired private Accounts accounts;
    @Autowired private Reporting reporting;
    @Autowired private Assessments assessments;
    @Autowired private JdbcTemplate jdbc;

    @BeforeEach
    @AfterEach
    void clear() {
        Examples.clear(jdbc);
    }

    @Test
    void whatACutOffStartLeftOutTheNextOneFills() {
        Demonstration demonstration =
                new Demonstration(unions, accounts, beans.createBean(Inserting.class), assessments);
        UnionId last = new World().unions().getLast().id();
        // in the way of the last union of the first year: most is written by then
        reporting.open(last, World.PERIODS.getFirst(), Instant.EPOCH);

        assertThatThrownBy(() -> demonstration.run(new DefaultApplicationArguments()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(last.value());
        for (String table :
                List.of(
                        "union_",
                        "region",
                        "account",
                        "record_",
                        "evidence_item",
                        "scorecard",
                        "notice")) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(count("submission")).isEqualTo(1);

        jdbc.update("delete from submission");
        demonstration.run(new DefaultApplicationArguments());

        assertThat(unions.everyUnion()).hasSize(14);
        assertThat(count("record_")).isGreaterThan(50_000);
        assertThat(assessments.periods(accounts.viewer("guojia")))
                .containsExactly(Period.year(2025), Period.year(2024), Period.year(2023));

        // cut off once more, before the last assessment
        jdbc.update("delete from scorecard where period = '2025'");
        demonstration.run(new DefaultApplicationArguments());

        assertThat(count("scorecard")).isEqualTo(42);
    }

    private long count(String table) {
        Long rows = jdbc.queryForObject("select count(*) from " + table, Long.class);
        return rows == null ? 0 : rows;
    }
}
