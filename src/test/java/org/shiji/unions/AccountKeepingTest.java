package org.shiji.unions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shiji.unions.Examples.ADMINISTRATOR;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ScratchTest
@RecordApplicationEvents
class AccountKeepingTest {
    @Autowired private AccountKeeping keeping;
    @Autowired private Accounts accounts;
    @Autowired private AccountEntries entries;
    @Autowired private OwnAccount own;
    @Autowired private WelcomeLinks links;
    @Autowired private OpenSessions sessions;
    @Autowired private PasswordEncoder passwords;
    @Autowired private Unions unions;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private ApplicationEvents events;

    @BeforeEach
    void found() {
        Examples.clear(jdbc);
        Examples.foundAll(unions);
        accounts.create(Examples.account("admin", Role.ADMINISTRATOR, null, null));
        accounts.create(Examples.account("li.na", Role.UNION_REPORTER, null, Examples.EAST));
    }

    @Test
    void aNewAccountOpensWithNothingUntilThePersonSetsThePassword() {
        HandOver link = create("wang.wei", Role.PROVINCIAL_INSPECTOR, "91", null);
        assertThat(line("wang.wei").state()).isEqualTo(AccountState.AWAITS_PASSWORD);
        assertThat(line("wang.wei").scope()).isEqualTo(new Text("省91", "Province 91"));
        assertThat(opens("wang.wei", "")).isFalse();
        assertThat(link.token()).hasSize(43);
        assertThat(link.toString()).doesNotContain(link.token());
        assertThat(links.holder(link.token())).contains("wang.wei");

        assertThat(links.setPassword(link.token(), "a long way home"))
                .isEqualTo(Outcome.done("wang.wei"));
        assertThat(line("wang.wei").state()).isEqualTo(AccountState.ACTIVE);
        assertThat(opens("wang.wei", "a long way home")).isTrue();
    }

    @Test
    void ofALinkOnlyItsHashIsKept() {
        HandOver link = create("wang.wei", Role.NATIONAL_INSPECTOR, null, null);
        assertThat(jdbc.queryForList("select * from one_time_link").toString())
                .contains("wang.wei")
                .doesNotContain(link.token());
    }

    @Test
    void aUsedAnExpiredAndAnUnknownLinkGetTheSameAnswer() {
        HandOver used = create("wang.wei", Role.NATIONAL_INSPECTOR, null, null);
        links.setPassword(used.token(), "a long way home");
        HandOver late = create("zhao.lei", Role.NATIONAL_INSPECTOR, null, null);
        jdbc.update("update one_time_link set expires = ?", Utc.of(Instant.now().minusSeconds(5)));
        HandOver replaced = create("sun.li", Role.NATIONAL_INSPECTOR, null, null);
        keeping.resetPassword(ADMINISTRATOR, "sun.li");
        HandOver disabled = create("qian.yi", Role.NATIONAL_INSPECTOR, null, null);
        keeping.disable(ADMINISTRATOR, "qian.yi");
        for (String token :
                List.of(
                        used.token(),
                        late.token(),
                        replaced.token(),
                        disabled.token(),
                        "nothing",
                        "")) {
            assertThat(links.holder(token)).isEmpty();
            assertThat(links.setPassword(token, "another way home"))
                    .isEqualTo(Outcome.refused("unions.link.void"));
        }
    }

    @Test
    void aPasswordThatIsRefusedLeavesTheLink() {
        HandOver link = create("wang.wei", Role.NATIONAL_INSPECTOR, null, null);
        assertThat(links.setPassword(link.token(), "short")).isInstanceOf(Outcome.Refused.class);
        assertThat(links.setPassword(link.token(), "a long way home"))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatCannotBeAnAccountIsRefusedWithTheReason() {
        assertThat(why("li.na", entry(Role.NATIONAL_INSPECTOR, null, null))).endsWith("taken");
        assertThat(why("Li Na", entry(Role.NATIONAL_INSPECTOR, null, null))).endsWith("badName");
        assertThat(why("a", entry(Role.NATIONAL_INSPECTOR, "91", null))).endsWith("scope");
        assertThat(why("a", entry(Role.PROVINCIAL_INSPECTOR, null, null))).endsWith("scope");
        assertThat(why("a", entry(Role.PROVINCIAL_INSPECTOR, "77", null))).endsWith("scope");
        assertThat(why("a", entry(Role.UNION_REPORTER, null, new UnionId("nowhere"))))
                .endsWith("scope");
        assertThat(
                        why(
                                "a",
                                new AccountEntry(
                                        new Text(" ", "A"), Role.ADMINISTRATOR, null, null, "")))
                .endsWith("nameMissing");
        assertThat(keeping.count(ADMINISTRATOR, AccountFilter.ALL)).isEqualTo(2);
    }

    @Test
    void aChangedRoleEndsTheSessionsAndAChangedNameDoesNot() {
        signedIn("li.na", "one");
        change(
                "li.na",
                new AccountEntry(Text.same("L"), Role.UNION_REPORTER, null, Examples.EAST, ""));
        assertThat(sessions.of("li.na")).hasSize(1);
        change(
                "li.na",
                new AccountEntry(Text.same("L"), Role.PROVINCIAL_INSPECTOR, "92", null, ""));
        assertThat(sessions.of("li.na")).isEmpty();
        assertThat(accounts.viewer("li.na").province()).isEqualTo("92");
    }

    @Test
    void aMailAddressIsKeptAndOneThatIsNoneRefused() {
        Text name = Text.same("L");
        String longest = "a".repeat(60) + "@" + "b".repeat(60) + ("." + "c".repeat(60)).repeat(3);
        for (String wrong : List.of("a", "a@b", "a@@b.example", "a@b..example", longest)) {
            AccountEntry entry = new AccountEntry(name, Role.NATIONAL_INSPECTOR, null, null, wrong);
            assertThat(why("wang", entry)).as(wrong).endsWith("badMail");
        }
        AccountEntry good =
                new AccountEntry(
                        name, Role.NATIONAL_INSPECTOR, null, null, " wang.wei+s@mail.example.org ");
        assertThat(why("wang", good)).isEmpty();
        assertThat(line("wang").mail()).isEqualTo("wang.wei+s@mail.example.org");
        assertThat(line("wang").mailWanted()).isTrue();
        change("wang", new AccountEntry(name, Role.NATIONAL_INSPECTOR, null, null, ""));
        assertThat(line("wang").mail()).isNull();
    }

    @Test
    void ofTwoAdministratorsAtOnceTheSecondIsTold() {
        int version = line("li.na").version();
        AccountEntry entry = entry(Role.UNION_REPORTER, null, Examples.WEST);
        assertThat(keeping.change(ADMINISTRATOR, "li.na", entry, version))
                .isInstanceOf(Outcome.Done.class);
        assertThat(
                        keeping.change(
                                ADMINISTRATOR,
                                "li.na",
                                entry(Role.UNION_REPORTER, null, Examples.EAST),
                                version))
                .isEqualTo(Outcome.refused("unions.stale"));
        assertThat(accounts.viewer("li.na").union()).isEqualTo(Examples.WEST);
    }

    @Test
    void aDisabledAccountIsOutUntilItIsEnabled() {
        signedIn("li.na", "one");
        keeping.disable(ADMINISTRATOR, "li.na");
        assertThat(sessions.of("li.na")).isEmpty();
        assertThatThrownBy(() -> accounts.viewer("li.na")).isInstanceOf(NotVisible.class);
        keeping.enable(ADMINISTRATOR, "li.na");
        assertThat(opens("li.na", "correct horse")).isTrue();
        assertThat(accounts.viewer("li.na").account()).isEqualTo("li.na");
    }

    @Test
    void aResetEndsTheSessionsAndTheOldPassword() {
        signedIn("li.na", "one");
        assertThat(keeping.resetPassword(ADMINISTRATOR, "li.na")).isInstanceOf(Outcome.Done.class);
        assertThat(sessions.of("li.na")).isEmpty();
        assertThat(opens("li.na", "correct horse")).isFalse();
        assertThat(line("li.na").linkExpires()).isAfter(Instant.now().plusSeconds(71 * 3600));
    }

    @Test
    void anAdministratorCannotLockThemselvesOut() {
        assertThat(keeping.disable(ADMINISTRATOR, "admin")).isInstanceOf(Outcome.Refused.class);
        assertThat(keeping.resetPassword(ADMINISTRATOR, "admin"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(
                        keeping.change(
                                ADMINISTRATOR,
                                "admin",
                                entry(Role.NATIONAL_INSPECTOR, null, null),
                                line("admin").version()))
                .isEqualTo(Outcome.refused("unions.account.ownRole"));
    }

    @Test
    void aPersonChangesThePasswordAndStaysWhereTheyAre() {
        Viewer viewer = accounts.viewer("li.na");
        signedIn("li.na", "here");
        signedIn("li.na", "there");
        String here = Sessions.key("here");
        assertThat(own.changePassword(viewer, "wrong", "a long way home", here))
                .isEqualTo(Outcome.refused("unions.password.wrong"));
        assertThat(own.changePassword(viewer, "correct horse", "correct horse", here))
                .isEqualTo(Outcome.refused("unions.password.same"));
        assertThat(own.changePassword(viewer, "correct horse", "a long way home", here))
                .isInstanceOf(Outcome.Done.class);
        assertThat(sessions.of("li.na")).extracting(OpenSession::key).containsExactly(here);
        assertThat(opens("li.na", "a long way home")).isTrue();
    }

    @Test
    void anOpenSessionIsNoPlaceToGuessThePassword() {
        Viewer viewer = accounts.viewer("li.na");
        for (int i = 0; i < Pauses.MOST; i++) {
            own.changePassword(viewer, "guess " + i, "a long way home", "");
        }
        assertThat(own.changePassword(viewer, "correct horse", "a long way home", ""))
                .isEqualTo(Outcome.refused("unions.password.paused"));
        assertThat(line("li.na").state()).isEqualTo(AccountState.LOCKED);
    }

    @Test
    void aSignInThatWasCheckedBeforeThePasswordChangedIsOverAtOnce() {
        SignedIn before = entries.findById("li.na").orElseThrow().details(Instant.now());
        own.changePassword(accounts.viewer("li.na"), "correct horse", "a long way home", "");
        sessions.registerNewSession("late", before);
        assertThat(sessions.of("li.na")).isEmpty();
    }

    @Test
    void accountsAreFoundByWhatTheyAreCalledAndBoundTo() {
        create("wang.wei", Role.PROVINCIAL_INSPECTOR, "92", null);
        assertThat(found(new AccountFilter("PROVINCE 92", null, null, order(), false)))
                .containsExactly("wang.wei");
        assertThat(found(new AccountFilter("联合体east", null, null, order(), false)))
                .containsExactly("li.na");
        assertThat(found(new AccountFilter("%", null, null, order(), false))).isEmpty();
        assertThat(found(new AccountFilter("", Role.ADMINISTRATOR, null, order(), false)))
                .containsExactly("admin");
        assertThat(found(new AccountFilter("", null, AccountState.AWAITS_PASSWORD, order(), false)))
                .containsExactly("wang.wei");
        assertThat(found(AccountFilter.ALL.sortedBy(order(), true)))
                .containsExactly("wang.wei", "li.na", "admin");
        assertThat(keeping.page(ADMINISTRATOR, AccountFilter.ALL, 1, 1))
                .extracting(AccountLine::username)
                .containsExactly("li.na");
    }

    @Test
    void whatHappenedIsToldByIdsOnly() {
        HandOver link = create("wang.wei", Role.NATIONAL_INSPECTOR, null, null);
        links.setPassword(link.token(), "a long way home");
        assertThat(events.stream(AccountCreated.class))
                .contains(new AccountCreated("wang.wei", Role.NATIONAL_INSPECTOR, "admin"));
        assertThat(events.stream(PasswordSet.class)).containsExactly(new PasswordSet("wang.wei"));
        assertThat(jdbc.queryForList("select deed, subject from audit_entry").toString())
                .contains("account.created", "account.link-issued", "password.set", "wang.wei")
                .doesNotContain(link.token(), "a long way home");
    }

    private static AccountFilter.Order order() {
        return AccountFilter.Order.USERNAME;
    }

    private List<String> found(AccountFilter filter) {
        return keeping.page(ADMINISTRATOR, filter, 0, 50).stream()
                .map(AccountLine::username)
                .toList();
    }

    private HandOver create(
            String name, Role role, @Nullable String province, @Nullable UnionId union) {
        if (keeping.create(ADMINISTRATOR, name, Locale.CHINESE, entry(role, province, union))
                instanceof Outcome.Done<HandOver> done) {
            return done.what();
        }
        throw new AssertionError("refused");
    }

    private String why(String name, AccountEntry entry) {
        return keeping.create(ADMINISTRATOR, name, Locale.CHINESE, entry)
                        instanceof Outcome.Refused<HandOver> refused
                ? refused.why().key()
                : "";
    }

    private void change(String name, AccountEntry entry) {
        assertThat(keeping.change(ADMINISTRATOR, name, entry, line(name).version()))
                .isInstanceOf(Outcome.Done.class);
    }

    private static AccountEntry entry(
            Role role, @Nullable String province, @Nullable UnionId union) {
        return new AccountEntry(new Text("王伟", "Wang Wei"), role, province, union, "");
    }

    private AccountLine line(String username) {
        return keeping.account(ADMINISTRATOR, username);
    }

    private void signedIn(String username, String session) {
        sessions.registerNewSession(
                session, entries.findById(username).orElseThrow().details(Instant.now()));
        assertThat(sessions.of(username)).isNotEmpty();
    }

    private boolean opens(String username, String password) {
        return passwords.matches(password, entries.findById(username).orElseThrow().passwordHash());
    }
}
