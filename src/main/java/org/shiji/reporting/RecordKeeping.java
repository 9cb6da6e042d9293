package org.shiji.reporting;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.FieldKind;
import org.shiji.definitions.RecordKind;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Message;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.UnionId;
import org.shiji.unions.Member;
import org.shiji.unions.NotAllowed;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A union's own work on its records: adding, changing, taking back. What was handed in before stays
 * readable: a record of an earlier round is not changed but taken back and entered anew.
 *
 * <p>Each statement sees what others have committed: the columns of a type are assigned at its
 * first record, in a transaction of their own.
 */
@Service
@Transactional(readOnly = true)
public class RecordKeeping {
    /** Most characters of the reason for taking records back. */
    public static final int LONGEST_REASON = 1000;

    private final RecordDesk desk;
    private final Unions unions;
    private final RecordBook book;
    private final RecordShelf shelf;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    RecordKeeping(
            RecordDesk desk,
            Unions unions,
            RecordBook book,
            RecordShelf shelf,
            Pseudonyms pseudonyms,
            Clock clock) {
        this.desk = desk;
        this.unions = unions;
        this.book = book;
        this.shelf = shelf;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /** What came of work on records. */
    public sealed interface Outcome {
        /**
         * It is done.
         *
         * @param number of the record as it is now; of several, of the first
         */
        record Done(int number) implements Outcome {}

        /** Values cannot be kept; nothing was. */
        record Refused(Map<FieldCode, Message> problems) implements Outcome {}

        /** Somebody changed the record or took it back meanwhile; nothing was kept. */
        record Overtaken() implements Outcome {}

        /** The submission takes no changes in this state; nothing was kept. */
        record Locked(SubmissionState state) implements Outcome {}
    }

    /**
     * A record taken in hand.
     *
     * @param version tells whether it is still the same when it is changed
     * @param values as they are on file, without persons; a blank field has no entry
     */
    public record InHand(int number, String version, Map<FieldCode, Object> values) {
        public InHand {
            values = Map.copyOf(values);
        }
    }

    /**
     * Reads what is typed, or what a file holds, for that union.
     *
     * @throws NotVisible when the viewer may not see the union
     */
    public RecordForm form(Viewer viewer, UnionId union, RecordKind kind) {
        Map<String, String> organisations = new HashMap<>();
        for (Member member : unions.members(viewer, union)) {
            organisations.put(member.name().zh(), member.code());
            organisations.put(member.name().en(), member.code());
        }
        return new RecordForm(kind, organisations);
    }

    /**
     * Takes a record in hand, to change it.
     *
     * @throws NotVisible when the viewer may not see the union, or there is no such record
     * @throws NotAllowed when the viewer does not report for the union
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public InHand take(Viewer viewer, UnionId union, Period period, RecordType type, int number) {
        RecordShelf.Place place = desk.open(viewer, union, period, type).place();
        KeptRecord kept =
                shelf.find(place, number).orElseThrow(() -> new NotVisible("record " + number));
        Map<FieldCode, Object> values = new HashMap<>(kept.values());
        for (RecordKind.Field field : place.kind().fields()) {
            if (field.kind() == FieldKind.PERSON) {
                values.remove(field.code());
            }
        }
        return new InHand(number, version(kept), values);
    }

    /**
     * Enters a record.
     *
     * @param raw field → what was typed; blank fields may be left out
     * @throws NotVisible when the viewer may not see the union, it has no submission for the
     *     period, or there is no such type
     * @throws NotAllowed when the viewer does not report for the union
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Outcome add(
            Viewer viewer,
            UnionId union,
            Period period,
            RecordType type,
            Map<FieldCode, Object> raw) {
        RecordDesk.Work work = desk.open(viewer, union, period, type);
        if (!work.state().isOpen()) {
            return new Outcome.Locked(work.state());
        }
        RecordKind kind = work.kind();
        TypedRecord typed = TypedRecord.whole(form(viewer, union, kind), kind, raw);
        if (!typed.problems().isEmpty()) {
            return new Outcome.Refused(typed.problems());
        }
        Instant now = clock.instant();
        RecordEntry entry =
                RecordEntry.of(kind, period, new NewRecord(typed.values(), now), 1, pseudonyms);
        int number = book.add(work.entering(), kind, List.of(entry), List.of(now));
        desk.recheck(work, Set.of(number), keys(entry.keyHash()));
        return new Outcome.Done(number);
    }

    /**
     * Changes a record. One that was handed in before is taken back and entered anew, with another
     * number.
     *
     * @param raw field → what was typed, changed fields only; a blank text empties a field
     * @param inHand the record as its author had it before them
     * @throws NotVisible as {@link #add}
     * @throws NotAllowed as {@link #add}
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Outcome change(
            Viewer viewer,
            UnionId union,
            Period period,
            RecordType type,
            InHand inHand,
            Map<FieldCode, Object> raw) {
        RecordDesk.Work work = desk.open(viewer, union, period, type);
        if (!work.state().isOpen()) {
            return new Outcome.Locked(work.state());
        }
        desk.lock(work);
        KeptRecord kept = shelf.find(work.place(), inHand.number()).orElse(null);
        if (kept == null || !version(kept).equals(inHand.version())) {
            return new Outcome.Overtaken();
        }
        RecordKind kind = work.kind();
        TypedRecord typed = TypedRecord.changes(form(viewer, union, kind), kind, raw);
        if (!typed.problems().isEmpty()) {
            return new Outcome.Refused(typed.problems());
        }
        RecordEntry entry =
                RecordEntry.changed(kind, period, kept.values(), typed.values(), pseudonyms);
        int number = replace(work, kept, entry);
        List<byte[]> keys = new ArrayList<>(keys(kept.keyHash()));
        keys.addAll(keys(entry.keyHash()));
        desk.recheck(work, Set.of(number), keys);
        return new Outcome.Done(number);
    }

    /**
     * The time of reporting decides between two claims of one thing: it is kept where the thing is.
     */
    private int replace(RecordDesk.Work work, KeptRecord kept, RecordEntry entry) {
        Instant now = clock.instant();
        Instant reported = Arrays.equals(kept.keyHash(), entry.keyHash()) ? kept.reportedAt() : now;
        if (kept.round() == work.round()) {
            shelf.change(work.place(), kept.number(), entry, reported, work.by());
            return kept.number();
        }
        int number = book.add(work.entering(), work.kind(), List.of(entry), List.of(reported));
        String reason = Message.of("reporting.record.changed").text().zh();
        shelf.withdraw(
                work.place(),
                List.of(kept.number()),
                new RecordShelf.Withdrawing(work.by(), now, work.round(), reason, number));
        return number;
    }

    /**
     * Takes records back: they count for nothing any more and stay readable with the reason.
     *
     * @param reason at most {@link #LONGEST_REASON} characters
     * @throws NotVisible as {@link #add}
     * @throws NotAllowed as {@link #add}
     * @throws IllegalArgumentException when the reason is blank or too long
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Outcome withdraw(
            Viewer viewer,
            UnionId union,
            Period period,
            RecordType type,
            Collection<Integer> numbers,
            String reason) {
        RecordDesk.Work work = desk.open(viewer, union, period, type);
        if (!work.state().isOpen()) {
            return new Outcome.Locked(work.state());
        }
        if (reason.isBlank() || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "a reason of 1 to " + LONGEST_REASON + " characters is asked for");
        }
        desk.lock(work);
        List<byte[]> keys = new ArrayList<>();
        for (int number : new TreeSet<>(numbers)) {
            KeptRecord kept = shelf.find(work.place(), number).orElse(null);
            if (kept == null) {
                return new Outcome.Overtaken();
            }
            keys.addAll(keys(kept.keyHash()));
        }
        shelf.withdraw(
                work.place(),
                new HashSet<>(numbers),
                new RecordShelf.Withdrawing(
                        work.by(), clock.instant(), work.round(), reason.strip(), null));
        desk.recheck(work, Set.of(), keys);
        return new Outcome.Done(numbers.stream().min(Integer::compare).orElse(0));
    }

    private static List<byte[]> keys(byte @Nullable [] key) {
        return key == null ? List.of() : List.of(key);
    }

    private static String version(KeptRecord kept) {
        return HexFormat.of().formatHex(kept.contentHash());
    }
}
