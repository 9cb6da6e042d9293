package org.shiji.unions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

@ScratchTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {
    private static final Pattern LINK = Pattern.compile("http://\\S+/welcome/([\\w-]{43})");

    @Autowired private Accounts accounts;
    @Autowired private AccountEntries entries;
    @Autowired private FirstAccount first;
    @Autowired private PasswordRules rules;
    @Autowired private PasswordEncoder passwords;
    @Autowired private WelcomeLinks links;
    @Autowired private Environment environment;
    @Autowired private Unions unions;
    @Autowired private JdbcTemplate jdbc;

    @BeforeEach
    void clear() {
        Examples.clear(jdbc);
    }

    @Test
    void comesIntoBeingOnlyWhereThereIsNobody() {
        Examples.foundAll(unions);
        accounts.create(Examples.account("li.na", Role.UNION_REPORTER, null, Examples.EAST));
        start("a long way home");
        start(null);
        assertThat(accounts.exists("admin")).isFalse();
    }

    @Test
    void theSettingGivesThePassword() {
        start("a long way home");
        assertThat(accounts.viewer("admin").role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(opens("a long way home")).isTrue();
        start("another long way home");
        assertThat(opens("a long way home")).as("set once").isTrue();
    }

    @Test
    void aPasswordNobodyMayChooseStopsTheStartWithASentence() {
        for (String weak : new String[] {"tiny", "administrator123", "password1234"}) {
            assertThatThrownBy(() -> start(weak))
                    .isInstanceOf(WeakFirstPassword.class)
                    .hasMessageContaining("shiji.first-administrator.password")
                    .hasMessageNotContaining(weak);
        }
    }

    @Test
    void withoutTheSettingALinkStandsInTheLogAFreshOneAtEachStart(CapturedOutput output) {
        start(null);
        String one = lastLink(output);
        start(null);
        String other = lastLink(output);
        assertThat(other).isNotEqualTo(one);
        assertThat(links.holder(one)).isEmpty();
        assertThat(links.holder(other)).contains("admin");

        links.setPassword(other, "a long way home");
        start(null);
        assertThat(lastLink(output)).as("none any more").isEqualTo(other);
        assertThat(opens("a long way home")).isTrue();
    }

    @Test
    void theSettingHelpsTooWhereTheLinkWasNotUsed(CapturedOutput output) {
        start(null);
        start("a long way home");
        assertThat(opens("a long way home")).isTrue();
        assertThat(links.holder(lastLink(output))).isEmpty();
    }

    private void start(@Nullable String password) {
        new FirstAdministrator(
                        accounts,
                        first,
                        rules,
                        new FirstAdministratorSettings(password),
                        environment)
                .createWhereThereIsNobody();
    }

    private boolean opens(String password) {
        return passwords.matches(password, entries.findById("admin").orElseThrow().passwordHash());
    }

    private static String lastLink(CapturedOutput output) {
        Matcher found = LINK.matcher(output.getAll());
        String last = "";
        while (found.find()) {
            last = found.group(1);
        }
        return last;
    }
}
