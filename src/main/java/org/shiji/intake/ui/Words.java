package org.shiji.intake.ui;

import java.time.Instant;
import java.util.Locale;
import org.shiji.intake.IntakeJob;
import org.shiji.intake.IntakeJob.Counts;
import org.shiji.reporting.BulkEntry;
import org.shiji.shared.Messages;
import org.shiji.shared.Text;
import org.shiji.shared.ui.Numbers;
import org.shiji.shared.ui.Times;

/** What is said of an import, in the reader's language. */
record Words(Locale locale) {

    String say(String key, Object... arguments) {
        return Messages.say(locale, "intake.ui." + key, arguments);
    }

    static String count(long number) {
        return Numbers.write(number, 0);
    }

    String moment(Instant at) {
        return Times.minute(at);
    }

    /** Where it stands, what was found, what to do next. */
    String sentence(IntakeJob job) {
        Text note = job.note();
        return switch (job.state()) {
            case RECEIVED -> say("received");
            case CHECKING -> say("checking", count(job.counts().rows()));
            case CHECKED -> (note == null ? "" : note.in(locale) + " ") + checked(job);
            case APPLYING -> say("applying", count(job.counts().good()));
            case APPLIED -> applied(job);
            case FAILED -> note == null ? say("failed") : note.in(locale);
            case CANCELLED -> say("cancelled");
        };
    }

    private String checked(IntakeJob job) {
        Counts counts = job.counts();
        if (counts.rows() == 0) {
            return say(counts.problems() > 0 ? "checked.columns" : "checked.none");
        }
        if (counts.good() == 0) {
            return say("checked.allBad", count(counts.rows()));
        }
        String before = job.before() == null ? "" : " " + say("before", moment(job.before()));
        String said =
                counts.bad() == 0
                        ? say("checked.good", count(counts.rows()))
                        : say(
                                "checked.some",
                                count(counts.rows()),
                                count(counts.good()),
                                count(counts.bad()));
        String replacing =
                job.mode() == BulkEntry.Mode.REPLACE
                        ? " " + say(counts.bad() == 0 ? "replacing" : "replacing.bad")
                        : "";
        return said + before + replacing;
    }

    private String applied(IntakeJob job) {
        Counts counts = job.counts();
        String left = counts.bad() == 0 ? "" : " " + say("applied.bad", count(counts.bad()));
        if (counts.added() == 0 && counts.withdrawn() == 0) {
            return say("applied.nothing", count(counts.same())) + left;
        }
        String said = say("applied", count(counts.added()));
        if (counts.same() > 0) {
            said += " " + say("applied.same", count(counts.same()));
        }
        if (counts.withdrawn() > 0) {
            said += " " + say("applied.withdrawn", count(counts.withdrawn()));
        }
        return said + left;
    }
}
