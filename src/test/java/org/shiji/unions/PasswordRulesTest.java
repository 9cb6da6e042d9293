package org.shiji.unions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiji.shared.Message;

class PasswordRulesTest {
    private final PasswordRules rules =
            new PasswordRules(new SignInSettings(12, Duration.ofHours(72)));

    PasswordRulesTest() throws IOException {}

    @ParameterizedTest
    @CsvSource({
        "elevenchars, short",
        "correct horse battery, ''",
        "password1234, common",
        "PASSWORD1234, common",
        "123456789012, common",
        "aaaaaaaaaaaaaaaa, common",
        "abababababab, common",
        "my name is li.na, name",
        "My Name Is LI.NA, name",
        "一二三四五六七八九十甲乙, ''",
        "一二三四五六七八九十甲, short",
        "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰, long",
        "🐎🐎🐎🐎🐎🐎, short"
    })
    void aPasswordIsLongAndNotTheFirstToBeGuessed(String password, String why) {
        assertThat(rules.objection("li.na", password).map(Message::key).orElse(""))
                .isEqualTo(why.isEmpty() ? "" : "unions.password." + why);
    }

    @Test
    void aNameOfALetterOrTwoMayStandInAPassword() {
        assertThat(rules.objection("wu", "wuthering heights")).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidInWords() {
        assertThat(rules.objection("li.na", "short").orElseThrow().in(Locale.ENGLISH))
                .isEqualTo("The password is too short: at least 12 characters.");
        assertThat(rules.rule().in(Locale.CHINESE)).contains("至少 12 位");
    }

    @Test
    void aSettingThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> new SignInSettings(4, Duration.ofHours(72)))
                .hasMessageContaining("shiji.sign-in.minimum-length");
        assertThatThrownBy(() -> new SignInSettings(12, Duration.ZERO))
                .hasMessageContaining("shiji.sign-in.link-valid");
    }
}
