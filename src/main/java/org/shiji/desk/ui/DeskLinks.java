package org.shiji.desk.ui;

import org.shiji.shared.Period;
import org.shiji.shared.UnionId;

/** Addresses of the pages of a report, relative to the root. */
final class DeskLinks {

    private DeskLinks() {}

    static String report(UnionId union, Period period) {
        return "report/" + union + "/" + period.code();
    }

    static String handIn(UnionId union, Period period) {
        return report(union, period) + "/hand-in";
    }

    static String changes(UnionId union, Period period) {
        return report(union, period) + "/changes";
    }

    static String records(UnionId union, Period period, String type) {
        return report(union, period) + "/records/" + type;
    }

    static String importing(UnionId union, Period period, String type) {
        return report(union, period) + "/import/" + type;
    }

    /** Below it stand the file and its pages. */
    static String evidence(UnionId union, Period period, long id) {
        return "evidence/" + union + "/" + period.code() + "/" + id;
    }

    /** What came of it, on the pages of the inspectors and of the union itself. */
    static String scorecard(UnionId union, Period period) {
        return "unions/" + union + "/" + period.code();
    }
}
