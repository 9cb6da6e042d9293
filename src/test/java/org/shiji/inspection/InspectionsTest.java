package org.shiji.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shiji.reporting.Definitions.definition;
import static org.shiji.unions.Examples.EAST;
import static org.shiji.unions.Examples.NATIONAL;
import static org.shiji.unions.Examples.PROVINCIAL;
import static org.shiji.unions.Examples.REPORTER;
import static org.shiji.unions.Examples.WEST;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.definitions.Definition;
import org.shiji.reporting.Move;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.SubmissionState;
import org.shiji.reporting.Tally;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Missing;
import org.shiji.shared.Period;
import org.shiji.shared.Severity;
import org.shiji.shared.Text;
import org.shiji.unions.Examples;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.Unions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ScratchTest
@RecordApplicationEvents
class InspectionsTest {
    private static final Period PERIOD = Period.year(2025);
    private static final ElementCode STAFF = new ElementCode("staff");
    private static final Text REASON = new Text("查社保", "social insurance");
    private static final Definition DEFINITION =
            definition()
                    .declared("staff", true)
                    .declared("hired", false)
                    .declared("graduates", false)
                    .check("HIRED", "hired <= graduates")
                    .check("STAFF", "staff > 0")
                    .build();

    @Autowired private Inspections inspections;
    @Autowired private Reviews reviews;

    @Autowired private Reporting reporting;

    @Autowired private Unions unions;

    @Autowired private JdbcTemplate jdbc;

    @Autowired private ApplicationEvents events;

    @BeforeEach
    void open() {
        Examples.clear(jdbc);
        Examples.foundAll(unions);
        reporting.open(EAST, PERIOD, Instant.EPOCH);
        reporting.open(WEST, PERIOD, Instant.EPOCH);
    }

    @Test
    void aLaterFindingTakesThePlaceOfAnEarlierOne() {
        inspections.verify(NATIONAL, EAST, PERIOD, STAFF, Figure.of(12.345678), REASON);
        inspections.verify(
                PROVINCIAL, EAST, PERIOD, STAFF, Figure.absent(Missing.WITHHELD), REASON);
        assertThat(inspections.verified(REPORTER, EAST, PERIOD))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.value()).isEqualTo(Figure.absent(Missing.WITHHELD));
                            assertThat(found.by()).isEqualTo("provincial");
                            assertThat(found.reason()).isEqualTo(REASON);
                        });
        inspections.verify(NATIONAL, EAST, PERIOD, STAFF, Figure.of(12.345678), REASON);
        assertThat(inspections.verified(PERIOD))
                .extracting(Verified::value)
                .containsExactly(Figure.of(12.345678));
    }

    @Test
    void deductionsAreKeptSideBySide() {
        inspections.deduct(NATIONAL, WEST, PERIOD, new KpiCode("TOTAL"), 2.5, REASON);
        inspections.deduct(NATIONAL, EAST, PERIOD, new KpiCode("T10"), 1, REASON);
        inspections.deduct(NATIONAL, EAST, PERIOD, new KpiCode("T10"), 1, REASON);
        assertThat(inspections.deductions(PERIOD))
                .extracting(off -> off.union() + " " + off.target() + " " + off.points())
                .containsExactly("east T10 1.0", "east T10 1.0", "west TOTAL 2.5");
        assertThat(inspections.deductions(REPORTER, EAST, PERIOD)).hasSize(2);
        assertThatThrownBy(
                        () ->
                                inspections.deduct(
                                        NATIONAL, EAST, PERIOD, new KpiCode("T10"), 0, REASON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void accept() {
        reviews.move(
                NATIONAL,
                EAST,
                PERIOD,
                Reviews.Seen.of(reporting.submission(NATIONAL, EAST, PERIOD)),
                SubmissionState.ACCEPTED,
                "",
                new TreeMap<>());
    }

    @Test
    void closingMovesTheSubmissionOnAndIsToldToOthers() {
        assertThatThrownBy(() -> accept()).isInstanceOf(IllegalStateException.class);
        reporting.advance(
                EAST, PERIOD, Move.of(SubmissionState.SUBMITTED, Instant.EPOCH, "somebody", ""));
        reporting.advance(
                EAST, PERIOD, Move.of(SubmissionState.UNDER_REVIEW, Instant.EPOCH, "somebody", ""));
        accept();
        assertThat(reporting.submission(REPORTER, EAST, PERIOD).state())
                .isEqualTo(SubmissionState.ACCEPTED);
        assertThat(events.stream(InspectionClosed.class))
                .containsExactly(new InspectionClosed(EAST, PERIOD));
    }

    @Test
    void findingsOfTheMachineGoOnFileAsTheyAre() {
        Verified found = new Verified(EAST, STAFF, Figure.of(0), REASON, "inspector", "2025-12-20");
        PointsOff off =
                new PointsOff(EAST, new KpiCode("TOTAL"), 3, REASON, "inspector", "2025-12-21");
        inspections.putOnFile(PERIOD, List.of(found), List.of(off));
        assertThat(inspections.verified(PERIOD)).containsExactly(found);
        assertThat(inspections.deductions(PERIOD)).containsExactly(off);
        assertThat(inspections.verified(PERIOD.previous())).isEmpty();
    }

    @Test
    void aCheckThatFailsIsFlaggedWithItsFigures() {
        Tally tally =
                tally(
                        Map.of(
                                "staff",
                                Figure.of(3),
                                "hired",
                                Figure.of(1234.5),
                                "graduates",
                                Figure.of(900)));
        assertThat(inspections.flags(DEFINITION, Period.year(2025), tally))
                .singleElement()
                .satisfies(
                        flag -> {
                            assertThat(flag.code()).isEqualTo("HIRED");
                            assertThat(flag.severity()).isEqualTo(Severity.WARNING);
                            assertThat(flag.message()).isEqualTo(Text.same("look at HIRED"));
                            assertThat(flag.detail().en())
                                    .contains("hired (1,234.5 x)", "graduates (900 x)");
                            assertThat(flag.detail().zh())
                                    .contains("hired（1,234.5x）", "graduates（900x）");
                        });
    }

    @Test
    void flagsStandInTheOrderOfTheDefinition() {
        Tally tally =
                tally(
                        Map.of(
                                "staff",
                                Figure.of(0),
                                "hired",
                                Figure.of(2),
                                "graduates",
                                Figure.of(1)));
        assertThat(inspections.flags(DEFINITION, Period.year(2025), tally))
                .extracting(Flag::code)
                .containsExactly("HIRED", "STAFF");
    }

    @Test
    void aCheckOverAFigureThatIsNotThereSaysNothing() {
        Tally tally =
                tally(
                        Map.of(
                                "staff",
                                Figure.of(1),
                                "hired",
                                Figure.of(5),
                                "graduates",
                                Figure.absent(Missing.NOT_REPORTED)));
        assertThat(inspections.flags(DEFINITION, Period.year(2025), tally)).isEmpty();
    }

    private static Tally tally(Map<String, Figure> claims) {
        SequencedMap<ElementCode, Tally.Reported> figures = new LinkedHashMap<>();
        claims.forEach(
                (element, claim) ->
                        figures.put(
                                new ElementCode(element),
                                new Tally.Reported(
                                        claim,
                                        claim,
                                        claim,
                                        EvidenceStrength.STRONG,
                                        0,
                                        Map.of())));
        return new Tally(EAST, figures);
    }
}
