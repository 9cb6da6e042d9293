package org.shiji.notices;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Message;
import org.shiji.shared.Period;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;

/**
 * Something an account is told about a report.
 *
 * @param name of the union
 * @param starts first day of reporting, null where it is not about that
 * @param due last day to hand in, null where it is not about that
 * @param readAt null while it is unread
 */
public record Notice(
        long id,
        Kind kind,
        UnionId union,
        Text name,
        Period period,
        @Nullable LocalDate starts,
        @Nullable LocalDate due,
        Instant at,
        @Nullable Instant readAt) {

    /** What happened. */
    public enum Kind {
        OPENED,
        DAYS_CHANGED,
        EXTENDED,
        DUE_SOON,
        HANDED_IN,
        HANDED_IN_AGAIN,
        RETURNED,
        ACCEPTED,
        PUBLISHED,
        APPEALED,
        APPEAL_TAKEN_UP,
        CLOSED
    }

    public boolean isRead() {
        return readAt != null;
    }

    /** The sentence, to be said in the reader's language. */
    public Message said() {
        return Message.of(
                "notices.kind." + kind.name(), name, period.code(), written(starts), written(due));
    }

    /** Where it leads, relative to the root. */
    public String link() {
        return "report/" + union + "/" + period.code();
    }

    private static String written(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
