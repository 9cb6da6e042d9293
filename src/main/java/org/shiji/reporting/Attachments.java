package org.shiji.reporting;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.Definition;
import org.shiji.definitions.ElementSource;
import org.shiji.reporting.EvidenceItem.Behind;
import org.shiji.shared.MachineOnly;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotAllowed;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which files stand behind the figures and records of a submission. Every method throws {@link
 * NotVisible} when the viewer may not see the union or it has no submission for the period, and
 * those that change something {@link NotAllowed} when the viewer does not report for it.
 */
@Service
@Transactional(readOnly = true)
public class Attachments {
    /** Most pieces behind one figure or record. */
    public static final int MOST_BEHIND_ONE = 50;

    /** Most pieces of a submission. */
    public static final int MOST = 2_000;

    private final Desks desks;
    private final Holdings holdings;
    private final RecordShelf shelf;
    private final Catalogue catalogue;
    private final Clock clock;

    Attachments(
            Desks desks, Holdings holdings, RecordShelf shelf, Catalogue catalogue, Clock clock) {
        this.desks = desks;
        this.holdings = holdings;
        this.shelf = shelf;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What came of work on evidence. */
    public sealed interface Outcome {
        /** It is done. */
        record Done() implements Outcome {}

        /** The same file stands behind the same thing already; nothing was changed. */
        record There(EvidenceItem item) implements Outcome {}

        /** There are as many pieces as may be; nothing was changed. */
        record Full(int most) implements Outcome {}

        /** The submission takes no changes in this state; nothing was changed. */
        record Locked(SubmissionState state) implements Outcome {}
    }

    /** The evidence of a submission, by what it stands behind, then by upload. */
    public List<EvidenceItem> all(Viewer viewer, UnionId union, Period period) {
        return holdings.all(desks.visible(viewer, union, period).id());
    }

    /**
     * One piece of evidence.
     *
     * @throws NotVisible also when it has no such piece
     */
    public EvidenceItem one(Viewer viewer, UnionId union, Period period, long id) {
        return holdings.find(desks.visible(viewer, union, period).id(), id)
                .orElseThrow(() -> new NotVisible("evidence " + id));
    }

    /**
     * Whether evidence of that class may be put behind that thing now: asked before a file is
     * taken.
     *
     * @return {@link Outcome.Done} or {@link Outcome.Locked}
     * @throws NotVisible also when there is no such figure, record or class
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Outcome mayAttach(
            Viewer viewer, UnionId union, Period period, Behind behind, String kind) {
        Submission submission = desks.own(viewer, union, period);
        require(union, period, behind, kind);
        return submission.state().isOpen()
                ? new Outcome.Done()
                : new Outcome.Locked(submission.state());
    }

    /**
     * Puts a file behind a figure or a record; exceptions as {@link #mayAttach}.
     *
     * @param file that is kept already
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Outcome attach(
            Viewer viewer,
            UnionId union,
            Period period,
            Behind behind,
            String kind,
            EvidenceFile file) {
        Submission submission = desks.own(viewer, union, period);
        require(union, period, behind, kind);
        if (!submission.state().isOpen()) {
            return new Outcome.Locked(submission.state());
        }
        List<EvidenceItem> all = holdings.all(submission.id());
        List<EvidenceItem> here =
                all.stream().filter(item -> item.behind().equals(behind)).toList();
        for (EvidenceItem item : here) {
            if (item.file().sha256().equals(file.sha256())) {
                return new Outcome.There(item);
            }
        }
        if (here.size() >= MOST_BEHIND_ONE || all.size() >= MOST) {
            return new Outcome.Full(here.size() >= MOST_BEHIND_ONE ? here.size() : all.size());
        }
        holdings.attach(
                into(submission, viewer),
                List.of(new NewEvidence(behind, kind, file, clock.instant())));
        return new Outcome.Done();
    }

    /**
     * Takes evidence back. What was handed in before stays known to the office.
     *
     * @throws NotVisible also when there is no such piece
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Outcome withdraw(Viewer viewer, UnionId union, Period period, long id) {
        Submission submission = desks.own(viewer, union, period);
        EvidenceItem item =
                holdings.find(submission.id(), id)
                        .orElseThrow(() -> new NotVisible("evidence " + id));
        if (!submission.state().isOpen()) {
            return new Outcome.Locked(submission.state());
        }
        holdings.withdraw(into(submission, viewer), item, clock.instant());
        return new Outcome.Done();
    }

    /** Which of these files any submission ever referred to, what was taken back too. */
    @MachineOnly
    public Set<String> referred(Collection<String> sha256) {
        return holdings.referred(sha256);
    }

    private static Holdings.Into into(Submission submission, Viewer viewer) {
        return new Holdings.Into(submission.id(), submission.round(), viewer.account());
    }

    private void require(UnionId union, Period period, Behind behind, String kind) {
        Definition definition = catalogue.forPeriod(period);
        if (!definition.evidence().containsKey(kind)) {
            throw new NotVisible("class of evidence " + kind);
        }
        boolean there =
                switch (behind) {
                    case Behind.OfFigure figure ->
                            definition.sources().get(figure.element())
                                    instanceof ElementSource.Declared;
                    case Behind.OfRecord record -> isThere(union, period, definition, record);
                };
        if (!there) {
            throw new NotVisible("evidence behind " + behind);
        }
    }

    private boolean isThere(
            UnionId union, Period period, Definition definition, Behind.OfRecord record) {
        var type = definition.recordKinds().get(record.type());
        return type != null
                && shelf.find(new RecordShelf.Place(union, period, type), record.number())
                        .isPresent();
    }
}
