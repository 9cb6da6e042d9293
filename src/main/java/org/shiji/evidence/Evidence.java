package org.shiji.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shiji.evidence.KeptFiles.KeptFile;
import org.shiji.reporting.Attachments;
import org.shiji.reporting.EvidenceItem;
import org.shiji.reporting.EvidenceItem.Behind;
import org.shiji.reporting.SubmissionState;
import org.shiji.shared.Message;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotAllowed;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;

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
    private final Previews previews = new Previews();
    private final Taking taking;

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
        this.taking = new Taking(attachments, files, store, settings, transactions, clock);
    }

    /** What became of a file that was handed in. */
    public sealed interface Receipt {
        /** It stands behind the thing now. */
        record Attached() implements Receipt {}

        /** It stood there before. */
        record There(EvidenceItem item) implements Receipt {}

        /** It was not taken; nothing of it is kept. */
        record Refused(Message why) implements Receipt {}

        /** Where files are kept does not answer now; nothing of it is kept. */
        record Away() implements Receipt {}

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
        try (Taken taken = take(viewer, union, period, behind, kind, fileName, content)) {
            return taken.attach();
        }
    }

    /**
     * Takes a file in, looks through it and hands it to the store, all of which may take long: not
     * to be done within a transaction. Parameters as {@link #attach}.
     */
    public Taken take(
            Viewer viewer,
            UnionId union,
            Period period,
            Behind behind,
            String kind,
            String fileName,
            InputStream content) {
        return taking.take(new Taking.Aim(viewer, union, period, behind, kind), fileName, content);
    }

    /** Puts a file that stands behind something behind something else, too. */
    public Receipt attachAgain(
            Viewer viewer, UnionId union, Period period, Behind behind, String kind, long id) {
        Taking.Aim aim = new Taking.Aim(viewer, union, period, behind, kind);
        if (taking.mayAttach(aim) instanceof Attachments.Outcome.Locked locked) {
            return new Receipt.Locked(locked.state());
        }
        return taking.again(aim, id);
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
}
