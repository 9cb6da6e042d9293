package org.shiji.reporting;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Definition;
import org.shiji.definitions.RecordKind;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.MachineOnly;
import org.shiji.shared.Message;
import org.shiji.shared.Period;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotVisible;
import org.shiji.unions.UnionProfile;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Submissions of the unions: typed figures, records, evidence, life cycle. What a union handed in
 * is written once and read under two lenses: documented is everything on file, supported what keeps
 * the rules.
 */
@Service
@Transactional(readOnly = true)
public class Reporting {
    /**
     * The rule every record must keep besides those of its type: the same thing is not claimed
     * twice.
     */
    public static final String DUPLICATE = "DUPLICATE";

    private final Unions unions;
    private final Desks desks;
    private final Submissions submissions;
    private final Holdings holdings;
    private final FigureStore figures;
    private final Steps steps;
    private final ChangeFinder changes;
    private final RecordBook book;
    private final RecordPages pages;
    private final Recheck recheck;
    private final Tallies tallies;
    private final ApplicationEventPublisher events;

    Reporting(
            Unions unions,
            Desks desks,
            Submissions submissions,
            Holdings holdings,
            FigureStore figures,
            Steps steps,
            ChangeFinder changes,
            RecordBook book,
            RecordPages pages,
            Recheck recheck,
            Tallies tallies,
            ApplicationEventPublisher events) {
        this.unions = unions;
        this.desks = desks;
        this.submissions = submissions;
        this.holdings = holdings;
        this.figures = figures;
        this.steps = steps;
        this.changes = changes;
        this.book = book;
        this.pages = pages;
        this.recheck = recheck;
        this.tallies = tallies;
        this.events = events;
    }

    /** Periods with submissions, newest first. */
    public List<PeriodStatus> periods() {
        return submissions.statuses().stream()
                .map(
                        status ->
                                new PeriodStatus(
                                        Period.parse(status.getPeriod()), status.getClosed() == 1))
                .sorted(Comparator.comparing(PeriodStatus::period).reversed())
                .toList();
    }

    /** When a submission for the period was last accepted; empty where none was. */
    @MachineOnly
    public Optional<Instant> lastAccepted(Period period) {
        return steps.last(period, SubmissionState.ACCEPTED);
    }

    /**
     * Where a union's submission stands.
     *
     * @throws NotVisible when the viewer may not see the union or it has none for the period
     */
    public SubmissionView submission(Viewer viewer, UnionId union, Period period) {
        return desks.visible(viewer, union, period).view();
    }

    /**
     * Where a union's submission stands, and holds it until the transaction ends: meanwhile nobody
     * moves it on or changes what is in it. To be asked first, before anything is read of it.
     *
     * @throws NotVisible as {@link #submission}
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SubmissionView held(Viewer viewer, UnionId union, Period period) {
        return desks.held(viewer, union, period).view();
    }

    /** Where the submissions of a period stand that the viewer may see, ordered by union. */
    public List<SubmissionView> submissions(Viewer viewer, Period period) {
        Set<UnionId> visible =
                unions.visibleTo(viewer).stream().map(UnionProfile::id).collect(Collectors.toSet());
        return submissions.findByPeriodOrderByUnion(period.code()).stream()
                .map(Submission::view)
                .filter(view -> visible.contains(view.union()))
                .toList();
    }

    /** What was changed since it was handed in before; exceptions as {@link #submission}. */
    public Changes changes(Viewer viewer, UnionId union, Period period) {
        return changes.of(desks.visible(viewer, union, period));
    }

    /** The steps it took, the oldest first; exceptions as {@link #submission}. */
    public List<SubmissionStep> steps(Viewer viewer, UnionId union, Period period) {
        return steps.of(desks.visible(viewer, union, period).id());
    }

    /**
     * One page of records.
     *
     * @throws NotVisible when the viewer may not see the union
     * @throws IllegalArgumentException when element, type or sort field are not in the definition
     */
    public List<RecordRow> records(Viewer viewer, RecordQuery query) {
        unions.requireVisible(viewer, query.union());
        Map<UnionId, @Nullable Text> names = new HashMap<>();
        for (UnionProfile profile : unions.visibleTo(viewer)) {
            names.put(profile.id(), profile.name());
        }
        return pages.page(query).stream().map(found -> shown(found, names)).toList();
    }

    /** How many records the query has over all pages; exceptions as {@link #records}. */
    public long countRecords(Viewer viewer, RecordQuery query) {
        unions.requireVisible(viewer, query.union());
        return pages.count(query);
    }

    /**
     * Records that do not count, by type in the order of the definition, then by number. Read page
     * by page while the stream is consumed; it holds nothing that must be closed.
     *
     * @throws NotVisible when the viewer may not see the union
     */
    public Stream<RecordRow> flagged(
            Viewer viewer, UnionId union, Period period, Definition definition) {
        unions.requireVisible(viewer, union);
        return definition.recordKinds().keySet().stream()
                .map(
                        type ->
                                RecordQuery.ofType(definition, union, period, type)
                                        .only(RecordQuery.Which.VOIDED))
                .flatMap(
                        first ->
                                Stream.iterate(0, offset -> offset + RecordQuery.MOST)
                                        .map(
                                                offset ->
                                                        records(
                                                                viewer,
                                                                first.page(
                                                                        offset, RecordQuery.MOST)))
                                        .takeWhile(page -> !page.isEmpty())
                                        .flatMap(List::stream));
    }

    /**
     * What is wrong with a record that breaks the rule; {@link #DUPLICATE} is a rule of every type.
     */
    public static Text reason(RecordKind kind, String rule) {
        return kind.valid().stream()
                .filter(validity -> validity.code().equals(rule))
                .map(RecordKind.Validity::message)
                .findFirst()
                .orElseGet(
                        () ->
                                rule.equals(DUPLICATE)
                                        ? Message.of("reporting.duplicate.reason").text()
                                        : Text.same(rule));
    }

    /**
     * Opens a submission.
     *
     * @throws IllegalStateException when there is one already
     */
    @MachineOnly
    @Transactional
    public void open(UnionId union, Period period, Instant at) {
        if (submissions.findByUnionAndPeriod(union.value(), period.code()).isPresent()) {
            throw new IllegalStateException(
                    "the submission of " + union + " for " + period + " is open already");
        }
        submissions.saveAndFlush(new Submission(union, period, at));
    }

    /**
     * Types in figures, replacing earlier ones of the same elements; kept to six decimals.
     *
     * @throws IllegalStateException when the submission is not there or not open
     */
    @MachineOnly
    @Transactional
    public void declare(UnionId union, Period period, Map<ElementCode, Figure> typed) {
        figures.put(desks.locked(union, period).idForChange(), typed);
    }

    /**
     * Puts records on file, all or none. They count until {@link #recheck} finds otherwise.
     *
     * @throws IllegalArgumentException naming record and field, when a value does not fit its field
     * @throws IllegalStateException when the submission is not there or not open
     */
    @MachineOnly
    @Transactional
    public void addRecords(UnionId union, Period period, RecordKind kind, List<NewRecord> records) {
        Submission submission = desks.locked(union, period);
        submission.idForChange();
        book.add(new RecordBook.Entering(union, period, submission.round(), null), kind, records);
    }

    /**
     * Puts evidence on file.
     *
     * @throws IllegalStateException when the submission is not there or not open
     */
    @MachineOnly
    @Transactional
    public void attach(UnionId union, Period period, List<NewEvidence> items) {
        Submission submission = desks.locked(union, period);
        holdings.attach(
                new Holdings.Into(submission.idForChange(), submission.round(), null), items);
    }

    /**
     * Moves a submission on, keeps the step and, when it is handed in, the figures as they are;
     * publishes {@link SubmissionMoved}.
     *
     * @throws IllegalStateException when it is not there, its state cannot become the next one, or
     *     a reason is asked for and not given
     */
    @MachineOnly
    @Transactional
    public void advance(UnionId union, Period period, Move move) {
        Submission submission = desks.locked(union, period);
        SubmissionState from = submission.state();
        submission.become(move);
        int step = steps.append(submission.id(), submission.round(), from, move);
        if (move.next().isHandedIn()) {
            figures.handIn(submission.id(), submission.round());
        }
        events.publishEvent(
                new SubmissionMoved(
                        union,
                        period,
                        from,
                        move.next(),
                        move.at(),
                        move.by(),
                        submission.round(),
                        step));
    }

    /**
     * Marks every record of the period with the rules it breaks; call before {@link #tally}, for
     * earlier periods first. Doing it twice changes nothing.
     */
    @MachineOnly
    @Transactional
    public void recheck(Period period, Definition definition) {
        recheck.run(period, definition);
    }

    /**
     * What each union reported that has handed in for the period, ordered by union; a draft that
     * was never handed in is nobody's business yet. Where a union has no record of a type at all,
     * the elements counted from that type are not reported; where it has some and none meets the
     * filter, they are 0.
     */
    @MachineOnly
    public List<Tally> tally(Period period, Definition definition) {
        return tallies.of(period, definition, null);
    }

    /**
     * What one union reported for the period so far, handed in or not, as {@link #tally(Period,
     * Definition)} has it.
     *
     * @throws IllegalStateException when it has no submission for it
     */
    @MachineOnly
    public Tally tally(UnionId union, Period period, Definition definition) {
        return tallies.of(period, definition, union).stream()
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "no submission of " + union + " for " + period));
    }

    /** As {@link #tally(Period, Definition)} has it of one union; empty where it is not there. */
    @MachineOnly
    public Optional<Tally> tallyHandedIn(UnionId union, Period period, Definition definition) {
        return submissions
                .findByUnionAndPeriod(union.value(), period.code())
                .filter(submission -> submission.state() != SubmissionState.DRAFT)
                .map(submission -> tally(union, period, definition));
    }

    private static RecordRow shown(RecordPages.Found found, Map<UnionId, @Nullable Text> names) {
        RecordPages.Duplicate duplicate = found.duplicateOf();
        RecordRow row = found.row();
        if (duplicate == null) {
            return row;
        }
        Text name = names.get(duplicate.union());
        Message where =
                name == null
                        ? Message.of("reporting.duplicate.other")
                        : Message.of(
                                "reporting.duplicate.of",
                                name,
                                duplicate.period().code(),
                                Long.toString(duplicate.number()));
        return new RecordRow(
                row.union(),
                row.period(),
                row.type(),
                row.number(),
                row.values(),
                row.reportedAt(),
                row.voided(),
                where.text());
    }
}
