package org.shiji.unions;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one account of a new installation, until somebody has signed in to it. */
@Component
@Transactional
class FirstAccount {
    private final AccountEntries entries;
    private final OneTimeLinks links;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;

    FirstAccount(
            AccountEntries entries,
            OneTimeLinks links,
            PasswordEncoder passwords,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.links = links;
        this.passwords = passwords;
        this.events = events;
    }

    /** Whether that account is the only one and has no password yet. */
    boolean isAwaited(String username) {
        return entries.count() == 1
                && entries.findById(username).filter(Account::awaitsPassword).isPresent();
    }

    void awaitPassword(String username) {
        entries.findById(username).orElseThrow().awaitPassword(hash(secret()));
    }

    HandOver link(String username) {
        events.publishEvent(new LinkIssued(username, Accounts.SYSTEM));
        return links.issue(username);
    }

    void setPassword(String username, String password) {
        entries.findById(username).orElseThrow().setPassword(hash(password));
        links.withdraw(username);
    }

    String secret() {
        return links.secret();
    }

    private String hash(String password) {
        return String.valueOf(passwords.encode(password));
    }
}
