package org.shiji.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shiji.evidence.Folder.STAFF;
import static org.shiji.evidence.Folder.TEACHERS;
import static org.shiji.evidence.Folder.Y2025;
import static org.shiji.unions.Examples.EAST;
import static org.shiji.unions.Examples.NATIONAL;
import static org.shiji.unions.Examples.REPORTER;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.shiji.evidence.Evidence.Receipt;
import org.shiji.reporting.Attachments;
import org.shiji.unions.ScratchTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@ScratchTest
class CleanUpTest {
    private static final byte[] PDF = Papers.pdf("x", 1);
    private static final byte[] PNG = Papers.picture("png", 9, 9);

    @Autowired private ApplicationContext context;
    @Autowired private PlatformTransactionManager transactions;

    private Folder folder;

    @BeforeEach
    void open() {
        folder = Folder.open(context);
    }

    @Test
    void whatNothingRefersToIsDeletedAfterAWeekAndNotBefore() throws IOException {
        folder.attach(STAFF, "photo", PDF);
        withdraw();
        folder.attach(TEACHERS, "photo", PNG);
        assertThat(inDays(6).sweep()).isZero();
        assertThat(folder.files()).hasSize(2);
        assertThat(inDays(8).sweep()).isEqualTo(1);
        assertThat(folder.rows("evidence_file")).isEqualTo(1);
        assertThat(folder.files()).hasSize(1);
        assertThat(folder.evidence.open(NATIONAL, EAST, Y2025, folder.onlyId()).size())
                .isEqualTo(PNG.length);
        assertThat(inDays(800).sweep()).isZero();
    }

    @Test
    void whatWasHandedInAndTakenBackLaterStays() throws IOException {
        folder.attach(STAFF, "photo", PDF);
        folder.jdbc.update(
                "update evidence_item set withdrawn_at = '2025-01-01', withdrawn_by = 'x'");
        assertThat(folder.all()).isEmpty();
        assertThat(inDays(800).sweep()).isZero();
        assertThat(folder.files()).hasSize(1);
    }

    @Test
    void whatIsHandedInAgainStays() throws IOException {
        folder.attach(STAFF, "photo", PDF);
        withdraw();
        folder.jdbc.update("update evidence_file set kept_at = '2020-01-01'");
        folder.attach(TEACHERS, "photo", PDF);
        withdraw();
        assertThat(inDays(6).sweep()).isZero();
        assertThat(inDays(8).sweep()).isEqualTo(1);
        assertThat(folder.files()).isEmpty();
        // and what was deleted can be handed in anew
        assertThat(folder.attach(STAFF, "photo", PDF)).isEqualTo(new Receipt.Attached());
        assertThat(folder.files()).hasSize(1);
    }

    @Test
    void whatIsKnownToNobodyIsDeletedWhenItIsOld() throws IOException {
        folder.attach(STAFF, "photo", PDF);
        folder.attach(TEACHERS, "photo", PNG);
        String sha256 = folder.all().getFirst().item().file().sha256();
        folder.jdbc.update("delete from evidence_item where sha256 = ?", sha256);
        folder.jdbc.update("delete from evidence_file where sha256 = ?", sha256);
        Path incoming = context.getBean(EvidenceSettings.class).incoming();
        Path cutOff = Files.writeString(incoming.resolve("cut-off"), "half of a");
        assertThat(inDays(6).sweep()).isZero();
        assertThat(folder.files()).hasSize(3);
        Files.setLastModifiedTime(cutOff, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
        assertThat(inDays(8).sweep()).isEqualTo(1);
        assertThat(folder.files()).hasSize(1);
        assertThat(folder.rows("evidence_file")).isEqualTo(1);
    }

    @Test
    void aFileAttachedWhileItIsCleanedUpWaitsAndIsKeptAnew() throws Exception {
        folder.attach(STAFF, "photo", PDF);
        withdraw();
        age();
        CountDownLatch deleting = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        FileStore store = context.getBean(FileStore.class);
        CleanUp slow =
                cleanUp(
                        0,
                        new Watched(store) {
                            @Override
                            public void delete(String sha256) throws IOException {
                                deleting.countDown();
                                await(go);
                                super.delete(sha256);
                            }
                        });
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Integer> sweep = both.submit(slow::sweep);
            await(deleting);
            Future<Receipt> attach = both.submit(() -> folder.attach(STAFF, "photo", PDF));
            Thread.sleep(300);
            assertThat(attach.isDone()).isFalse();
            go.countDown();
            assertThat(sweep.get(20, TimeUnit.SECONDS)).isEqualTo(1);
            assertThat(attach.get(20, TimeUnit.SECONDS)).isEqualTo(new Receipt.Attached());
        }
        assertReadable();
    }

    @Test
    void whatIsJustBeingAttachedIsNotCleanedUp() throws Exception {
        folder.attach(STAFF, "photo", PDF);
        withdraw();
        age();
        TransactionTemplate long_ = new TransactionTemplate(transactions);
        long_.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Integer> sweep =
                    long_.execute(
                            status -> {
                                folder.attach(STAFF, "photo", PDF);
                                Future<Integer> begun = other.submit(inDays(0)::sweep);
                                pause();
                                assertThat(begun.isDone()).isFalse();
                                return begun;
                            });
            assertThat(sweep.get(20, TimeUnit.SECONDS)).isZero();
        }
        assertReadable();
    }

    /** Both at once and without order: whatever comes first, what is attached can be read. */
    @RepeatedTest(20)
    void whoeverComesFirstNothingIsLost() throws Exception {
        folder.attach(STAFF, "photo", PDF);
        withdraw();
        age();
        try (ExecutorService both = Executors.newFixedThreadPool(3)) {
            Future<Integer> sweep = both.submit(inDays(0)::sweep);
            Future<Receipt> one = both.submit(() -> folder.attach(STAFF, "photo", PDF));
            Future<Receipt> other = both.submit(() -> folder.attach(TEACHERS, "photo", PDF));
            sweep.get(20, TimeUnit.SECONDS);
            assertThat(one.get(20, TimeUnit.SECONDS)).isEqualTo(new Receipt.Attached());
            assertThat(other.get(20, TimeUnit.SECONDS)).isEqualTo(new Receipt.Attached());
        }
        assertReadable();
    }

    private void assertReadable() throws IOException {
        assertThat(folder.all()).isNotEmpty();
        for (Evidence.Piece piece : folder.all()) {
            assertThat(piece.kind()).isEqualTo(FileKind.PDF);
            try (InputStream bytes =
                    folder.evidence.open(NATIONAL, EAST, Y2025, piece.item().id()).bytes()) {
                assertThat(bytes.readAllBytes()).isEqualTo(PDF);
            }
        }
    }

    private void withdraw() {
        assertThat(folder.evidence.withdraw(REPORTER, EAST, Y2025, folder.onlyId())).isTrue();
    }

    /** It was last handed in long ago. */
    private void age() {
        folder.jdbc.update("update evidence_file set kept_at = '2020-01-01'");
    }

    private CleanUp inDays(int days) {
        return cleanUp(days, context.getBean(FileStore.class));
    }

    private CleanUp cleanUp(int days, FileStore store) {
        Clock clock = context.getBean(Clock.class);
        return new CleanUp(
                context.getBean(KeptFiles.class),
                store,
                context.getBean(Attachments.class),
                context.getBean(EvidenceSettings.class),
                transactions,
                Clock.fixed(clock.instant().plus(Duration.ofDays(days)), ZoneOffset.UTC));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** The real store, to be looked at. */
    private abstract static class Watched implements FileStore {
        private final FileStore real;

        Watched(FileStore real) {
            this.real = real;
        }

        @Override
        public void put(String sha256, Path file) throws IOException {
            real.put(sha256, file);
        }

        @Override
        public boolean has(String sha256) throws IOException {
            return real.has(sha256);
        }

        @Override
        public InputStream open(String sha256) throws IOException {
            return real.open(sha256);
        }

        @Override
        public void delete(String sha256) throws IOException {
            real.delete(sha256);
        }

        @Override
        public java.util.List<String> before(Instant instant) throws IOException {
            return real.before(instant);
        }
    }
}
