package org.shiji.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shiji.evidence.KeptFiles.KeptFile;
import org.shiji.reporting.Attachments;
import org.shiji.reporting.EvidenceFile;
import org.shiji.reporting.EvidenceItem;
import org.shiji.reporting.EvidenceItem.Behind;
import org.shiji.reporting.SubmissionState;
import org.shiji.shared.Message;
import org.shiji.shared.Period;
import org.shiji.shared.PrivateFolder;
import org.shiji.shared.ShownName;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotAllowed;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files as evidence. Every method throws {@link NotVisible} when the viewer may not see the union
 * or it has no such submission, thing or file, and those that change something {@link NotAllowed}
 * when the viewer does not report for it.
 */
@Service
public class Evidence {
    private final Attachments attachments;
    private final KeptFiles files;
    private final FileStore store;
    private final PrivateFolder incoming;
    private final ContentLook look;
    private final Previews previews = new Previews();
    private final EvidenceSettings settings;
    private final TransactionTemplate whole;
    private final Clock clock;

    Evidence(
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
        this.clock = clock;
    }

    /** What became of a file that was handed in. */
    public sealed interface Receipt {
        /** It stands behind the thing now. */
        record Attached() implements Receipt {}

        /** It stood there before. */
        record There(EvidenceItem item) implements Receipt {}

        /** It was not taken; nothing of it is kept. */
        record Refused(Message why) implements Receipt {}

        /** The submission takes no changes in this state; nothing of it is kept. */
        record Locked(SubmissionState state) implements Receipt {}
    }

    /**
     * A piece of evidence and its file.
     *
     * @param kind null where the file is not kept here
     * @param pages that can be looked at
     * @param others what else of the submission the same file stands behind
     */
    public record Piece(
            EvidenceItem item, @Nullable FileKind kind, int pages, List<Behind> others) {
        public Piece {
            others = List.copyOf(others);
        }
    }

    /** The content of a file, to be closed by who reads it. */
    public record Content(InputStream bytes, String name, String type, long size) {}

    /** The evidence of a submission. */
    public List<Piece> all(Viewer viewer, UnionId union, Period period) {
        List<EvidenceItem> items = attachments.all(viewer, union, period);
        Map<String, KeptFile> kept =
                files.all(items.stream().map(item -> item.file().sha256()).distinct().toList());
        List<Piece> pieces = new ArrayList<>();
        for (EvidenceItem item : items) {
            KeptFile file = kept.get(item.file().sha256());
            pieces.add(
                    new Piece(
                            item,
                            file == null ? null : file.kind(),
                            file == null ? 0 : file.pages(),
                            items.stream()
                                    .filter(other -> isAnother(other, item))
                                    .map(EvidenceItem::behind)
                                    .toList()));
        }
        return pieces;
    }

    private static boolean isAnother(EvidenceItem one, EvidenceItem other) {
        return one.id() != other.id() && one.file().sha256().equals(other.file().sha256());
    }

    /**
     * Takes a file and puts it behind a figure or a record.
     *
     * @param kind code of its class
     * @param fileName as its owner calls it; shown, and never the name of a file here
     * @param content is read to its end, or until it is too much; the caller closes it
     */
    public Receipt attach(
            Viewer viewer,
            UnionId union,
            Period period,
            Behind behind,
            String kind,
            String fileName,
            InputStream content) {
        if (attachments.mayAttach(viewer, union, period, behind, kind)
                instanceof Attachments.Outcome.Locked locked) {
            return new Receipt.Locked(locked.state());
        }
        PrivateFolder.Kept kept;
        try {
            kept = incoming.keep(content, settings.maxFileSize().toBytes());
        } catch (IOException interrupted) {
            return new Receipt.Refused(Message.of("evidence.file.interrupted"));
        }
        try {
            return switch (kept) {
                case PrivateFolder.Kept.TooLarge tooLarge ->
                        new Receipt.Refused(
                                Message.of(
                                        "evidence.file.large",
                                        settings.maxFileSize().toMegabytes()));
                case PrivateFolder.Kept.Empty nothing ->
                        new Receipt.Refused(Message.of("evidence.file.empty"));
                case PrivateFolder.Kept.Here here -> {
                    try {
                        yield take(viewer, union, period, behind, kind, fileName, here);
                    } finally {
                        Files.deleteIfExists(here.path());
                    }
                }
            };
        } catch (StoreAway away) {
            S3Opening.away(away);
            return new Receipt.Refused(Message.of("evidence.file.storeAway"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Receipt take(
            Viewer viewer,
            UnionId union,
            Period period,
            Behind behind,
            String kind,
            String fileName,
            PrivateFolder.Kept.Here here)
            throws IOException {
        return switch (look.look(here.path())) {
            case ContentLook.Found.Unsound unsound -> new Receipt.Refused(unsound.why());
            case ContentLook.Found.Sound sound -> {
                KeptFile kept =
                        new KeptFile(here.sha256(), here.size(), sound.kind(), sound.pages());
                EvidenceFile file =
                        new EvidenceFile(ShownName.of(fileName), here.sha256(), here.size());
                store.prepare(here.sha256(), here.path());
                yield whole(
                        status -> {
                            // first of all, so that the clean-up does not come between
                            files.add(kept, clock.instant());
                            Attachments.Outcome outcome =
                                    attachments.attach(viewer, union, period, behind, kind, file);
                            switch (outcome) {
                                case Attachments.Outcome.Done done ->
                                        put(here.sha256(), here.path());
                                case Attachments.Outcome.There there ->
                                        put(here.sha256(), here.path());
                                case Attachments.Outcome.Full full -> status.setRollbackOnly();
                                case Attachments.Outcome.Locked locked -> status.setRollbackOnly();
                            }
                            return outcome;
                        });
            }
        };
    }

    private void put(String sha256, Path file) {
        try {
            store.put(sha256, file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Receipt whole(TransactionCallback<Attachments.Outcome> work) {
        return receipt(Objects.requireNonNull(whole.execute(work)));
    }

    /** Puts a file that stands behind something behind something else, too. */
    public Receipt attachAgain(
            Viewer viewer, UnionId union, Period period, Behind behind, String kind, long id) {
        if (attachments.mayAttach(viewer, union, period, behind, kind)
                instanceof Attachments.Outcome.Locked locked) {
            return new Receipt.Locked(locked.state());
        }
        String sha256 = attachments.one(viewer, union, period, id).file().sha256();
        return whole(
                status -> {
                    files.touch(sha256, clock.instant());
                    // anew: what was taken back since then may be cleaned up
                    EvidenceItem item = attachments.one(viewer, union, period, id);
                    return attachments.attach(viewer, union, period, behind, kind, item.file());
                });
    }

    /**
     * Takes a piece of evidence back.
     *
     * @return false when the submission takes no changes in its state
     */
    public boolean withdraw(Viewer viewer, UnionId union, Period period, long id) {
        return attachments.withdraw(viewer, union, period, id) instanceof Attachments.Outcome.Done;
    }

    /** The file of a piece of evidence. */
    public Content open(Viewer viewer, UnionId union, Period period, long id) {
        EvidenceItem item = attachments.one(viewer, union, period, id);
        KeptFile file = kept(item);
        return new Content(
                bytes(file),
                file.kind().named(item.file().name()),
                file.kind().type(),
                file.size());
    }

    /**
     * A page of a piece of evidence, drawn as PNG.
     *
     * @param page from 1
     * @throws NotVisible also when it has no such page, or it cannot be drawn
     */
    public byte[] page(Viewer viewer, UnionId union, Period period, long id, int page) {
        KeptFile file = kept(attachments.one(viewer, union, period, id));
        if (page < 1 || page > file.pages()) {
            throw new NotVisible("page " + page + " of evidence " + id);
        }
        try (InputStream content = bytes(file)) {
            return previews.draw(file.kind(), content, page - 1);
        } catch (IOException cannotBeDrawn) {
            throw new NotVisible("page " + page + " of evidence " + id + ": " + cannotBeDrawn);
        }
    }

    private KeptFile kept(EvidenceItem item) {
        return files.find(item.file().sha256())
                .orElseThrow(() -> new NotVisible("file of evidence " + item.id()));
    }

    private InputStream bytes(KeptFile file) {
        try {
            return store.open(file.sha256());
        } catch (IOException lost) {
            throw new NotVisible("file " + file.sha256() + ": " + lost);
        }
    }

    private static Receipt receipt(Attachments.Outcome outcome) {
        return switch (outcome) {
            case Attachments.Outcome.Done done -> new Receipt.Attached();
            case Attachments.Outcome.There there -> new Receipt.There(there.item());
            case Attachments.Outcome.Full full ->
                    new Receipt.Refused(Message.of("evidence.file.many", full.most()));
            case Attachments.Outcome.Locked locked -> new Receipt.Locked(locked.state());
        };
    }
}
