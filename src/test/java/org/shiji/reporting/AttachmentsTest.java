package org.shiji.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shiji.reporting.Desk.NOON;
import static org.shiji.reporting.Desk.Y2025;
import static org.shiji.unions.Examples.EAST;
import static org.shiji.unions.Examples.NATIONAL;
import static org.shiji.unions.Examples.REPORTER;
import static org.shiji.unions.Examples.WEST;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.Definition;
import org.shiji.reporting.Attachments.Outcome;
import org.shiji.reporting.EvidenceItem.Behind;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Missing;
import org.shiji.shared.RecordType;
import org.shiji.unions.Examples;
import org.shiji.unions.NotVisible;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.Unions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@ScratchTest
class AttachmentsTest {
    private static final ElementCode STAFF = new ElementCode("staff");
    private static final Behind FIGURE = new Behind.OfFigure(STAFF);
    private static final RecordType RECEIPT = new RecordType("receipt");

    @Autowired private Attachments attachments;
    @Autowired private Reporting reporting;
    @Autowired private Catalogue catalogue;
    @Autowired private Unions unions;
    @Autowired private JdbcTemplate jdbc;

    private Desk desk;

    @BeforeEach
    void found() {
        Examples.clear(jdbc);
        Examples.foundAll(unions);
        Definition definition = catalogue.forPeriod(Y2025);
        desk = new Desk(reporting, definition);
        desk.open(Y2025, EAST, WEST);
        reporting.declare(EAST, Y2025, Map.of(STAFF, Figure.of(7)));
    }

    @Test
    void whatIsAttachedIsReadBackWithWhatItStandsBehind() {
        receive();
        Behind record = new Behind.OfRecord(RECEIPT, firstRecord());
        attach(record, "bank-slip", 'b');
        attach(FIGURE, "photo", 'a');
        List<EvidenceItem> all = attachments.all(NATIONAL, EAST, Y2025);
        assertThat(all).extracting(EvidenceItem::behind).containsExactly(record, FIGURE);
        EvidenceItem item = all.getLast();
        assertThat(item.kind()).isEqualTo("photo");
        assertThat(item.file()).isEqualTo(file('a'));
        assertThat(item.uploadedBy()).isEqualTo("reporter");
        assertThat(item.round()).isZero();
        assertThat(attachments.one(REPORTER, EAST, Y2025, item.id())).isEqualTo(item);
        assertThat(attachments.all(NATIONAL, WEST, Y2025)).isEmpty();
        assertThatThrownBy(() -> attachments.one(NATIONAL, WEST, Y2025, item.id()))
                .isInstanceOf(NotVisible.class);
    }

    /** What a figure is worth follows from the class of what stands behind it, at once. */
    @Test
    void theStrongestClassDecidesWhatIsSupported() {
        assertSupported(Figure.absent(Missing.NOT_REPORTED), EvidenceStrength.NONE);
        attach(FIGURE, "photo", 'a');
        assertSupported(Figure.of(7), EvidenceStrength.WEAK);
        attach(FIGURE, "social-insurance", 'b');
        attach(FIGURE, "news", 'c');
        assertSupported(Figure.of(7), EvidenceStrength.STRONG);
        withdraw('b');
        assertSupported(Figure.of(7), EvidenceStrength.WEAK);
        withdraw('a');
        withdraw('c');
        assertSupported(Figure.absent(Missing.NOT_REPORTED), EvidenceStrength.NONE);
    }

    @Test
    void whatIsOfNoClassAnyMoreProvesNothing() {
        reporting.attach(EAST, Y2025, List.of(new NewEvidence(FIGURE, "rumour", file('a'), NOON)));
        assertThat(attachments.all(NATIONAL, EAST, Y2025)).hasSize(1);
        assertSupported(Figure.absent(Missing.NOT_REPORTED), EvidenceStrength.NONE);
    }

    @Test
    void evidenceBehindARecordProvesNoFigure() {
        receive();
        attach(new Behind.OfRecord(RECEIPT, firstRecord()), "social-insurance", 'a');
        assertSupported(Figure.absent(Missing.NOT_REPORTED), EvidenceStrength.NONE);
    }

    @Test
    void whatWasTakenBackProvesNothingAndIsStillReferredTo() {
        attach(FIGURE, "photo", 'a');
        attach(FIGURE, "photo", 'b');
        reporting.advance(EAST, Y2025, Move.of(SubmissionState.SUBMITTED, NOON, "r", ""));
        reporting.advance(EAST, Y2025, Move.of(SubmissionState.RETURNED, NOON, "o", "because"));
        withdraw('a');
        attach(FIGURE, "photo", 'c');
        withdraw('c'); // which nobody was shown
        assertThat(attachments.all(NATIONAL, EAST, Y2025))
                .extracting(EvidenceItem::file)
                .containsExactly(file('b'));
        assertThat(attachments.referred(List.of(hash('a'), hash('b'), hash('c'))))
                .containsExactlyInAnyOrder(hash('a'), hash('b'));
        assertThat(attachments.referred(List.of())).isEmpty();
    }

    @Test
    void whatCameAndWentSinceItWasHandedInIsTold() {
        receive();
        Behind record = new Behind.OfRecord(RECEIPT, firstRecord());
        attach(FIGURE, "photo", 'a');
        attach(FIGURE, "photo", 'b');
        attach(record, "bank-slip", 'd');
        assertThat(changes()).isEqualTo(Changes.NONE);
        reporting.advance(EAST, Y2025, Move.of(SubmissionState.SUBMITTED, NOON, "r", ""));
        reporting.advance(EAST, Y2025, Move.of(SubmissionState.RETURNED, NOON, "o", "because"));
        assertThat(changes().areNone()).isTrue();
        withdraw('a');
        attach(FIGURE, "news", 'c');
        attach(FIGURE, "photo", 'e');
        withdraw('e'); // which nobody was shown
        withdraw('b');
        attach(FIGURE, "photo", 'b'); // as it was
        attach(record, "bank-slip", 'e');
        assertCameAndWent();
        reporting.advance(EAST, Y2025, Move.of(SubmissionState.RESUBMITTED, NOON, "r", ""));
        assertCameAndWent();
        reporting.advance(EAST, Y2025, Move.of(SubmissionState.RETURNED, NOON, "o", "because"));
        assertThat(changes().areNone()).as("since then").isTrue();
        assertThat(changes().since()).isEqualTo(2);
    }

    private void assertCameAndWent() {
        assertThat(changes().since()).isEqualTo(1);
        assertThat(changes().attached())
                .extracting(EvidenceItem::file)
                .containsExactly(file('e'), file('c'));
        assertThat(changes().withdrawn()).extracting(EvidenceItem::file).containsExactly(file('a'));
    }

    private Changes changes() {
        return reporting.changes(NATIONAL, EAST, Y2025);
    }

    @Test
    void theSameFileBehindTheSameThingIsToldAndNotAddedAgain() {
        attach(FIGURE, "photo", 'a');
        assertThat(attachments.attach(REPORTER, EAST, Y2025, FIGURE, "news", file('a')))
                .isInstanceOf(Outcome.There.class);
        assertThat(attachments.all(NATIONAL, EAST, Y2025)).hasSize(1);
    }

    /** The tables do not take what the code would never write. */
    @Test
    void aPieceStandsBehindOneThing() {
        attach(FIGURE, "photo", 'a');
        for (String wrong :
                List.of(
                        "element = null",
                        "record_type = 'receipt'",
                        "record_number = 1",
                        "element = null, record_type = 'receipt'",
                        "record_type = 'receipt', record_number = 1")) {
            assertThatThrownBy(() -> jdbc.update("update evidence_item set " + wrong))
                    .as(wrong)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private void receive() {
        desk.add(
                EAST,
                "receipt",
                "voucher",
                "V1",
                "payer",
                "IN-PARK-east",
                "amount",
                5,
                "received",
                "2025-03-01",
                "purpose",
                "service");
    }

    private int firstRecord() {
        return Math.toIntExact(desk.ofType(EAST, "receipt").getFirst().number());
    }

    private void attach(Behind behind, String kind, char name) {
        assertThat(attachments.attach(REPORTER, EAST, Y2025, behind, kind, file(name)))
                .isEqualTo(new Outcome.Done());
    }

    private void withdraw(char name) {
        long id =
                attachments.all(REPORTER, EAST, Y2025).stream()
                        .filter(item -> item.file().equals(file(name)))
                        .findFirst()
                        .orElseThrow()
                        .id();
        assertThat(attachments.withdraw(REPORTER, EAST, Y2025, id)).isEqualTo(new Outcome.Done());
    }

    private void assertSupported(Figure supported, EvidenceStrength strength) {
        Tally.Reported staff =
                Objects.requireNonNull(
                        reporting
                                .tally(EAST, Y2025, catalogue.forPeriod(Y2025))
                                .figures()
                                .get(STAFF));
        assertThat(staff.claimed()).isEqualTo(Figure.of(7));
        assertThat(staff.supported()).isEqualTo(supported);
        assertThat(staff.evidence()).isEqualTo(strength);
    }

    private static EvidenceFile file(char name) {
        return new EvidenceFile(name + ".pdf", hash(name), 9);
    }

    private static String hash(char digit) {
        return String.valueOf(digit).repeat(64);
    }
}
