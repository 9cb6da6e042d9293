package org.shiji.api;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.UnionId;

/**
 * A token, for reading: everything but the token itself.
 *
 * @param account what it is called in the trail and beside what it changed
 * @param madeBy login name
 * @param expires from when on it does not work any more
 * @param revokedBy login name, null where nobody revoked it
 * @param lastUsed to the minute, null before the first time
 */
public record TokenLine(
        long id,
        UnionId union,
        String name,
        Set<Scope> scopes,
        String account,
        String madeBy,
        Instant madeAt,
        Instant expires,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy,
        @Nullable Instant lastUsed,
        State state) {

    /** Whether it works. */
    public enum State {
        ACTIVE,
        EXPIRED,
        REVOKED,
        /** Who made it may not make it any more: the account is disabled or has another role. */
        ORPHANED
    }
}
