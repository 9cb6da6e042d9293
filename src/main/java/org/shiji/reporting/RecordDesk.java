package org.shiji.reporting;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.RecordKind;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotAllowed;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Viewer;
import org.springframework.stereotype.Component;

/** Opens a union's records of one type for work, and brings them up to date after it. */
@Component
class RecordDesk {
    private final Desks desks;
    private final Catalogue catalogue;
    private final RecordShelf shelf;
    private final RecordCounters counters;
    private final Recheck recheck;

    RecordDesk(
            Desks desks,
            Catalogue catalogue,
            RecordShelf shelf,
            RecordCounters counters,
            Recheck recheck) {
        this.desks = desks;
        this.catalogue = catalogue;
        this.shelf = shelf;
        this.counters = counters;
        this.recheck = recheck;
    }

    /**
     * Records somebody works on.
     *
     * @param submission locked until the transaction ends
     * @param by account of who works on them
     */
    record Work(Submission submission, RecordShelf.Place place, String by) {
        /** In which state the submission is. */
        SubmissionState state() {
            return submission.state();
        }

        RecordKind kind() {
            return place.kind();
        }

        int round() {
            return submission.round();
        }

        RecordBook.Entering entering() {
            return new RecordBook.Entering(place.union(), place.period(), submission.round(), by);
        }
    }

    /**
     * Opens records for work; whether the submission takes changes is for the caller to ask.
     *
     * @throws NotVisible when the viewer may not see the union, it has no submission for the
     *     period, or there is no such type
     * @throws NotAllowed when the viewer does not report for the union
     */
    Work open(Viewer viewer, UnionId union, Period period, RecordType type) {
        Submission submission = desks.own(viewer, union, period);
        RecordKind kind = catalogue.forPeriod(period).recordKinds().get(type);
        if (kind == null) {
            throw new NotVisible("record type " + type);
        }
        return new Work(submission, new RecordShelf.Place(union, period, kind), viewer.account());
    }

    /** Makes others who work on these records wait until the transaction ends. */
    void lock(Work work) {
        counters.lock(work.place().union(), work.place().period(), work.kind().type());
    }

    /**
     * Asks again whether records count.
     *
     * @param numbers of records that changed
     * @param keys of what they claim or claimed, which others may claim too
     */
    void recheck(Work work, Set<Integer> numbers, List<byte[]> keys) {
        Set<Integer> touched = new TreeSet<>(numbers);
        touched.addAll(shelf.withKeys(work.place(), keys));
        run(work, touched);
    }

    /** Asks again of all records of the type whether they count. */
    void recheckAll(Work work) {
        run(work, null);
    }

    private void run(Work work, @Nullable Set<Integer> numbers) {
        RecordShelf.Place place = work.place();
        recheck.run(
                place.union(),
                place.period(),
                place.kind(),
                catalogue.forPeriod(place.period()),
                numbers);
    }
}
