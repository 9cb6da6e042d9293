package org.shiji.definitions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shiji.unions.Role;
import org.shiji.unions.Viewer;

/**
 * What somebody would like to be the next version of a framework. It judges nobody.
 *
 * @param ref the version as it was proposed
 * @param validFrom first day of the first period it is to judge, ISO
 * @param author account
 * @param authorName as it was then
 * @param reason why, in the words of the author
 * @param decision null while it is open
 */
public record Proposal(
        long id,
        FrameworkRef ref,
        String validFrom,
        String author,
        String authorName,
        Instant on,
        String reason,
        State state,
        @Nullable Decision decision) {

    /** Where a proposal stands. */
    public enum State {
        OPEN,
        WITHDRAWN,
        DECLINED,
        PUBLISHED;

        /** Whatever it became, it stays. */
        boolean canBecome(State next) {
            return switch (this) {
                case OPEN -> next != OPEN;
                case WITHDRAWN, DECLINED, PUBLISHED -> false;
            };
        }
    }

    /**
     * How it ended.
     *
     * @param by account
     * @param byName as it was then
     * @param answer why it was declined, else empty
     */
    public record Decision(String by, String byName, Instant at, String answer) {}

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isOf(Viewer viewer) {
        return author.equals(viewer.account());
    }

    /**
     * Whether the viewer may publish or decline it: four eyes, and an office for the whole land.
     */
    public boolean mayBeDecidedBy(Viewer viewer) {
        return !isOf(viewer) && decides(viewer);
    }

    /** Whether the viewer may publish what others propose. */
    public static boolean decides(Viewer viewer) {
        return viewer.role() == Role.ADMINISTRATOR || viewer.role() == Role.NATIONAL_INSPECTOR;
    }
}
