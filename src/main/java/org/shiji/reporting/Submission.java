package org.shiji.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;

/** What a union hands in for a period. */
@Entity
@Table(name = "submission")
class Submission {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "union_id")
    private String union;

    private String period;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(16)")
    private SubmissionState state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** How often it was handed in. */
    private int round;

    @Version private int version;

    @SuppressWarnings("NullAway.Init")
    protected Submission() {}

    Submission(UnionId union, Period period, Instant at) {
        this.union = union.value();
        this.period = period.code();
        this.state = SubmissionState.DRAFT;
        this.openedAt = at;
        this.changedAt = at;
    }

    /** Moves on, or says which state it is in and why it cannot. */
    void become(Move move) {
        SubmissionState next = move.next();
        if (!state.canBecome(next)) {
            throw new IllegalStateException(
                    "the submission of "
                            + union
                            + " for "
                            + period
                            + " is "
                            + state
                            + " and cannot become "
                            + next);
        }
        if (state.asksWhy(next) && move.reason().isEmpty()) {
            throw new IllegalStateException(
                    "the submission of "
                            + union
                            + " for "
                            + period
                            + " cannot become "
                            + next
                            + " without a reason");
        }
        Instant at = move.at();
        state = next;
        changedAt = at;
        if (next.isHandedIn()) {
            submittedAt = at;
            round++;
        }
    }

    int round() {
        return round;
    }

    SubmissionState state() {
        return state;
    }

    /** The number its parts are kept under; only while the union may still change them. */
    long idForChange() {
        if (!state.isOpen()) {
            throw new IllegalStateException(
                    "the submission of "
                            + union
                            + " for "
                            + period
                            + " is "
                            + state
                            + " and takes no changes");
        }
        return id();
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    SubmissionView view() {
        return new SubmissionView(
                new UnionId(union),
                Period.parse(period),
                state,
                openedAt,
                submittedAt,
                changedAt,
                round);
    }
}
