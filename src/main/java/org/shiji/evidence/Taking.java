package org.shiji.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shiji.evidence.Evidence.Receipt;
import org.shiji.evidence.KeptFiles.KeptFile;
import org.shiji.reporting.Attachments;
import org.shiji.reporting.EvidenceFile;
import org.shiji.reporting.EvidenceItem.Behind;
import org.shiji.shared.Message;
import org.shiji.shared.Period;
import org.shiji.shared.PrivateFolder;
import org.shiji.shared.ShownName;
import org.shiji.shared.UnionId;
import org.shiji.unions.Viewer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files in. Looking through a file and handing it to the store may take long, and comes
 * before the transaction in which it is put behind something.
 */
final class Taking {
    private final Attachments attachments;
    private final KeptFiles files;
    private final FileStore store;
    private final PrivateFolder incoming;
    private final ContentLook look;
    private final EvidenceSettings settings;
    private final TransactionTemplate whole;
    private final Clock clock;

    Taking(
            Attachments attachments,
            KeptFiles files,
            FileStore store,
            EvidenceSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.attachments = attachments;
        this.files = files;
        this.store = store;
        this.incoming = new PrivateFolder(settings.incoming());
        this.look = new ContentLook(settings);
        this.settings = settings;
        this.whole = new TransactionTemplate(transactions);
        this.whole.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.clock = clock;
    }

    /** What a file is to stand behind, and who says so. */
    record Aim(Viewer viewer, UnionId union, Period period, Behind behind, String kind) {}

    Taken take(Aim aim, String fileName, InputStream content) {
        if (mayAttach(aim) instanceof Attachments.Outcome.Locked locked) {
            return new Taken(() -> new Receipt.Locked(locked.state()), null);
        }
        PrivateFolder.Kept kept;
        try {
            kept = incoming.keep(content, settings.maxFileSize().toBytes());
        } catch (IOException interrupted) {
            return refused(Message.of("evidence.file.interrupted"), null);
        }
        return switch (kept) {
            case PrivateFolder.Kept.TooLarge tooLarge ->
                    refused(
                            Message.of("evidence.file.large", settings.maxFileSize().toMegabytes()),
                            null);
            case PrivateFolder.Kept.Empty nothing ->
                    refused(Message.of("evidence.file.empty"), null);
            case PrivateFolder.Kept.Here here -> looked(aim, fileName, here);
        };
    }

    Attachments.Outcome mayAttach(Aim aim) {
        return attachments.mayAttach(
                aim.viewer(), aim.union(), aim.period(), aim.behind(), aim.kind());
    }

    private static Taken refused(Message why, @Nullable Path waiting) {
        return new Taken(() -> new Receipt.Refused(why), waiting);
    }

    private Taken looked(Aim aim, String fileName, PrivateFolder.Kept.Here here) {
        try {
            switch (look.look(here.path())) {
                case ContentLook.Found.Unsound unsound -> {
                    return refused(unsound.why(), here.path());
                }
                case ContentLook.Found.Sound sound -> {
                    store.prepare(here.sha256(), here.path());
                    KeptFile file =
                            new KeptFile(here.sha256(), here.size(), sound.kind(), sound.pages());
                    EvidenceFile named =
                            new EvidenceFile(ShownName.of(fileName), here.sha256(), here.size());
                    return new Taken(() -> attach(aim, named, file, here.path()), here.path());
                }
            }
        } catch (StoreAway away) {
            S3Opening.away(away);
            return new Taken(Receipt.Away::new, here.path());
        } catch (IOException failure) {
            refused(Message.of("evidence.file.interrupted"), here.path()).close();
            throw new UncheckedIOException(failure);
        }
    }

    private Receipt attach(Aim aim, EvidenceFile named, KeptFile file, Path here) {
        try {
            return whole(
                    status -> {
                        // first of all, so that the clean-up does not come between
                        files.add(file, clock.instant());
                        Attachments.Outcome outcome = attach(aim, named);
                        switch (outcome) {
                            case Attachments.Outcome.Done done -> put(file.sha256(), here);
                            case Attachments.Outcome.There there -> put(file.sha256(), here);
                            case Attachments.Outcome.Full full -> status.setRollbackOnly();
                            case Attachments.Outcome.Locked locked -> status.setRollbackOnly();
                        }
                        return outcome;
                    });
        } catch (StoreAway away) {
            S3Opening.away(away);
            return new Receipt.Away();
        }
    }

    /** A file that stands behind something already, behind something else. */
    Receipt again(Aim aim, long id) {
        String sha256 = file(aim, id).sha256();
        return whole(
                status -> {
                    files.touch(sha256, clock.instant());
                    // anew: what was taken back since then may be cleaned up
                    return attach(aim, file(aim, id));
                });
    }

    private EvidenceFile file(Aim aim, long id) {
        return attachments.one(aim.viewer(), aim.union(), aim.period(), id).file();
    }

    private Attachments.Outcome attach(Aim aim, EvidenceFile file) {
        return attachments.attach(
                aim.viewer(), aim.union(), aim.period(), aim.behind(), aim.kind(), file);
    }

    private void put(String sha256, Path file) {
        try {
            store.put(sha256, file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Receipt whole(TransactionCallback<Attachments.Outcome> work) {
        return switch (Objects.requireNonNull(whole.execute(work))) {
            case Attachments.Outcome.Done done -> new Receipt.Attached();
            case Attachments.Outcome.There there -> new Receipt.There(there.item());
            case Attachments.Outcome.Full full ->
                    new Receipt.Refused(Message.of("evidence.file.many", full.most()));
            case Attachments.Outcome.Locked locked -> new Receipt.Locked(locked.state());
        };
    }
}
