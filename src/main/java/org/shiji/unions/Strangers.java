package org.shiji.unions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Sha256;
import org.springframework.stereotype.Component;

/**
 * Guesses at names that have no account. They are locked like accounts, so that a pause does not
 * tell which names exist. Kept in memory, the latest only, and not as they were typed: people type
 * their password into the wrong field.
 */
@Component
class Strangers {
    static final int MOST_KEPT = 20_000;

    private record Guesses(int failures, Instant lockedUntil) {}

    private final byte[] salt = new byte[32];

    private final Map<String, Guesses> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Guesses> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    Strangers() {
        new SecureRandom().nextBytes(salt);
    }

    void countFailure(String name, Instant now) {
        String key = key(name);
        synchronized (kept) {
            Guesses before = kept.get(key);
            int failures = before == null ? 1 : before.failures() + 1;
            kept.put(key, new Guesses(failures, now.plus(Pauses.after(failures))));
        }
    }

    boolean isLocked(String name, Instant now) {
        String key = key(name);
        synchronized (kept) {
            @Nullable Guesses guesses = kept.get(key);
            return guesses != null && now.isBefore(guesses.lockedUntil());
        }
    }

    int kept() {
        synchronized (kept) {
            return kept.size();
        }
    }

    private String key(String name) {
        MessageDigest digest = Sha256.digest();
        digest.update(salt);
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        return Sha256.hex(digest);
    }
}
