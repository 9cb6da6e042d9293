package org.shiji.dashboard.ui;

import org.shiji.assessment.Standing;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;

/** Addresses of the pages about a union, relative to the root. */
final class Links {

    /** What others proposed as new versions of a framework. */
    static final String PROPOSALS = "definitions/proposals";

    private Links() {}

    static String union(Standing standing) {
        return union(standing.union().id(), standing.period());
    }

    static String union(UnionId union, Period period) {
        return "unions/" + union + "/" + period.code();
    }

    static String records(UnionId union, Period period, ElementCode element, RecordFilter filter) {
        return union(union, period) + "/records/" + element + filter.suffix();
    }

    /** Where the figure stands in the report, with the files behind it. */
    static String evidence(UnionId union, Period period, ElementCode element) {
        return "report/" + union + "/" + period.code() + "#element-" + element;
    }
}
