package org.shiji.unions;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.shiji.shared.MachineOnly;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts: who may sign in, as what. */
@Service
@Transactional(readOnly = true)
public class Accounts implements UserDetailsService {
    /** Who does the machine's own work. */
    static final String SYSTEM = "system";

    private final AccountEntries entries;
    private final Strangers strangers;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Of no password: a name without an account takes as long to check as one with. */
    private final String hashOfNothing;

    Accounts(
            AccountEntries entries,
            Strangers strangers,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.strangers = strangers;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
        this.hashOfNothing = passwordHash(UUID.randomUUID().toString());
    }

    /**
     * For the sign-in: password hash, one authority {@code ROLE_<role>}, disabled or locked where
     * that is so. A name that was guessed at too often is locked whether it has an account or not.
     */
    @Override
    public UserDetails loadUserByUsername(String username) throws UsernameNotFoundException {
        Instant now = clock.instant();
        Optional<Account> account = entries.findById(username);
        if (account.isPresent()) {
            return account.get().details(now);
        }
        if (strangers.isLocked(username, now)) {
            return new SignedIn(username, hashOfNothing, "NONE", true, true, 0);
        }
        throw new UsernameNotFoundException("no account of that name");
    }

    /**
     * Creates an account.
     *
     * @throws IllegalArgumentException when the name is taken or not of the right form, the
     *     password shorter than 8 characters, or the role is not bound to what it asks for
     */
    @MachineOnly
    @Transactional
    public void create(NewAccount account) {
        if (!Account.isName(account.username())) {
            throw new IllegalArgumentException("not a username: " + account.username());
        }
        if (account.password().length() < 8) {
            throw new IllegalArgumentException("a password has at least 8 characters");
        }
        if (entries.existsById(account.username())) {
            throw new IllegalArgumentException(
                    "there is an account " + account.username() + " already");
        }
        entries.save(new Account(account, passwordHash(account.password())));
        events.publishEvent(new AccountCreated(account.username(), account.role(), SYSTEM));
    }

    /** Whether there is an account of that name. */
    public boolean exists(String username) {
        return entries.existsById(username);
    }

    /** Whether there is no account at all. */
    public boolean isEmpty() {
        return entries.count() == 0;
    }

    /**
     * The viewer an account acts as; the name is in the account's own language.
     *
     * @throws NotVisible when there is no such enabled account
     */
    public Viewer viewer(String username) {
        return enabled(username).viewer();
    }

    /** As {@link #viewer}; empty where there is no such enabled account. */
    public Optional<Viewer> find(String username) {
        return entries.findById(username).filter(Account::isEnabled).map(Account::viewer);
    }

    /**
     * The language the account prefers.
     *
     * @throws NotVisible when there is no such enabled account
     */
    public Locale locale(String username) {
        return enabled(username).locale();
    }

    /** Keeps the language an account prefers. */
    @Transactional
    public void prefer(String username, Locale locale) {
        enabled(username).prefer(locale);
    }

    private Account enabled(String username) {
        return entries.findById(username)
                .filter(Account::isEnabled)
                .orElseThrow(() -> new NotVisible("account " + username));
    }

    private String passwordHash(String password) {
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalArgumentException("an account has a password");
        }
        return hash;
    }
}
