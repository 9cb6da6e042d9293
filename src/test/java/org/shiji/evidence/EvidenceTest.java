package org.shiji.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shiji.evidence.Folder.STAFF;
import static org.shiji.evidence.Folder.TEACHERS;
import static org.shiji.evidence.Folder.Y2025;
import static org.shiji.unions.Examples.ADMINISTRATOR;
import static org.shiji.unions.Examples.EAST;
import static org.shiji.unions.Examples.FAR;
import static org.shiji.unions.Examples.NATIONAL;
import static org.shiji.unions.Examples.PROVINCIAL;
import static org.shiji.unions.Examples.REPORTER;
import static org.shiji.unions.Examples.WEST;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.evidence.Evidence.Piece;
import org.shiji.evidence.Evidence.Receipt;
import org.shiji.evidence.Hostile.Upload;
import org.shiji.reporting.Attachments;
import org.shiji.reporting.EvidenceItem.Behind;
import org.shiji.reporting.Move;
import org.shiji.reporting.SubmissionState;
import org.shiji.shared.ElementCode;
import org.shiji.shared.RecordType;
import org.shiji.unions.NotAllowed;
import org.shiji.unions.NotVisible;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ScratchTest
class EvidenceTest {
    private static final byte[] PDF = Papers.pdf("x", 2);
    private static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");

    @Autowired private ApplicationContext context;

    private Folder folder;

    @BeforeEach
    void open() {
        folder = Folder.open(context);
    }

    @Test
    void aFileStandsBehindAFigureWithItsNameAndWhoPutItThere() throws IOException {
        Receipt receipt =
                folder.attach(REPORTER, EAST, STAFF, "photo", "C:\\a/../社保\u202E.exe", PDF);
        assertThat(receipt).isEqualTo(new Receipt.Attached());
        Piece piece = folder.all().getFirst();
        assertThat(piece.item().behind()).isEqualTo(STAFF);
        assertThat(piece.item().kind()).isEqualTo("photo");
        assertThat(piece.item().file().name()).isEqualTo("社保.exe");
        assertThat(piece.item().file().size()).isEqualTo(PDF.length);
        assertThat(piece.item().uploadedBy()).isEqualTo("reporter");
        assertThat(piece.kind()).isEqualTo(FileKind.PDF);
        assertThat(piece.pages()).isEqualTo(2);
        Evidence.Content content = folder.evidence.open(NATIONAL, EAST, Y2025, piece.item().id());
        assertThat(content.name()).isEqualTo("社保.exe.pdf");
        assertThat(content.type()).isEqualTo("application/pdf");
        assertThat(content.size()).isEqualTo(PDF.length);
        try (InputStream bytes = content.bytes()) {
            assertThat(bytes.readAllBytes()).isEqualTo(PDF);
        }
        assertThat(folder.files()).hasSize(1); // nothing is left where it came in
    }

    @Test
    void theSameFileIsKeptOnceAndTellsWhereElseItIsUsed() {
        folder.attach(STAFF, "photo", PDF);
        assertThat(folder.attach(STAFF, "bank-slip", PDF)).isInstanceOf(Receipt.There.class);
        assertThat(folder.attach(TEACHERS, "photo", PDF)).isEqualTo(new Receipt.Attached());
        assertThat(folder.files()).hasSize(1);
        assertThat(folder.rows("evidence_file")).isEqualTo(1);
        assertThat(folder.all())
                .hasSize(2)
                .allSatisfy(
                        piece ->
                                assertThat(piece.others())
                                        .containsExactly(
                                                piece.item().behind().equals(STAFF)
                                                        ? TEACHERS
                                                        : STAFF));
        folder.attach(TEACHERS, "photo", Papers.picture("png", 9, 9));
        assertThat(folder.all().getLast().others()).isEmpty();
    }

    @Test
    void aFileIsUsedAgainWithoutUploadingIt() {
        folder.attach(STAFF, "photo", PDF);
        long id = folder.onlyId();
        assertThat(folder.evidence.attachAgain(REPORTER, EAST, Y2025, TEACHERS, "photo", id))
                .isEqualTo(new Receipt.Attached());
        assertThat(folder.evidence.attachAgain(REPORTER, EAST, Y2025, TEACHERS, "photo", id))
                .isInstanceOf(Receipt.There.class);
        assertThat(folder.all()).extracting(piece -> piece.item().file().sha256()).hasSize(2);
        assertThatThrownBy(
                        () ->
                                folder.evidence.attachAgain(
                                        REPORTER, EAST, Y2025, STAFF, "photo", id + 999))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void onlyWhoReportsForTheUnionAttachesAndWithdraws() {
        folder.attach(STAFF, "photo", PDF);
        long id = folder.onlyId();
        for (Viewer other : List.of(NATIONAL, PROVINCIAL)) {
            assertThatThrownBy(() -> folder.attach(other, EAST, STAFF, "photo", "a", PDF))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> folder.evidence.withdraw(other, EAST, Y2025, id))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(
                            () ->
                                    folder.evidence.attachAgain(
                                            other, EAST, Y2025, TEACHERS, "photo", id))
                    .isInstanceOf(NotAllowed.class);
        }
        for (var union : List.of(WEST, FAR)) {
            assertThatThrownBy(() -> folder.attach(REPORTER, union, STAFF, "photo", "a", PDF))
                    .isInstanceOf(NotVisible.class)
                    .hasMessage("union " + union);
        }
        assertThatThrownBy(() -> folder.attach(ADMINISTRATOR, EAST, STAFF, "photo", "a", PDF))
                .isInstanceOf(NotVisible.class);
        assertThat(folder.all()).hasSize(1);
    }

    @Test
    void whoSeesTheUnionSeesItsEvidence() {
        folder.attach(STAFF, "photo", PDF);
        long id = folder.onlyId();
        for (Viewer viewer : List.of(NATIONAL, PROVINCIAL, REPORTER)) {
            assertThat(folder.evidence.all(viewer, EAST, Y2025)).hasSize(1);
            assertThat(folder.evidence.page(viewer, EAST, Y2025, id, 2)).isNotEmpty();
        }
        assertThatThrownBy(() -> folder.evidence.open(ADMINISTRATOR, EAST, Y2025, id))
                .isInstanceOf(NotVisible.class);
        // under another union's address there is none of that number
        assertThatThrownBy(() -> folder.evidence.open(NATIONAL, WEST, Y2025, id))
                .isInstanceOf(NotVisible.class);
        for (int page : new int[] {-1, 0, 3, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> folder.evidence.page(NATIONAL, EAST, Y2025, id, page))
                    .isInstanceOf(NotVisible.class);
        }
    }

    @Test
    void nothingIsAttachedToWhatIsNotThereOrUnderNoClass() {
        List<Behind> nothing =
                List.of(
                        new Behind.OfFigure(new ElementCode("colour")),
                        new Behind.OfFigure(new ElementCode("certificates")), // counted, not typed
                        new Behind.OfRecord(new RecordType("certificate"), 4711),
                        new Behind.OfRecord(new RecordType("colour"), 1));
        for (Behind behind : nothing) {
            assertThatThrownBy(() -> folder.attach(behind, "photo", PDF))
                    .isInstanceOf(NotVisible.class);
        }
        assertThatThrownBy(() -> folder.attach(STAFF, "rumour", PDF))
                .isInstanceOf(NotVisible.class);
        assertThat(folder.files()).isEmpty();
        assertThat(folder.rows("evidence_file")).isZero();
    }

    @Test
    void whatIsHandedInTakesAndLosesNothing() {
        folder.attach(STAFF, "photo", PDF);
        long id = folder.onlyId();
        advance(SubmissionState.SUBMITTED);
        byte[] other = Papers.picture("png", 9, 9);
        Receipt.Locked locked = new Receipt.Locked(SubmissionState.SUBMITTED);
        assertThat(folder.attach(TEACHERS, "photo", other)).isEqualTo(locked);
        assertThat(folder.evidence.attachAgain(REPORTER, EAST, Y2025, TEACHERS, "photo", id))
                .isEqualTo(locked);
        assertThat(folder.evidence.withdraw(REPORTER, EAST, Y2025, id)).isFalse();
        assertThat(folder.all()).hasSize(1);
        assertThat(folder.files()).hasSize(1);
    }

    /** It is handed in by a colleague while the file is still on its way. */
    @Test
    void whatIsHandedInMeanwhileIsLeftAsItIs() {
        InputStream slow =
                new ByteArrayInputStream(PDF) {
                    @Override
                    public synchronized int read(byte[] into, int from, int most) {
                        int read = super.read(into, from, most);
                        if (read < 0) {
                            advance(SubmissionState.SUBMITTED);
                        }
                        return read;
                    }
                };
        assertThat(folder.evidence.attach(REPORTER, EAST, Y2025, STAFF, "photo", "a.pdf", slow))
                .isEqualTo(new Receipt.Locked(SubmissionState.SUBMITTED));
        assertThat(folder.all()).isEmpty();
        assertThat(folder.files()).isEmpty();
        assertThat(folder.rows("evidence_file")).isZero();
    }

    @Test
    void whatNobodySawIsForgottenAndWhatWasHandedInLeavesATrail() {
        folder.attach(STAFF, "photo", PDF);
        assertThat(folder.evidence.withdraw(REPORTER, EAST, Y2025, folder.onlyId())).isTrue();
        assertThat(folder.rows("evidence_item")).isZero();

        folder.attach(STAFF, "photo", PDF);
        long id = folder.onlyId();
        advance(SubmissionState.SUBMITTED);
        advance(SubmissionState.RETURNED);
        assertThat(folder.evidence.withdraw(REPORTER, EAST, Y2025, id)).isTrue();
        assertThat(folder.all()).isEmpty();
        assertThat(
                        folder.jdbc.queryForMap(
                                "select withdrawn_by, withdrawn_round, round from evidence_item"
                                        + " where withdrawn_at is not null"))
                .containsEntry("withdrawn_by", "reporter")
                .containsEntry("withdrawn_round", 1)
                .containsEntry("round", 0);
        assertThatThrownBy(() -> folder.evidence.withdraw(REPORTER, EAST, Y2025, id))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> folder.evidence.open(NATIONAL, EAST, Y2025, id))
                .isInstanceOf(NotVisible.class);
        assertThat(folder.attach(STAFF, "photo", PDF)).isEqualTo(new Receipt.Attached());
    }

    @Test
    void thereIsAnEndToHowManyStandBehindOneThing() {
        for (int i = 0; i < Attachments.MOST_BEHIND_ONE; i++) {
            assertThat(folder.attach(STAFF, "photo", Papers.picture("png", 1 + i, 1)))
                    .isEqualTo(new Receipt.Attached());
        }
        int files = folder.files().size();
        Receipt refused = folder.attach(STAFF, "photo", Papers.picture("png", 1, 9));
        assertThat(said(refused)).startsWith("there are 50 pieces already");
        assertThat(folder.files()).hasSize(files);
        assertThat(folder.rows("evidence_file")).isEqualTo(files);
        assertThat(folder.attach(TEACHERS, "photo", PDF)).isEqualTo(new Receipt.Attached());
    }

    @Test
    void nothingIsLeftOfWhatNobodyShouldHandIn() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Upload upload : Hostile.all()) {
            if (upload.bytes().length > 10 << 20 || upload.name().startsWith("cut ")) {
                continue; // looked into elsewhere
            }
            if (!(folder.attach(STAFF, "photo", upload.bytes()) instanceof Receipt.Refused)) {
                wrong.add(upload.name());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(said(folder.attach(STAFF, "photo", new byte[0]))).contains("is empty");
        assertThat(said(folder.attach(STAFF, "photo", new byte[(20 << 20) + 1])))
                .contains("too large; at most 20 MB");
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("lost");
                    }
                };
        assertThat(said(folder.evidence.attach(REPORTER, EAST, Y2025, STAFF, "photo", "a", broken)))
                .contains("did not arrive whole");
        assertThat(folder.files()).isEmpty();
        assertThat(folder.rows("evidence_file")).isZero();
        assertThat(folder.rows("evidence_item")).isZero();
    }

    private void advance(SubmissionState state) {
        folder.reporting.advance(EAST, Y2025, Move.of(state, NOON, "somebody", "because"));
    }

    private static String said(Receipt receipt) {
        assertThat(receipt).isInstanceOf(Receipt.Refused.class);
        return ((Receipt.Refused) receipt).why().in(Locale.ENGLISH);
    }
}
