package org.shiji.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.FrameworkVersion;
import org.shiji.definitions.OtherRules;
import org.shiji.reporting.Move;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.SubmissionState;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Period;
import org.shiji.unions.Examples;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.Unions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A period is judged by the version it was opened with, unless it is still in progress. */
@ScratchTest
class OwnVersionTest {

    private static final Period CLOSED = Period.year(2024);
    private static final Period OPEN = Period.year(2025);
    private static final Instant DAY = Instant.parse("2026-01-10T08:00:00Z");

    @TempDir private Path folder;

    @Autowired private ApplicationContext context;
    @Autowired private Assessments assessments;
    @Autowired private Catalogue catalogue;
    @Autowired private Renewal renewal;
    @Autowired private PutOff.Work work;
    @Autowired private Reporting reporting;
    @Autowired private Unions unions;
    @Autowired private JdbcTemplate jdbc;

    @BeforeEach
    void assess() {
        work.forget();
        Examples.clear(jdbc);
        Examples.foundAll(unions);
        for (Period period : List.of(CLOSED, OPEN)) {
            reporting.open(Examples.EAST, period, DAY);
            reporting.declare(
                    Examples.EAST, period, Map.of(new ElementCode("graduates"), Figure.of(100)));
            reporting.advance(
                    Examples.EAST, period, Move.of(SubmissionState.SUBMITTED, DAY, "somebody", ""));
        }
        for (SubmissionState next :
                List.of(
                        SubmissionState.UNDER_REVIEW,
                        SubmissionState.ACCEPTED,
                        SubmissionState.PUBLISHED,
                        SubmissionState.FINAL)) {
            reporting.advance(Examples.EAST, CLOSED, Move.of(next, DAY, "somebody", ""));
        }
        assessments.assess(CLOSED);
        assessments.assess(OPEN);
    }

    @AfterEach
    void clear() {
        Examples.clear(jdbc);
    }

    @Test
    void assessingOpensThePeriodWithTheVersionInForce() {
        assertThat(version(CLOSED)).isEqualTo("1.0.0");
        FrameworkVersion version = catalogue.versions("demo-2025").getFirst();
        assertThat(version.periods()).containsExactly(CLOSED, OPEN);
    }

    @Test
    void aNewVersionRenewsWhatIsInProgressInTheBackgroundAndLeavesWhatIsClosed()
            throws IOException {
        try (OtherRules rules = OtherRules.newVersion(context, folder)) {
            work.doNow();
            assertThat(version(OPEN)).isEqualTo("1.1.0");
            assertThat(version(CLOSED)).isEqualTo("1.0.0");
            assertThat(assessments.outdated()).isEmpty();
            assertThat(assessments.assess(CLOSED).changed()).isZero();
            assertThat(version(CLOSED)).isEqualTo("1.0.0");
            assertThat(catalogue.forPeriod(CLOSED).framework().version()).isEqualTo("1.0.0");
            assertThat(catalogue.versions("demo-2025").getLast().earlier()).containsExactly(OPEN);
        }
    }

    @Test
    void aClosedPeriodThatMustBeMadeAnewIsMadeByItsOwnVersion() throws IOException {
        String before = content(CLOSED);
        try (OtherRules rules = OtherRules.newVersion(context, folder)) {
            jdbc.update("update scorecard set format = 0 where period = ?", CLOSED.code());
            assertThat(assessments.outdated()).contains(CLOSED);
            assessments.assess(CLOSED);

            assertThat(version(CLOSED)).isEqualTo("1.0.0");
            assertThat(content(CLOSED)).isEqualTo(before);
        }
    }

    @Test
    void whatWasAssessedBeforeVersionsWereKeptIsNotedAtTheNextStart() {
        jdbc.update("delete from period_opening");
        jdbc.update(
                "update scorecard set rules_hash = repeat('0', 64) where period = ?",
                CLOSED.code());
        assessments.openAssessed();

        assertThat(catalogue.versions("demo-2025").getFirst().periods()).containsExactly(OPEN);
    }

    @Test
    void aPeriodThatCannotBeJudgedDoesNotKeepTheProductFromStarting() {
        jdbc.update("update scorecard set format = 0");
        jdbc.update(
                "update framework_version set hash = repeat('1', 64), version = 'lost'"); // as by
        // an
        // older
        // product
        renewal.run(new org.springframework.boot.DefaultApplicationArguments());

        // the closed one waits for its own version, the other goes over to the one in force
        assertThat(catalogue.versions("demo-2025"))
                .extracting(one -> one.ref().version() + " " + one.periods())
                .containsExactlyInAnyOrder("lost [2024]", "1.0.0 [2025]");
    }

    private String version(Period period) {
        return assessments
                .scorecard(Examples.NATIONAL, Examples.EAST, period)
                .framework()
                .version();
    }

    private String content(Period period) {
        return new String(
                assessments.frozen(Examples.NATIONAL, Examples.EAST, period).content(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
