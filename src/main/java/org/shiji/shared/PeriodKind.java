package org.shiji.shared;

/** How long an evaluation period is. */
public enum PeriodKind {
    YEAR(12),
    HALF(6),
    QUARTER(3),
    MONTH(1);

    private final int months;

    PeriodKind(int months) {
        this.months = months;
    }

    /** Length in months. */
    public int months() {
        return months;
    }

    /** How many of them make a year. */
    public int perYear() {
        return 12 / months;
    }
}
