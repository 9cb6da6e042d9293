package org.shiji.unions;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Locks an account for a while after too many wrong passwords in a row. */
@Component
class SignInGuard {
    static final int MOST = 5;
    static final Duration PAUSE = Duration.ofMinutes(5);

    private final AccountEntries entries;
    private final Clock clock;

    SignInGuard(AccountEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(AuthenticationFailureBadCredentialsEvent event) {
        entries.countFailure(
                event.getAuthentication().getName(), MOST, clock.instant().plus(PAUSE));
    }

    @EventListener
    @Transactional
    public void on(AuthenticationSuccessEvent event) {
        entries.forgetFailures(event.getAuthentication().getName());
    }
}
