package org.shiji.reporting;

/** Where a submission stands. The one place that knows the life cycle. */
public enum SubmissionState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    UNDER_REVIEW,
    PUBLIC_NOTICE,
    APPEALED,
    CLOSED;

    /** Whether a submission in this state may become {@code next}. */
    public boolean canBecome(SubmissionState next) {
        return switch (this) {
            case DRAFT, RETURNED -> next == SUBMITTED;
            case SUBMITTED -> next == UNDER_REVIEW || next == RETURNED;
            case UNDER_REVIEW -> next == PUBLIC_NOTICE || next == RETURNED;
            case PUBLIC_NOTICE -> next == APPEALED || next == CLOSED;
            case APPEALED -> next == UNDER_REVIEW || next == CLOSED;
            case CLOSED -> false;
        };
    }

    /** Whether the union may still change its figures. */
    public boolean isOpen() {
        return switch (this) {
            case DRAFT, RETURNED -> true;
            case SUBMITTED, UNDER_REVIEW, PUBLIC_NOTICE, APPEALED, CLOSED -> false;
        };
    }
}
