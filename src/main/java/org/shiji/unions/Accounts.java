package org.shiji.unions;

import java.time.Clock;
import java.util.Locale;
import java.util.regex.Pattern;
import org.shiji.shared.MachineOnly;
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
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    private final AccountEntries entries;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Accounts(AccountEntries entries, PasswordEncoder passwords, Clock clock) {
        this.entries = entries;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * For the sign-in: password hash, one authority {@code ROLE_<role>}, disabled or locked where
     * that is so.
     */
    @Override
    public UserDetails loadUserByUsername(String username) throws UsernameNotFoundException {
        return entries.findById(username)
                .map(account -> account.details(clock.instant()))
                .orElseThrow(() -> new UsernameNotFoundException("no account of that name"));
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
        if (!USERNAME.matcher(account.username()).matches()) {
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
