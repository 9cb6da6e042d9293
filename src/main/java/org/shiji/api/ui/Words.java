package org.shiji.api.ui;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shiji.api.Scope;
import org.shiji.api.TokenLine;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.Times;

/** Tokens in words. */
record Words(Locale locale) {

    String say(String key, Object... arguments) {
        return Messages.say(locale, "api.ui." + key, arguments);
    }

    String scope(Scope scope) {
        return say("scope." + scope.name());
    }

    String scopes(Set<Scope> scopes) {
        return scopes.stream().sorted().map(this::scope).collect(Collectors.joining(" · "));
    }

    /** Until when, or since when not any more. */
    String state(TokenLine line) {
        return switch (line.state()) {
            case ACTIVE -> say("state.ACTIVE", lastMinute(line.expires()));
            case EXPIRED -> say("state.EXPIRED", lastMinute(line.expires()));
            case REVOKED -> say("state.REVOKED", time(line.revokedAt()), by(line.revokedBy()));
            case ORPHANED -> say("state.ORPHANED", line.madeBy());
        };
    }

    /** A token that ends with a day is said to end in its last minute. */
    private static String lastMinute(Instant expires) {
        return Times.minute(expires.minus(1, ChronoUnit.MINUTES));
    }

    String used(TokenLine line) {
        Instant used = line.lastUsed();
        return used == null ? say("unused") : say("used", Times.minute(used));
    }

    private static String by(@Nullable String account) {
        return account == null ? "" : account;
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : Times.minute(at);
    }
}
