package org.shiji.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shiji.evidence.Folder.STAFF;
import static org.shiji.evidence.Folder.Y2025;
import static org.shiji.unions.Examples.EAST;
import static org.shiji.unions.Examples.REPORTER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.evidence.Evidence.Receipt;
import org.shiji.reporting.Attachments;
import org.shiji.unions.ScratchTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** The store of the files cannot be reached while somebody hands a file in or asks for one. */
@ScratchTest
class StoreAwayTest {
    private static final byte[] PDF = Papers.pdf("x", 1);

    @Autowired private ApplicationContext context;

    private @Nullable Folder folder;
    private boolean isAway;
    private boolean isAwayAtTheEnd;

    @BeforeEach
    void open() {
        folder = Folder.open(context);
    }

    @Test
    void aFileIsNotAttachedAndItsOwnerIsTold() {
        isAway = true;
        assertThat(attach()).isEqualTo(new Receipt.Away());
        assertThat(rows()).isZero();
        isAway = false;
        assertThat(attach()).isInstanceOf(Receipt.Attached.class);
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void whereItGoesAwayInBetweenNothingIsHalfAttached() {
        isAwayAtTheEnd = true;
        assertThat(attach()).isEqualTo(new Receipt.Away());
        assertThat(rows()).isZero();
    }

    @Test
    void whatIsThereIsNotLost() throws IOException {
        assertThat(attach()).isInstanceOf(Receipt.Attached.class);
        long id = folder().onlyId();
        isAway = true;
        assertThatThrownBy(() -> evidence().open(REPORTER, EAST, Y2025, id))
                .isInstanceOf(StoreAway.class);
        assertThatThrownBy(() -> evidence().page(REPORTER, EAST, Y2025, id, 1))
                .isInstanceOf(StoreAway.class);
        isAway = false;
        try (InputStream content = evidence().open(REPORTER, EAST, Y2025, id).bytes()) {
            assertThat(content.readAllBytes()).isEqualTo(PDF);
        }
    }

    private Receipt attach() {
        return evidence()
                .attach(
                        REPORTER,
                        EAST,
                        Y2025,
                        STAFF,
                        "bank-slip",
                        "a.pdf",
                        new ByteArrayInputStream(PDF));
    }

    private int rows() {
        return folder().rows("evidence_item") + folder().rows("evidence_file");
    }

    private Folder folder() {
        return Objects.requireNonNull(folder);
    }

    private Evidence evidence() {
        EvidenceSettings settings = context.getBean(EvidenceSettings.class);
        return new Evidence(
                context.getBean(Attachments.class),
                context.getBean(KeptFiles.class),
                new Far(new FolderStore(settings.files())),
                settings,
                context.getBean(PlatformTransactionManager.class),
                context.getBean(Clock.class));
    }

    /** A store that is reached through something that may break. */
    private final class Far implements FileStore {
        private final FileStore store;

        Far(FileStore store) {
            this.store = store;
        }

        private void reach() {
            if (isAway) {
                throw new StoreAway(new IOException("no route"));
            }
        }

        @Override
        public void prepare(String sha256, Path file) throws IOException {
            reach();
            store.prepare(sha256, file);
        }

        @Override
        public void put(String sha256, Path file) throws IOException {
            isAway |= isAwayAtTheEnd;
            reach();
            store.put(sha256, file);
        }

        @Override
        public boolean has(String sha256) throws IOException {
            reach();
            return store.has(sha256);
        }

        @Override
        public InputStream open(String sha256) throws IOException {
            reach();
            return store.open(sha256);
        }

        @Override
        public void delete(String sha256) throws IOException {
            reach();
            store.delete(sha256);
        }

        @Override
        public List<String> before(Instant instant) throws IOException {
            reach();
            return store.before(instant);
        }
    }
}
