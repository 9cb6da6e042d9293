package org.shiji.unions;

import java.util.Optional;
import org.shiji.shared.Message;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody does who holds a one-time link: the link is all they show. */
@Service
public class WelcomeLinks {
    private final OneTimeLinks links;
    private final AccountEntries entries;
    private final PasswordRules rules;
    private final PasswordEncoder passwords;
    private final OpenSessions sessions;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;

    WelcomeLinks(
            OneTimeLinks links,
            AccountEntries entries,
            PasswordRules rules,
            PasswordEncoder passwords,
            OpenSessions sessions,
            Attempts attempts,
            ApplicationEventPublisher events) {
        this.links = links;
        this.entries = entries;
        this.rules = rules;
        this.passwords = passwords;
        this.sessions = sessions;
        this.attempts = attempts;
        this.events = events;
    }

    /** What a password must be like. */
    public Message passwordRule() {
        return rules.rule();
    }

    /** The account a link is for; empty alike when it was used, is too old or never was. */
    @Transactional(readOnly = true)
    public Optional<String> holder(String token) {
        return links.holder(token);
    }

    /** Sets the password, and the link is used; answers the account. */
    public Outcome<String> setPassword(String token, String password) {
        return attempts.attempt(
                "unions.link.void",
                () -> {
                    String username = links.holder(token).orElse(null);
                    if (username == null) {
                        return Outcome.refused("unions.link.void");
                    }
                    Message objection = rules.objection(username, password).orElse(null);
                    if (objection != null) {
                        return new Outcome.Refused<>(objection);
                    }
                    if (!links.use(token)) {
                        return Outcome.refused("unions.link.void");
                    }
                    Account account = entries.findById(username).orElseThrow();
                    account.setPassword(String.valueOf(passwords.encode(password)));
                    entries.saveAndFlush(account);
                    sessions.endAfterCommit(username, null);
                    events.publishEvent(new PasswordSet(username));
                    return Outcome.done(username);
                });
    }
}
