package org.shiji.headless;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shiji.scoring.Framework;
import org.shiji.shared.ElementCode;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Message;

/** What is said about a file of values on standard error. */
record AboutValues(Terminal terminal, Path file) {

    private static final int MOST_NAMED = 10;

    /** All that is wrong in it. */
    void complain(ValuesFile.Read read) {
        read.issues().forEach(terminal::complain);
        if (read.more() > 0) {
            terminal.complain(Message.of("headless.values.more", file.toString(), read.more()));
        }
    }

    /** Elements without a column are legal, and yet may be a slip: one line names them. */
    void tellOfAbsent(Framework framework, Values values) {
        List<String> absent = new ArrayList<>();
        for (ElementCode code : framework.elements().keySet()) {
            if (!values.elements.contains(code.value())) {
                absent.add(code.value());
            }
        }
        if (!absent.isEmpty()) {
            terminal.complain(
                    Message.of(
                            "headless.values.absent",
                            file.toString(),
                            absent.size(),
                            named(absent)));
        }
    }

    /** Which rows a method could not use, in one line. */
    void tellOfLeftOut(KpiCode node, List<PastScores.Row> rows) {
        if (!rows.isEmpty()) {
            terminal.complain(
                    Message.of(
                            "headless.weigh.left-out",
                            file.toString(),
                            rows.size(),
                            node.value(),
                            named(rows)));
        }
    }

    /** The first few of many. */
    static String named(List<?> all) {
        List<String> first = all.stream().limit(MOST_NAMED).map(Object::toString).toList();
        return String.join(", ", first) + (all.size() > MOST_NAMED ? ", …" : "");
    }
}
