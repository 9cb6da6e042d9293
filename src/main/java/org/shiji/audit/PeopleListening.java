package org.shiji.audit;

import java.util.Locale;
import org.shiji.api.TokenMade;
import org.shiji.api.TokenRevoked;
import org.shiji.unions.AccountChanged;
import org.shiji.unions.AccountCreated;
import org.shiji.unions.AccountSwitched;
import org.shiji.unions.LinkIssued;
import org.shiji.unions.PasswordSet;
import org.shiji.unions.SessionsEnded;
import org.shiji.unions.UnionChanged;
import org.shiji.unions.UnionFounded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what becomes of accounts and of the register of unions, as {@link Listening}. */
@Component
class PeopleListening {

    private final Trail trail;

    PeopleListening(Trail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(AccountCreated event) {
        trail.append(event.by(), "account.created", event.account() + " role=" + event.role());
    }

    @EventListener
    void on(AccountChanged event) {
        trail.append(event.by(), "account.changed", event.account() + " role=" + event.role());
    }

    @EventListener
    void on(AccountSwitched event) {
        trail.append(
                event.by(),
                event.enabled() ? "account.enabled" : "account.disabled",
                event.account());
    }

    @EventListener
    void on(LinkIssued event) {
        trail.append(event.by(), "account.link-issued", event.account());
    }

    @EventListener
    void on(PasswordSet event) {
        trail.append(event.account(), "password.set", event.account());
    }

    @EventListener
    void on(SessionsEnded event) {
        trail.append(event.by(), "sessions.ended", event.account());
    }

    @EventListener
    void on(TokenMade event) {
        trail.append(event.by(), "token.made", event.union() + " token=" + event.token());
    }

    @EventListener
    void on(TokenRevoked event) {
        trail.append(event.by(), "token.revoked", event.union() + " token=" + event.token());
    }

    @EventListener
    void on(UnionFounded event) {
        trail.append(event.by(), "union.founded", event.union().value());
    }

    @EventListener
    void on(UnionChanged event) {
        trail.append(
                event.by(),
                "union.changed",
                event.union() + " part=" + event.part().name().toLowerCase(Locale.ROOT));
    }
}
