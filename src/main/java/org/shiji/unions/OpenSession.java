package org.shiji.unions;

import java.time.Instant;

/**
 * Somebody's sign-in that is still open.
 *
 * @param key names the session without opening it
 * @param browser as it calls itself
 * @param address it was signed in from
 */
public record OpenSession(
        String key, Instant since, Instant lastUsed, String browser, String address) {}
