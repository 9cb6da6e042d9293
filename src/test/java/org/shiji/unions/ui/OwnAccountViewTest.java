package org.shiji.unions.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiji.unions.AccountLine;
import org.shiji.unions.Accounts;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.Examples;
import org.shiji.unions.OwnAccount;
import org.shiji.unions.Role;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.Sessions;
import org.shiji.unions.Unions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.UserDetails;

@ScratchTest
class OwnAccountViewTest {
    @Autowired private Accounts accounts;
    @Autowired private CurrentViewer current;
    @Autowired private OwnAccount own;
    @Autowired private Sessions sessions;
    @Autowired private SessionRegistry registry;
    @Autowired private Unions unions;
    @Autowired private JdbcTemplate jdbc;

    @BeforeEach
    void found() {
        Examples.clear(jdbc);
        Examples.foundAll(unions);
        accounts.create(Examples.account("li.na", Role.UNION_REPORTER, null, Examples.EAST));
    }

    @AfterEach
    void leave() {
        registry.removeSessionInformation("elsewhere");
        Desk.leave();
    }

    @Test
    void theNameIsSavedOrTheReasonSaid() {
        open();
        Desk.fill(TextField.class, "Name in Chinese", "李小娜");
        Desk.click("Save");
        assertThat(accounts.viewer("li.na").name().zh()).isEqualTo("李小娜");
        assertThat(said()).isEqualTo("Your name was saved.");
        Desk.fill(TextField.class, "Name in English", " ");
        Desk.click("Save");
        assertThat(said()).isEqualTo("Give the name in Chinese and in English.");
    }

    @Test
    void mailGoesToOneAddressOrNowhereAndOnlyWhenWanted() {
        open();
        assertThat(_get(Checkbox.class).getValue()).isTrue();
        for (String wrong :
                List.of(
                        "li.na",
                        "a@b.example, c@d.example",
                        "a b@example.org",
                        "李娜@example.org",
                        "a@example.org\r\nBcc: b@example.org",
                        "a@localhost")) {
            Desk.fill(TextField.class, "Mail address", wrong);
            Desk.click("Save the mail settings");
            assertThat(said()).as(wrong).startsWith("This is no mail address.");
        }
        Desk.fill(TextField.class, "Mail address", " li.na@example.org ");
        _get(Checkbox.class).setValue(false);
        Desk.click("Save the mail settings");
        assertThat(said()).isEqualTo("Your mail settings were saved.");
        AccountLine line = own.line(current.get());
        assertThat(line.mail()).isEqualTo("li.na@example.org");
        assertThat(line.mailWanted()).isFalse();
        Desk.fill(TextField.class, "Mail address", " ");
        Desk.click("Save the mail settings");
        assertThat(own.line(current.get()).mail()).isNull();
    }

    @Test
    void thePasswordIsChangedWithTheOldOneOnly() {
        open();
        password("wrong", "a long way home", "a long way home");
        assertThat(trouble()).isEqualTo("The old password is wrong.");
        password("correct horse", "li.na li.na li.na", "li.na li.na li.na");
        assertThat(trouble()).isEqualTo("The password must not contain the user name.");
        password("correct horse", "a long way home", "a long way hime");
        assertThat(_find(PasswordField.class).getLast().getErrorMessage())
                .isEqualTo("The two are not the same");
        password("correct horse", "a long way home", "a long way home");
        assertThat(said()).isEqualTo("Your password was changed, and your other sessions ended.");
        assertThat(_find(PasswordField.class)).allMatch(PasswordField::isEmpty);
    }

    @Test
    void aSessionElsewhereIsSeenAndEnded() {
        UserDetails details = accounts.loadUserByUsername("li.na");
        registry.registerNewSession("elsewhere", details);
        open();
        assertThat(Desk.text(_get(SessionList.class))).contains("Unknown browser");
        Desk.click("End");
        assertThat(said()).isEqualTo("The session was ended.");
        assertThat(sessions.own(current.get())).isEmpty();
        assertThat(registry.getSessionInformation("elsewhere").isExpired()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0', Edge · Windows",
        "'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Safari/605.1.15', Safari · macOS",
        "'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0', Firefox · Linux",
        "'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/116.0 Mobile MicroMessenger/8.0', WeChat · Android",
        "curl/8.0, ''"
    })
    void aBrowserIsCalledAsItsReaderCallsIt(String userAgent, String name) {
        assertThat(BrowserName.of(userAgent)).isEqualTo(name);
    }

    private static void password(String old, String fresh, String again) {
        List<PasswordField> fields = _find(PasswordField.class);
        fields.get(0).setValue(old);
        fields.get(1).setValue(fresh);
        fields.get(2).setValue(again);
        Desk.click("Change the password");
    }

    private static String said() {
        return Desk.text(_get(Said.class));
    }

    private static String trouble() {
        return _get(Paragraph.class, spec -> spec.withClasses("trouble")).getText();
    }

    private void open() {
        Desk.sit("li.na", Locale.ENGLISH);
        OwnAccountView view = new OwnAccountView(current, accounts, own, sessions);
        UI.getCurrent().add(view);
        view.show();
    }
}
