package org.shiji.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shiji.reporting.Desk.NOON;
import static org.shiji.reporting.Desk.Y2025;
import static org.shiji.unions.Examples.EAST;
import static org.shiji.unions.Examples.FAR;
import static org.shiji.unions.Examples.WEST;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.definitions.Definition;
import org.shiji.definitions.ElementSource.Measure;
import org.shiji.reporting.EvidenceItem.Behind;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.shared.ElementCode;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Missing;
import org.shiji.shared.UnionId;
import org.shiji.unions.Examples;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.Unions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ScratchTest
class TallyTest {
    private static final Figure NOT_REPORTED = Figure.absent(Missing.NOT_REPORTED);
    private static final Definition DEFINITION =
            Definitions.definition()
                    .record(
                            "receipt",
                            List.of("voucher"),
                            List.of(
                                    "voucher:CODE",
                                    "payer:ORGANISATION",
                                    "amount:AMOUNT",
                                    "invoice:CODE",
                                    "purpose:TEXT"),
                            "NO_INVOICE: not missing(invoice)",
                            "SMALL: amount >= 1")
                    .count("receipts", "receipt", null)
                    .count("services", "receipt", "purpose = 'service'")
                    .counted("total", "receipt", new Measure.Sum(new FieldCode("amount")), null)
                    .counted(
                            "payers", "receipt", new Measure.Distinct(new FieldCode("payer")), null)
                    .counted("largest", "receipt", new Measure.Max(new FieldCode("amount")), null)
                    .counted(
                            "average",
                            "receipt",
                            new Measure.Mean(new FieldCode("amount")),
                            "purpose = 'service'")
                    .declared("staff", true)
                    .declared("area", false)
                    .build();

    @Autowired private Reporting reporting;

    @Autowired private Unions unions;

    @Autowired private JdbcTemplate jdbc;

    private Desk desk;

    @BeforeEach
    void found() {
        Examples.clear(jdbc);
        Examples.foundAll(unions);
        desk = new Desk(reporting, DEFINITION);
        desk.open(Y2025, EAST, WEST);
        desk.add(
                EAST, "receipt", "voucher", "V1", "payer", "A", "amount", 0.1, "invoice", "I",
                "purpose", "service");
        desk.add(
                EAST, "receipt", "voucher", "V2", "payer", "A", "amount", 10.2, "invoice", "I",
                "purpose", "service");
        desk.add(EAST, "receipt", "voucher", "V3", "payer", "B", "amount", 99, "purpose", "other");
        desk.add(
                EAST, "receipt", "voucher", "V4", "payer", "C", "amount", 20.1, "invoice", "I",
                "purpose", "other");
        desk.add(
                EAST, "receipt", "voucher", "V5", "payer", "C", "invoice", "I", "purpose",
                "service");
    }

    @Test
    void everyMeasureIsTakenOfAllRecordsAndOfThoseThatCount() {
        assertFigures("receipts", 5, 2);
        assertFigures("services", 3, 1);
        assertFigures("total", 129.4, 30.3);
        assertFigures("payers", 3, 2);
        assertFigures("largest", 99, 20.1);
        assertFigures("average", 5.15, 10.2);
    }

    @Test
    void whatIsVoidIsCountedByItsFirstReason() {
        assertThat(desk.figure(EAST, "receipts").voided())
                .containsExactly(Map.entry("NO_INVOICE", 1L), Map.entry("SMALL", 2L));
        assertThat(desk.figure(EAST, "services").voided()).containsExactly(Map.entry("SMALL", 2L));
        assertThat(desk.figure(EAST, "services").records()).isEqualTo(3);
    }

    @Test
    void onlyUnionsThatHandedInAreTalliedInTheOrderOfTheirIds() {
        reporting.open(FAR, Y2025, NOON);
        assertThat(reporting.tally(Y2025, DEFINITION)).isEmpty();
        for (UnionId union : List.of(WEST, EAST, FAR)) {
            move(union, SubmissionState.SUBMITTED);
        }
        move(FAR, SubmissionState.RETURNED);
        assertThat(reporting.tally(Y2025, DEFINITION))
                .extracting(Tally::union)
                .containsExactly(EAST, FAR, WEST);
        assertThat(reporting.tally(Desk.Y2024, DEFINITION)).isEmpty();
    }

    private void move(UnionId union, SubmissionState next) {
        reporting.advance(union, Y2025, Move.of(next, NOON, "somebody", "because"));
    }

    @Test
    void everyElementOfTheDefinitionHasAnEntry() {
        assertThat(desk.tally(WEST).figures().keySet())
                .containsExactlyElementsOf(DEFINITION.sources().keySet());
    }

    @Test
    void noRecordOfATypeAtAllIsNotZeroButNotReported() {
        for (String element : List.of("receipts", "total", "payers", "largest", "average")) {
            assertThat(desk.figure(WEST, element).documented()).isEqualTo(NOT_REPORTED);
            assertThat(desk.figure(WEST, element).supported()).isEqualTo(NOT_REPORTED);
            assertThat(desk.figure(WEST, element).claimed()).isEqualTo(NOT_REPORTED);
        }
    }

    @Test
    void recordsOfATypeOfWhichNoneMeetsTheFilterAreZero() {
        desk.add(WEST, "receipt", "voucher", "V9", "amount", 5, "purpose", "other");
        assertThat(desk.figure(WEST, "services").documented()).isEqualTo(Figure.of(0));
        assertThat(desk.figure(WEST, "total").supported()).isEqualTo(Figure.of(0));
        assertThat(desk.figure(WEST, "largest").supported()).isEqualTo(NOT_REPORTED);
        assertThat(desk.figure(WEST, "average").documented()).isEqualTo(NOT_REPORTED);
    }

    @Test
    void theClaimIsWhatTheUnionTypedAndElseWhatIsOnFile() {
        assertThat(desk.figure(EAST, "receipts").claimed()).isEqualTo(Figure.of(5));
        declare("receipts", Figure.of(12));
        declare("services", Figure.absent(Missing.NOT_APPLICABLE));
        assertThat(desk.figure(EAST, "receipts").claimed()).isEqualTo(Figure.of(12));
        assertThat(desk.figure(EAST, "receipts").documented()).isEqualTo(Figure.of(5));
        assertThat(desk.figure(EAST, "services").claimed())
                .isEqualTo(Figure.absent(Missing.NOT_APPLICABLE));
        assertThat(desk.figure(EAST, "services").documented()).isEqualTo(Figure.of(3));
    }

    @Test
    void aTypedFigureIsSupportedOnlyWithTheEvidenceItNeeds() {
        declare("staff", Figure.of(7.25));
        declare("area", Figure.of(3));
        assertThat(desk.figure(EAST, "staff").claimed()).isEqualTo(Figure.of(7.25));
        assertThat(desk.figure(EAST, "staff").supported()).isEqualTo(NOT_REPORTED);
        assertThat(desk.figure(EAST, "staff").evidence()).isEqualTo(EvidenceStrength.NONE);
        assertThat(desk.figure(EAST, "area").supported()).isEqualTo(Figure.of(3));
        assertThat(desk.figure(EAST, "area").evidence()).isEqualTo(EvidenceStrength.STRONG);

        attach("photo");
        assertThat(desk.figure(EAST, "staff").supported()).isEqualTo(Figure.of(7.25));
        assertThat(desk.figure(EAST, "staff").evidence()).isEqualTo(EvidenceStrength.WEAK);
        attach("register");
        attach("photo");
        assertThat(desk.figure(EAST, "staff").evidence()).isEqualTo(EvidenceStrength.STRONG);
    }

    @Test
    void aReasonForABlankNeedsNoEvidence() {
        declare("staff", Figure.absent(Missing.WITHHELD));
        assertThat(desk.figure(EAST, "staff").supported())
                .isEqualTo(Figure.absent(Missing.WITHHELD));
    }

    @Test
    void aSecondFigureTakesThePlaceOfTheFirst() {
        declare("area", Figure.of(3));
        declare("area", Figure.absent(Missing.NOT_APPLICABLE));
        assertThat(desk.figure(EAST, "area").claimed())
                .isEqualTo(Figure.absent(Missing.NOT_APPLICABLE));
    }

    private void declare(String element, Figure figure) {
        reporting.declare(EAST, Y2025, Map.of(new ElementCode(element), figure));
    }

    private void attach(String kind) {
        reporting.attach(
                EAST,
                Y2025,
                List.of(
                        new NewEvidence(
                                new Behind.OfFigure(new ElementCode("staff")),
                                kind,
                                new EvidenceFile("a.pdf", "0".repeat(64), 1),
                                NOON)));
    }

    private void assertFigures(String element, double documented, double supported) {
        assertThat(desk.figure(EAST, element).documented()).isEqualTo(Figure.of(documented));
        assertThat(desk.figure(EAST, element).supported()).isEqualTo(Figure.of(supported));
    }
}
