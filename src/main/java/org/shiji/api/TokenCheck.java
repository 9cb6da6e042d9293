package org.shiji.api;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells which machine sends a token. */
@Component
class TokenCheck {
    private final TokenStore store;
    private final TokenDesk desk;
    private final Clock clock;

    TokenCheck(TokenStore store, TokenDesk desk, Clock clock) {
        this.store = store;
        this.desk = desk;
        this.clock = clock;
    }

    /** Empty where it never was one, or works no more. */
    @Transactional
    Optional<Bearer> bearer(String secret) {
        if (!TokenSecret.isForm(secret)) {
            return Optional.empty();
        }
        Optional<TokenStore.Row> working =
                store.withHash(TokenSecret.hash(secret))
                        .filter(row -> desk.state(row) == TokenLine.State.ACTIVE);
        working.ifPresent(row -> store.used(row, clock.instant()));
        return working.map(Bearer::of);
    }
}
