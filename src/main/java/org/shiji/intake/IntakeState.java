package org.shiji.intake;

/** Where an import stands. The one place that knows its life cycle. */
public enum IntakeState {
    /** 已接收: the file waits to be checked. */
    RECEIVED,
    /** 核对中. */
    CHECKING,
    /** 已核对: somebody decides whether to apply it. */
    CHECKED,
    /** 导入中. */
    APPLYING,
    /** 已导入. */
    APPLIED,
    /** 未能读取: the file cannot be read, or something went wrong; nothing was applied. */
    FAILED,
    /** 已取消: nothing was applied. */
    CANCELLED;

    /** Whether an import in this state may become {@code next}. */
    public boolean canBecome(IntakeState next) {
        return switch (this) {
            case RECEIVED -> next == CHECKING || next == FAILED || next == CANCELLED;
            case CHECKING ->
                    next == CHECKED || next == RECEIVED || next == FAILED || next == CANCELLED;
            // checked anew when columns were matched otherwise
            case CHECKED -> next == APPLYING || next == RECEIVED || next == CANCELLED;
            // checked anew when the rules changed meanwhile; checked when the submission is locked
            case APPLYING ->
                    next == APPLIED
                            || next == CHECKED
                            || next == RECEIVED
                            || next == FAILED
                            || next == CANCELLED;
            case APPLIED, FAILED, CANCELLED -> false;
        };
    }

    /** Whether nothing more will happen to it. */
    public boolean isOver() {
        return this == APPLIED || this == FAILED || this == CANCELLED;
    }

    /** Whether the machine is or will be at work. */
    public boolean isBusy() {
        return this == RECEIVED || this == CHECKING || this == APPLYING;
    }
}
