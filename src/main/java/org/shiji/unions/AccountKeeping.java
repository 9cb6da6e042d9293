package org.shiji.unions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Message;
import org.shiji.shared.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts as administrators keep them. Every method throws {@link NotVisible} for others. */
@Service
public class AccountKeeping {
    private static final int LONGEST_ZH = 100;
    private static final int LONGEST_EN = 200;

    private final AccountEntries entries;
    private final AccountPages pages;
    private final AccountScopes scopes;
    private final OneTimeLinks links;
    private final OpenSessions sessions;
    private final PasswordEncoder passwords;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;

    AccountKeeping(
            AccountEntries entries,
            AccountPages pages,
            AccountScopes scopes,
            OneTimeLinks links,
            OpenSessions sessions,
            PasswordEncoder passwords,
            Attempts attempts,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.pages = pages;
        this.scopes = scopes;
        this.links = links;
        this.sessions = sessions;
        this.passwords = passwords;
        this.attempts = attempts;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public long count(Viewer viewer, AccountFilter filter) {
        Administrators.require(viewer);
        return pages.count(filter);
    }

    @Transactional(readOnly = true)
    public List<AccountLine> page(Viewer viewer, AccountFilter filter, int offset, int limit) {
        Administrators.require(viewer);
        return pages.page(filter, offset, limit);
    }

    /**
     * One account.
     *
     * @throws NotVisible also when there is none of that name
     */
    @Transactional(readOnly = true)
    public AccountLine account(Viewer viewer, String username) {
        Administrators.require(viewer);
        return pages.find(username).orElseThrow(() -> new NotVisible("account " + username));
    }

    /** What an account can be bound to. */
    @Transactional(readOnly = true)
    public Scopes scopes(Viewer viewer) {
        Administrators.require(viewer);
        return scopes.all();
    }

    /** Creates an account that awaits its password; the link is for the person to set it. */
    public Outcome<HandOver> create(
            Viewer viewer, String username, Locale locale, AccountEntry entry) {
        Administrators.require(viewer);
        return attempts.attempt(
                "unions.account.taken",
                () -> {
                    Message objection = objection(entry).orElse(null);
                    if (!Account.isName(username)) {
                        return Outcome.refused("unions.account.badName");
                    }
                    if (objection != null) {
                        return new Outcome.Refused<>(objection);
                    }
                    if (entries.existsById(username)) {
                        return Outcome.refused("unions.account.taken");
                    }
                    Account account =
                            new Account(
                                    new NewAccount(
                                            username,
                                            "",
                                            entry.name(),
                                            entry.role(),
                                            entry.province(),
                                            entry.union(),
                                            locale),
                                    nobodyKnows());
                    account.awaitPassword(nobodyKnows());
                    account.reachAt(entry.mail());
                    entries.saveAndFlush(account);
                    events.publishEvent(
                            new AccountCreated(username, entry.role(), viewer.account()));
                    events.publishEvent(new LinkIssued(username, viewer.account()));
                    return Outcome.done(links.issue(username));
                });
    }

    /**
     * Changes name, role, scope or mail address. Another role or scope ends the sessions of the
     * account.
     *
     * @param version as it was read
     */
    public Outcome<AccountLine> change(
            Viewer viewer, String username, AccountEntry entry, int version) {
        Administrators.require(viewer);
        return attempts.attempt(
                "unions.stale",
                () -> {
                    Account account = known(username);
                    Message objection = objection(entry).orElse(null);
                    if (objection != null) {
                        return new Outcome.Refused<>(objection);
                    }
                    if (account.version() != version) {
                        return Outcome.refused("unions.stale");
                    }
                    if (isSelf(viewer, username) && entry.role() != account.role()) {
                        return Outcome.refused("unions.account.ownRole");
                    }
                    account.rename(entry.name());
                    account.reachAt(entry.mail());
                    if (account.become(entry.role(), entry.province(), entry.union())) {
                        account.endSignIns();
                        sessions.endAfterCommit(username, null);
                    }
                    entries.saveAndFlush(account);
                    events.publishEvent(
                            new AccountChanged(username, entry.role(), viewer.account()));
                    return Outcome.done(account(viewer, username));
                });
    }

    /** Nobody signs in to it any more, and who is signed in is out. */
    public Outcome<AccountLine> disable(Viewer viewer, String username) {
        Administrators.require(viewer);
        return attempts.attempt(
                "unions.stale",
                () -> {
                    Account account = known(username);
                    if (isSelf(viewer, username)) {
                        return Outcome.refused("unions.account.self");
                    }
                    account.disable();
                    links.withdraw(username);
                    sessions.endAfterCommit(username, null);
                    return switched(viewer, account, username, false);
                });
    }

    /** It can be signed in to again, with the password it had. */
    public Outcome<AccountLine> enable(Viewer viewer, String username) {
        Administrators.require(viewer);
        return attempts.attempt(
                "unions.stale",
                () -> {
                    Account account = known(username);
                    account.enable();
                    return switched(viewer, account, username, true);
                });
    }

    /** The password opens the account no more; the link is for the person to set another. */
    public Outcome<HandOver> resetPassword(Viewer viewer, String username) {
        Administrators.require(viewer);
        return attempts.attempt(
                "unions.stale",
                () -> {
                    Account account = known(username);
                    if (isSelf(viewer, username)) {
                        return Outcome.refused("unions.account.ownReset");
                    }
                    if (!account.isEnabled()) {
                        return Outcome.refused("unions.account.resetDisabled");
                    }
                    account.awaitPassword(nobodyKnows());
                    entries.saveAndFlush(account);
                    sessions.endAfterCommit(username, null);
                    events.publishEvent(new LinkIssued(username, viewer.account()));
                    return Outcome.done(links.issue(username));
                });
    }

    private Outcome<AccountLine> switched(
            Viewer viewer, Account account, String username, boolean enabled) {
        entries.saveAndFlush(account);
        events.publishEvent(new AccountSwitched(username, enabled, viewer.account()));
        return Outcome.done(account(viewer, username));
    }

    private Optional<Message> objection(AccountEntry entry) {
        return nameObjection(entry.name())
                .or(() -> MailAddress.objection(entry.mail()))
                .or(() -> scopes.objection(entry));
    }

    /** What is wrong with the name of a person. */
    static Optional<Message> nameObjection(Text name) {
        if (name.zh().isBlank() || name.en().isBlank()) {
            return Optional.of(Message.of("unions.account.nameMissing"));
        }
        boolean fits = name.zh().length() <= LONGEST_ZH && name.en().length() <= LONGEST_EN;
        return fits ? Optional.empty() : Optional.of(Message.of("unions.account.nameLong"));
    }

    private Account known(String username) {
        return entries.findById(username).orElseThrow(() -> new NotVisible("account " + username));
    }

    private String nobodyKnows() {
        @Nullable String hash = passwords.encode(links.secret());
        if (hash == null) {
            throw new IllegalStateException("a secret has a hash");
        }
        return hash;
    }

    private static boolean isSelf(Viewer viewer, String username) {
        return viewer.account().equals(username);
    }
}
