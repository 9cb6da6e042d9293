package org.shiji.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shiji.shared.Message;
import org.shiji.shared.UnionId;
import org.shiji.unions.Accounts;
import org.shiji.unions.Outcome;
import org.shiji.unions.Role;
import org.shiji.unions.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What becomes of tokens, once it is clear that the viewer may decide it. */
@Component
class TokenDesk {
    /** Most tokens of a union that work. */
    static final int MOST = 20;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}._() -]{1," + NewToken.LONGEST_NAME + "}");

    private final TokenStore store;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TokenSecret secrets = new TokenSecret();

    TokenDesk(TokenStore store, Accounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** Within a transaction: the trail is written in it. */
    Outcome<MadeToken> make(Viewer viewer, UnionId union, NewToken token) {
        Message objection = objection(union, token).orElse(null);
        if (objection != null) {
            return new Outcome.Refused<>(objection);
        }
        String secret = secrets.fresh();
        Instant expires = token.lastDay().plusDays(1).atStartOfDay(CHINA).toInstant();
        long id =
                store.add(
                        union,
                        token,
                        TokenSecret.hash(secret),
                        expires,
                        viewer.account(),
                        clock.instant());
        events.publishEvent(new TokenMade(id, union, viewer.account()));
        return Outcome.done(new MadeToken(secret, line(store.find(id).orElseThrow())));
    }

    private Optional<Message> objection(UnionId union, NewToken token) {
        LocalDate today = LocalDate.now(clock.withZone(CHINA));
        if (!NAME.matcher(token.name()).matches()) {
            return Optional.of(Message.of("api.token.name", NewToken.LONGEST_NAME));
        }
        if (token.lastDay().isBefore(today) || token.lastDay().isAfter(today.plusYears(1))) {
            return Optional.of(
                    Message.of(
                            "api.token.lastDay", today.toString(), today.plusYears(1).toString()));
        }
        long working =
                store.of(union).stream()
                        .filter(row -> state(row) == TokenLine.State.ACTIVE)
                        .count();
        return working >= MOST ? Optional.of(Message.of("api.token.many", MOST)) : Optional.empty();
    }

    void revoke(Viewer viewer, TokenStore.Row row) {
        if (store.revoke(row.id(), viewer.account(), clock.instant())) {
            events.publishEvent(new TokenRevoked(row.id(), row.union(), viewer.account()));
        }
    }

    TokenLine line(TokenStore.Row row) {
        return new TokenLine(
                row.id(),
                row.union(),
                row.name(),
                row.scopes(),
                row.account(),
                row.madeBy(),
                row.madeAt(),
                row.expires(),
                row.revokedAt(),
                row.revokedBy(),
                row.lastUsed(),
                state(row));
    }

    TokenLine.State state(TokenStore.Row row) {
        if (row.revokedAt() != null) {
            return TokenLine.State.REVOKED;
        }
        if (!clock.instant().isBefore(row.expires())) {
            return TokenLine.State.EXPIRED;
        }
        return mayStillMake(row) ? TokenLine.State.ACTIVE : TokenLine.State.ORPHANED;
    }

    private boolean mayStillMake(TokenStore.Row row) {
        return accounts.find(row.madeBy())
                .filter(
                        maker ->
                                maker.role() == Role.ADMINISTRATOR
                                        || row.union().equals(maker.union()))
                .isPresent();
    }
}
