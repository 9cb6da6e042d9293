package org.shiji.unions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
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

@ScratchTest
class AccountsTest {
    @Autowired private Accounts accounts;

    @Autowired private AccountEntries entries;

    @Autowired private CurrentViewer current;

    @Autowired private Unions unions;

    @Autowired private PasswordEncoder passwords;

    @Autowired private ApplicationEventPublisher events;

    @Autowired private JdbcTemplate jdbc;

    @BeforeEach
    void found() {
        Examples.clear(jdbc);
        Examples.foundAll(unions);
        accounts.create(account("li.na", Role.UNION_REPORTER, null, Examples.EAST));
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
        for (int i = 0; i < SignInGuard.MOST; i++) {
            assertThatThrownBy(() -> signIn.authenticate(token("li.na", "wrong guess")))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> signIn.authenticate(token("li.na", "correct horse")))
                .isInstanceOf(LockedException.class);
    }

    @Test
    void aLockOpensAfterFiveMinutes() {
        AuthenticationManager signIn = signIn();
        for (int i = 0; i < SignInGuard.MOST; i++) {
            assertThatThrownBy(() -> signIn.authenticate(token("li.na", "wrong guess")))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThat(later(4).loadUserByUsername("li.na").isAccountNonLocked()).isFalse();
        assertThat(later(6).loadUserByUsername("li.na").isAccountNonLocked()).isTrue();
    }

    @Test
    void onlyWrongPasswordsInARowAreCounted() {
        AuthenticationManager signIn = signIn();
        for (int i = 0; i < 2 * SignInGuard.MOST; i++) {
            if (i % 3 == 0) {
                signIn.authenticate(token("li.na", "correct horse"));
            }
            assertThatThrownBy(() -> signIn.authenticate(token("li.na", "wrong guess")))
                    .isInstanceOf(BadCredentialsException.class);
        }
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
                .isEqualTo(new Viewer("li.na", "李娜", Role.UNION_REPORTER, null, Examples.EAST));
    }

    @Test
    void theLanguageIsKept() {
        assertThat(accounts.locale("li.na")).isEqualTo(Locale.CHINESE);
        accounts.prefer("li.na", Locale.ENGLISH);
        assertThat(accounts.locale("li.na")).isEqualTo(Locale.ENGLISH);
        assertThat(accounts.viewer("li.na").name()).isEqualTo("Li Na");
    }

    @Test
    void aRoleIsBoundToWhatItAsksFor() {
        assertThatThrownBy(() -> accounts.create(account("a", Role.UNION_REPORTER, null, null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> accounts.create(account("b", Role.NATIONAL_INSPECTOR, "91", null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                accounts.create(
                                        account("li.na", Role.NATIONAL_INSPECTOR, null, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("already");
    }

    @Test
    void theFirstAdministratorIsMadeOnlyWhereThereIsNobody() {
        FirstAdministrator first =
                new FirstAdministrator(accounts, new FirstAdministratorSettings("a long password"));
        first.createWhereThereIsNobody();
        assertThat(accounts.exists("admin")).isFalse();

        jdbc.execute("delete from account");
        first.createWhereThereIsNobody();
        assertThat(accounts.viewer("admin").role()).isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    void withoutThePasswordSettingNoAdministratorComesIntoBeing() {
        jdbc.execute("delete from account");
        new FirstAdministrator(accounts, new FirstAdministratorSettings(null))
                .createWhereThereIsNobody();
        assertThat(accounts.isEmpty()).isTrue();
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
        return new Accounts(entries, passwords, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static UsernamePasswordAuthenticationToken token(String name, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(name, password);
    }

    private static NewAccount account(
            String name, Role role, @Nullable String province, @Nullable UnionId union) {
        return new NewAccount(
                name,
                "correct horse",
                new Text("李娜", "Li Na"),
                role,
                province,
                union,
                Locale.CHINESE);
    }
}
