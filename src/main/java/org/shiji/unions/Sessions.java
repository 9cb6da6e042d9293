package org.shiji.unions;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is signed in where. What is ended is over with the next request of that session. */
@Service
@Transactional
public class Sessions {
    private final OpenSessions open;
    private final AccountEntries entries;
    private final ApplicationEventPublisher events;

    Sessions(OpenSessions open, AccountEntries entries, ApplicationEventPublisher events) {
        this.open = open;
        this.entries = entries;
        this.events = events;
    }

    /** The key of the session with that id. */
    public static String key(String sessionId) {
        return OpenSessions.key(sessionId);
    }

    /** The viewer's own, the one used last first. */
    @Transactional(readOnly = true)
    public List<OpenSession> own(Viewer viewer) {
        return open.of(viewer.account());
    }

    /** Ends one of the viewer's own; nothing happens where there is none of that key. */
    public void endOwn(Viewer viewer, String key) {
        if (open.end(viewer.account(), key)) {
            events.publishEvent(new SessionsEnded(viewer.account(), viewer.account()));
        }
    }

    /** Ends the viewer's own sessions but one. */
    public void endOthers(Viewer viewer, String butKey) {
        open.endAfterCommit(viewer.account(), butKey);
        events.publishEvent(new SessionsEnded(viewer.account(), viewer.account()));
    }

    /**
     * The sessions of an account, for administrators.
     *
     * @throws NotVisible for others, and where there is no such account
     */
    @Transactional(readOnly = true)
    public List<OpenSession> of(Viewer viewer, String username) {
        Administrators.require(viewer);
        if (!entries.existsById(username)) {
            throw new NotVisible("account " + username);
        }
        return open.of(username);
    }

    /** Ends every session of an account; exceptions as {@link #of}. */
    public void endAll(Viewer viewer, String username) {
        Administrators.require(viewer);
        entries.findById(username)
                .orElseThrow(() -> new NotVisible("account " + username))
                .endSignIns();
        open.endAfterCommit(username, null);
        events.publishEvent(new SessionsEnded(username, viewer.account()));
    }
}
