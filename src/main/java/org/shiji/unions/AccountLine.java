package org.shiji.unions;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;

/**
 * An account, for reading.
 *
 * @param province region code, for a provincial inspector only
 * @param union for a union reporter only
 * @param scope name of the province or union, null where the role has none
 * @param linkExpires when its one-time link ends, null when there is none
 * @param mail where it gets mail, null for nowhere
 * @param mailWanted whether it wants notices by mail
 * @param version as it was read; a change hands it back
 */
public record AccountLine(
        String username,
        Text name,
        Role role,
        @Nullable String province,
        @Nullable UnionId union,
        @Nullable Text scope,
        Locale locale,
        AccountState state,
        @Nullable Instant lockedUntil,
        @Nullable Instant lastSignIn,
        @Nullable Instant linkExpires,
        @Nullable String mail,
        boolean mailWanted,
        int version) {}
