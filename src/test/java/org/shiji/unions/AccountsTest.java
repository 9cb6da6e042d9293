package org.shiji.unions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.shared.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

@ScratchTest
class AccountsTest {
    @Autowired private Accounts accounts;

    @Autowired private AccountEntries entries;

    @Autowired private AccountPages pages;

    @Autowired private Strangers strangers;

    @Autowired private SignInGuard guard;

    @Autowired private TransactionTemplate counting;

    @Autowired private CurrentViewer current;

    @Autowired private Unions unions;

    @Autowired private PasswordEncoder passwords;

    @Autowired private ApplicationEventPublisher events;

    @Autowired private JdbcTemplate jdbc;

    @BeforeEach
    void found() {
        Examples.clear(jdbc);
        Examples.foundAll(unions);
        accounts.create(Examples.account("li.na", Role.UNION_REPORTER, null, Examples.EAST));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPasswordIsKeptAsABcryptHash() {
        String kept =
                jdbc.queryForObject(
                        "select password from account where username = 'li.na'", String.class);
        assertThat(kept).startsWith("{bcrypt}").doesNotContain("correct horse");
        assertThat(passwords.matches("correct horse", kept)).isTrue();
    }

    @Test
    void theRightPasswordSignsInWithTheRole() {
        assertThat(signIn().authenticate(token("li.na", "correct horse")).getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .contains("ROLE_UNION_REPORTER");
    }

    @Test
    void fiveWrongPasswordsLockEvenTheRightOneOut() {
        AuthenticationManager signIn = signIn();
        for (int i = 0; i < Pauses.MOST; i++) {
            assertThatThrownBy(() -> signIn.authenticate(token("li.na", "wrong guess")))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> signIn.authenticate(token("li.na", "correct horse")))
                .isInstanceOf(LockedException.class);
    }

    @Test
    void aLockOpensAfterAMinuteAndEachFurtherGuessDoublesIt() {
        fail("li.na", Pauses.MOST);
        assertThat(later(0).loadUserByUsername("li.na").isAccountNonLocked()).isFalse();
        assertThat(later(2).loadUserByUsername("li.na").isAccountNonLocked()).isTrue();
        jdbc.execute("update account set locked_until = null");
        fail("li.na", 1);
        assertThat(later(1).loadUserByUsername("li.na").isAccountNonLocked()).isFalse();
        assertThat(later(3).loadUserByUsername("li.na").isAccountNonLocked()).isTrue();
    }

    @Test
    void aNameWithoutAnAccountIsLockedLikeOneWith() {
        fail("nobody.there", Pauses.MOST);
        assertThatThrownBy(() -> signIn().authenticate(token("nobody.there", "wrong guess")))
                .isInstanceOf(LockedException.class);
        assertThatThrownBy(() -> signIn().authenticate(token("somebody.else", "wrong guess")))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void aDisabledAccountPausesLikeAnyOther() {
        jdbc.execute("update account set enabled = false");
        AuthenticationManager signIn = signIn();
        for (int i = 0; i < Pauses.MOST; i++) {
            assertThatThrownBy(() -> signIn.authenticate(token("li.na", "wrong guess")))
                    .isInstanceOf(DisabledException.class);
        }
        assertThatThrownBy(() -> signIn.authenticate(token("li.na", "wrong guess")))
                .isInstanceOf(LockedException.class);
    }

    @Test
    void guessesSideBySideAreAllCounted() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> guesses =
                    Collections.nCopies(
                            12,
                            () -> {
                                counting.executeWithoutResult(
                                        status -> guard.countFailure("li.na"));
                                return true;
                            });
            for (Future<Boolean> guess : pool.invokeAll(guesses)) {
                assertThat(guess.get()).isTrue();
            }
        }
        assertThat(entries.failures("li.na")).isEqualTo(12);
    }

    private void fail(String name, int times) {
        AuthenticationManager signIn = signIn();
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> signIn.authenticate(token(name, "wrong guess")))
                    .isInstanceOf(BadCredentialsException.class);
        }
    }

    @Test
    void onlyWrongPasswordsInARowAreCounted() {
        AuthenticationManager signIn = signIn();
        for (int i = 0; i < 2 * Pauses.MOST; i++) {
            if (i % 3 == 0) {
                signIn.authenticate(token("li.na", "correct horse"));
            }
            assertThatThrownBy(() -> signIn.authenticate(token("li.na", "wrong guess")))
                    .isInstanceOf(BadCredentialsException.class);
        }
    }

    @Test
    void aPasswordNobodyCouldHaveIsWrongAndNoFault() {
        assertThatThrownBy(() -> signIn().authenticate(token("li.na", "x".repeat(5000))))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void signingInIsNotedWithoutTouchingWhatAnAdministratorEdits() {
        int version = entries.findById("li.na").orElseThrow().version();
        signIn().authenticate(token("li.na", "correct horse"));
        assertThat(pages.find("li.na").orElseThrow().lastSignIn()).isNotNull();
        assertThat(entries.findById("li.na").orElseThrow().version()).isEqualTo(version);
    }

    @Test
    void aDisabledAccountNeitherSignsInNorSeesAnything() {
        jdbc.execute("update account set enabled = false");
        assertThatThrownBy(() -> signIn().authenticate(token("li.na", "correct horse")))
                .isInstanceOf(DisabledException.class);
        assertThatThrownBy(() -> accounts.viewer("li.na")).isInstanceOf(NotVisible.class);
    }

    @Test
    void theCurrentViewerIsTheSignedInAccount() {
        assertThatThrownBy(() -> current.get()).isInstanceOf(NotVisible.class);
        SecurityContextHolder.getContext()
                .setAuthentication(signIn().authenticate(token("li.na", "correct horse")));
        assertThat(current.get())
                .isEqualTo(
                        new Viewer(
                                "li.na",
                                new Text("李娜", "Li Na"),
                                Role.UNION_REPORTER,
                                null,
                                Examples.EAST));
    }

    @Test
    void theLanguageIsKept() {
        assertThat(accounts.locale("li.na")).isEqualTo(Locale.CHINESE);
        accounts.prefer("li.na", Locale.ENGLISH);
        assertThat(accounts.locale("li.na")).isEqualTo(Locale.ENGLISH);
        assertThat(accounts.viewer("li.na").name().in(Locale.ENGLISH)).isEqualTo("Li Na");
    }

    @Test
    void aRoleIsBoundToWhatItAsksFor() {
        assertThatThrownBy(
                        () ->
                                accounts.create(
                                        Examples.account("a", Role.UNION_REPORTER, null, null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                accounts.create(
                                        Examples.account("b", Role.NATIONAL_INSPECTOR, "91", null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                accounts.create(
                                        Examples.account(
                                                "li.na", Role.NATIONAL_INSPECTOR, null, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("already");
    }

    private AuthenticationManager signIn() {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(accounts);
        provider.setPasswordEncoder(passwords);
        ProviderManager manager = new ProviderManager(provider);
        manager.setAuthenticationEventPublisher(new DefaultAuthenticationEventPublisher(events));
        return manager;
    }

    private Accounts later(int minutes) {
        Instant now = Instant.now().plusSeconds(60L * minutes);
        return new Accounts(
                entries, strangers, passwords, events, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static UsernamePasswordAuthenticationToken token(String name, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(name, password);
    }
}
