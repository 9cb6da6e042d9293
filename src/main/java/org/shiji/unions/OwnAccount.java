package org.shiji.unions;

import java.time.Clock;
import org.shiji.shared.Message;
import org.shiji.shared.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody does about their own account. */
@Service
public class OwnAccount {
    private final AccountEntries entries;
    private final AccountPages pages;
    private final PasswordRules rules;
    private final PasswordEncoder passwords;
    private final SignInGuard guard;
    private final OpenSessions sessions;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnAccount(
            AccountEntries entries,
            AccountPages pages,
            PasswordRules rules,
            PasswordEncoder passwords,
            SignInGuard guard,
            OpenSessions sessions,
            Attempts attempts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.pages = pages;
        this.rules = rules;
        this.passwords = passwords;
        this.guard = guard;
        this.sessions = sessions;
        this.attempts = attempts;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public AccountLine line(Viewer viewer) {
        return pages.find(viewer.account())
                .orElseThrow(() -> new NotVisible("account " + viewer.account()));
    }

    /** What a password must be like. */
    public Message passwordRule(Viewer viewer) {
        return rules.rule();
    }

    /** Changes the name the viewer is called by. */
    public Outcome<AccountLine> rename(Viewer viewer, Text name) {
        return attempts.attempt(
                "unions.stale",
                () -> {
                    Message objection = AccountKeeping.nameObjection(name).orElse(null);
                    if (objection != null) {
                        return new Outcome.Refused<>(objection);
                    }
                    Account account = enabled(viewer);
                    account.rename(name);
                    entries.saveAndFlush(account);
                    events.publishEvent(
                            new AccountChanged(viewer.account(), viewer.role(), viewer.account()));
                    return Outcome.done(line(viewer));
                });
    }

    /**
     * Says where the viewer gets mail, and whether they want notices there.
     *
     * @param mail blank for nowhere
     */
    public Outcome<AccountLine> reach(Viewer viewer, String mail, boolean wanted) {
        return attempts.attempt(
                "unions.stale",
                () -> {
                    Message objection = MailAddress.objection(mail).orElse(null);
                    if (objection != null) {
                        return new Outcome.Refused<>(objection);
                    }
                    Account account = enabled(viewer);
                    account.reachAt(mail);
                    account.wantMail(wanted);
                    entries.saveAndFlush(account);
                    events.publishEvent(
                            new AccountChanged(viewer.account(), viewer.role(), viewer.account()));
                    return Outcome.done(line(viewer));
                });
    }

    /**
     * Changes the password and ends the viewer's other sessions. A wrong old one counts as a failed
     * sign-in: an open session is not to be used for guessing.
     *
     * @param butKey key of the session that goes on
     */
    public Outcome<AccountLine> changePassword(
            Viewer viewer, String old, String fresh, String butKey) {
        Account before = enabled(viewer);
        if (before.isLocked(clock.instant())) {
            return Outcome.refused("unions.password.paused");
        }
        if (!passwords.matches(old, before.passwordHash())) {
            return wrong(viewer);
        }
        return attempts.attempt(
                "unions.stale",
                () -> {
                    Message objection = rules.objection(viewer.account(), fresh).orElse(null);
                    if (objection != null) {
                        return new Outcome.Refused<>(objection);
                    }
                    if (fresh.equals(old)) {
                        return Outcome.refused("unions.password.same");
                    }
                    Account account = enabled(viewer);
                    if (!account.passwordHash().equals(before.passwordHash())) {
                        return Outcome.refused("unions.stale");
                    }
                    account.setPassword(String.valueOf(passwords.encode(fresh)));
                    entries.saveAndFlush(account);
                    sessions.endAfterCommit(viewer.account(), butKey);
                    events.publishEvent(new PasswordSet(viewer.account()));
                    return Outcome.done(line(viewer));
                });
    }

    private Outcome<AccountLine> wrong(Viewer viewer) {
        attempts.attempt(
                "unions.stale",
                () -> {
                    guard.countFailure(viewer.account());
                    return Outcome.done(viewer.account());
                });
        return Outcome.refused("unions.password.wrong");
    }

    private Account enabled(Viewer viewer) {
        return entries.findById(viewer.account())
                .filter(Account::isEnabled)
                .orElseThrow(() -> new NotVisible("account " + viewer.account()));
    }
}
