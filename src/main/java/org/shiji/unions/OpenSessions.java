package org.shiji.unions;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Sha256;
import org.springframework.security.core.session.AbstractSessionEvent;
import org.springframework.security.core.session.SessionIdChangedEvent;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The sessions of this process, with where each was signed in from. */
@Component
class OpenSessions extends SessionRegistryImpl {
    private static final int KEY_LENGTH = 24;

    private final AccountEntries entries;
    private final Clock clock;
    private final Map<String, SessionOrigin> origins = new ConcurrentHashMap<>();

    OpenSessions(AccountEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public void registerNewSession(String sessionId, Object principal) {
        origins.put(sessionId, SessionOrigin.now(clock.instant()));
        super.registerNewSession(sessionId, principal);
        SessionInformation registered = getSessionInformation(sessionId);
        if (registered != null && principal instanceof SignedIn who && !holds(who)) {
            registered.expireNow();
        }
    }

    /**
     * Whether nothing ended the sign-ins of the account while this one was being checked: the
     * password may have been changed in between, before this session was there to be ended.
     */
    private boolean holds(SignedIn who) {
        return entries.epochOfEnabled(who.getUsername())
                .filter(epoch -> epoch == who.epoch())
                .isPresent();
    }

    @Override
    public void onApplicationEvent(AbstractSessionEvent event) {
        SessionOrigin before =
                event instanceof SessionIdChangedEvent change
                        ? origins.get(change.getOldSessionId())
                        : null;
        super.onApplicationEvent(event);
        if (before != null && event instanceof SessionIdChangedEvent change) {
            origins.put(change.getNewSessionId(), before);
        }
    }

    @Override
    public void removeSessionInformation(String sessionId) {
        super.removeSessionInformation(sessionId);
        origins.remove(sessionId);
    }

    /** The open sessions of an account, the one used last first. */
    List<OpenSession> of(String username) {
        return informations(username).stream()
                .map(
                        session -> {
                            SessionOrigin origin =
                                    origins.getOrDefault(
                                            session.getSessionId(),
                                            new SessionOrigin(
                                                    session.getLastRequest().toInstant(), "", ""));
                            return new OpenSession(
                                    key(session.getSessionId()),
                                    origin.since(),
                                    session.getLastRequest().toInstant(),
                                    origin.browser(),
                                    origin.address());
                        })
                .sorted(Comparator.comparing(OpenSession::lastUsed).reversed())
                .toList();
    }

    /**
     * Ends one session of an account: its next request is answered by the sign-in page.
     *
     * @return whether there was such a one
     */
    boolean end(String username, String key) {
        return informations(username).stream()
                        .filter(session -> key(session.getSessionId()).equals(key))
                        .peek(SessionInformation::expireNow)
                        .count()
                > 0;
    }

    /** Ends the sessions of an account but one, once what is being done is kept. */
    void endAfterCommit(String username, @Nullable String butKey) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            endAll(username, butKey);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        endAll(username, butKey);
                    }
                });
    }

    private void endAll(String username, @Nullable String butKey) {
        informations(username).stream()
                .filter(session -> !key(session.getSessionId()).equals(butKey))
                .forEach(SessionInformation::expireNow);
    }

    private List<SessionInformation> informations(String username) {
        return getAllSessions(new SignedIn(username, "", "NONE", true, false, 0), false);
    }

    static String key(String sessionId) {
        return Sha256.hex(sessionId.getBytes(StandardCharsets.UTF_8)).substring(0, KEY_LENGTH);
    }
}
