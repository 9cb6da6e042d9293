package org.shiji.reporting;

/**
 * A part of a condition as SQL.
 *
 * @param rough whether the number comes from a division
 */
record SqlTerm(String sql, Sort sort, boolean rough) {

    enum Sort {
        TEXT,
        DATE,
        NUMBER,
        CONDITION
    }

    SqlTerm(String sql, Sort sort) {
        this(sql, sort, false);
    }
}
