package org.shiji.reporting;

/** Where a submission stands. The one place that knows the life cycle. */
public enum SubmissionState {
    /** 填报中. */
    DRAFT,
    /** 已提交. */
    SUBMITTED,
    /** 审核中. */
    UNDER_REVIEW,
    /** 已退回: to be mended by the union. */
    RETURNED,
    /** 已重新提交. */
    RESUBMITTED,
    /** 已通过. */
    ACCEPTED,
    /** 公示中: everybody may look, the union may appeal. */
    PUBLISHED,
    /** 申诉中. */
    APPEALED,
    /** 已办结. */
    FINAL;

    /** Who moves a submission. */
    public enum Mover {
        UNION,
        OFFICE
    }

    /** Whether a submission in this state may become {@code next}. */
    public boolean canBecome(SubmissionState next) {
        return switch (this) {
            case DRAFT -> next == SUBMITTED;
            case RETURNED -> next == RESUBMITTED;
            case SUBMITTED, RESUBMITTED -> next == UNDER_REVIEW || next == RETURNED;
            case UNDER_REVIEW -> next == ACCEPTED || next == RETURNED;
            case ACCEPTED -> next == PUBLISHED || next == UNDER_REVIEW;
            case PUBLISHED -> next == APPEALED || next == FINAL;
            case APPEALED -> next == UNDER_REVIEW || next == FINAL;
            case FINAL -> false;
        };
    }

    /** Who brings a submission into this state. */
    public Mover mover() {
        return switch (this) {
            case DRAFT, SUBMITTED, RESUBMITTED, APPEALED -> Mover.UNION;
            case UNDER_REVIEW, RETURNED, ACCEPTED, PUBLISHED, FINAL -> Mover.OFFICE;
        };
    }

    /** Whether the one who takes this step must say why. */
    public boolean asksWhy(SubmissionState next) {
        return switch (this) {
            case DRAFT, RETURNED -> false;
            case SUBMITTED, RESUBMITTED, UNDER_REVIEW -> next == RETURNED;
            case ACCEPTED -> next == UNDER_REVIEW;
            case PUBLISHED -> next == APPEALED;
            case APPEALED, FINAL -> true;
        };
    }

    /** Whether the union may still change its figures. */
    public boolean isOpen() {
        return switch (this) {
            case DRAFT, RETURNED -> true;
            case SUBMITTED, RESUBMITTED, UNDER_REVIEW, ACCEPTED, PUBLISHED, APPEALED, FINAL ->
                    false;
        };
    }

    /** Whether in this state the union has handed in what it reports. */
    boolean isHandedIn() {
        return this == SUBMITTED || this == RESUBMITTED;
    }
}
