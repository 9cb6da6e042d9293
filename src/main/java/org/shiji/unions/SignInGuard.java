package org.shiji.unions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureDisabledEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Locks an account for a while after too many wrong passwords in a row, and for longer the more of
 * them there are. A name without an account is treated the same.
 */
@Component
class SignInGuard {
    private final AccountEntries entries;
    private final Strangers strangers;
    private final Clock clock;

    SignInGuard(AccountEntries entries, Strangers strangers, Clock clock) {
        this.entries = entries;
        this.strangers = strangers;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(AuthenticationFailureBadCredentialsEvent event) {
        countFailure(event.getAuthentication().getName());
    }

    /** Counted too: an account that never pauses would be known as a disabled one. */
    @EventListener
    @Transactional
    public void on(AuthenticationFailureDisabledEvent event) {
        countFailure(event.getAuthentication().getName());
    }

    @EventListener
    @Transactional
    public void on(AuthenticationSuccessEvent event) {
        String username = event.getAuthentication().getName();
        entries.forgetFailures(username);
        entries.noteSignIn(username, clock.instant());
    }

    /** A wrong password for that name; inside a transaction. */
    void countFailure(String username) {
        Instant now = clock.instant();
        if (entries.countFailure(username) == 0) {
            strangers.countFailure(username, now);
            return;
        }
        Duration pause = Pauses.after(entries.failures(username));
        if (pause.isPositive()) {
            entries.lock(username, now.plus(pause));
        }
    }
}
