package org.shiji.unions.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.unions.AccountFilter;
import org.shiji.unions.AccountKeeping;
import org.shiji.unions.AccountState;
import org.shiji.unions.Accounts;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.Examples;
import org.shiji.unions.Role;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.Sessions;
import org.shiji.unions.Unions;
import org.shiji.unions.WelcomeLinks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ScratchTest
class AccountsViewTest {
    @Autowired private Accounts accounts;
    @Autowired private AccountKeeping keeping;
    @Autowired private CurrentViewer current;
    @Autowired private Sessions sessions;
    @Autowired private Unions unions;
    @Autowired private WelcomeLinks links;
    @Autowired private JdbcTemplate jdbc;

    private AccountsView view;

    @BeforeEach
    void found() {
        Examples.clear(jdbc);
        Examples.foundAll(unions);
        accounts.create(Examples.account("admin", Role.ADMINISTRATOR, null, null));
        accounts.create(Examples.account("li.na", Role.UNION_REPORTER, null, Examples.EAST));
    }

    @AfterEach
    void leave() {
        Desk.leave();
    }

    @Test
    void theAccountsAreCountedAndListed() {
        open(Locale.ENGLISH, AccountFilter.ALL);
        assertThat(_find(view, Paragraph.class).getFirst().getText())
                .isEqualTo("2 accounts: 2 active.");
        assertThat(_size(_get(AccountGrid.class))).isEqualTo(2);
    }

    @Test
    void aFilterOfTheAddressHolds() {
        open(
                Locale.ENGLISH,
                new AccountFilter(
                        "east", Role.UNION_REPORTER, null, AccountFilter.Order.USERNAME, false));
        assertThat(_size(_get(AccountGrid.class))).isEqualTo(1);
        assertThat(
                        _get(
                                        TextField.class,
                                        spec ->
                                                spec.withPlaceholder(
                                                        "Search names, provinces, unions"))
                                .getValue())
                .isEqualTo("east");
    }

    @Test
    void aNewAccountGetsALinkThatIsShownOnce() {
        open(Locale.ENGLISH, AccountFilter.ALL);
        Desk.click("New account");
        Desk.fill(TextField.class, "User name", "wang.wei");
        Desk.fill(TextField.class, "Name in Chinese", "王伟");
        Desk.fill(TextField.class, "Name in English", "Wang Wei");
        role(Role.NATIONAL_INSPECTOR);
        Desk.click("Create with a one-time link");

        String link = _get(TextArea.class, spec -> spec.withLabel("Link")).getValue();
        assertThat(link).contains("/welcome/");
        assertThat(links.holder(link.substring(link.lastIndexOf('/') + 1))).contains("wang.wei");
        assertThat(_find(view, Paragraph.class).getFirst().getText())
                .isEqualTo("3 accounts: 2 active, 1 awaiting a password.");
        Desk.click("Close");
        _assertNone(TextArea.class);
    }

    @Test
    void whatIsMissingIsMarkedAndWhatIsWrongIsSaid() {
        open(Locale.ENGLISH, AccountFilter.ALL);
        Desk.click("New account");
        Desk.click("Create with a one-time link");
        assertThat(_get(TextField.class, spec -> spec.withLabel("User name")).isInvalid()).isTrue();
        assertThat(_get(ComboBox.class, spec -> spec.withLabel("Union")).isInvalid()).isTrue();
        Desk.fill(TextField.class, "User name", "li.na");
        Desk.fill(TextField.class, "Name in Chinese", "李娜");
        Desk.fill(TextField.class, "Name in English", "Li Na");
        role(Role.ADMINISTRATOR);
        Desk.click("Create with a one-time link");
        assertThat(trouble())
                .isEqualTo("There is an account of that name already. Choose another.");
    }

    @Test
    void aChangeOfTwoAtOnceIsToldInTheForm() {
        open(Locale.ENGLISH, AccountFilter.ALL);
        view.open("li.na");
        Desk.click("Change name, role or scope");
        jdbc.update("update account set version = version + 1 where username = 'li.na'");
        Desk.fill(TextField.class, "Name in English", "Other");
        Desk.click("Save");
        assertThat(trouble()).startsWith("Somebody else changed this meanwhile");
        assertThat(accounts.viewer("li.na").name().en()).isEqualTo("Li Na");
    }

    @Test
    void disablingIsAskedFirst() {
        open(Locale.ENGLISH, AccountFilter.ALL);
        view.open("li.na");
        Desk.click("Disable");
        assertThat(state("li.na")).isEqualTo(AccountState.ACTIVE);
        Desk.click("Disable");
        assertThat(state("li.na")).isEqualTo(AccountState.DISABLED);
        assertThat(Desk.text(_get(Said.class)))
                .isEqualTo("The account li.na was disabled, and its sessions ended.");
        view.open("li.na");
        Desk.click("Enable");
        Desk.click("Enable");
        assertThat(state("li.na")).isEqualTo(AccountState.ACTIVE);
    }

    @Test
    void onesOwnAccountIsLeftToAnother() {
        open(Locale.ENGLISH, AccountFilter.ALL);
        view.open("admin");
        assertThat(buttons()).contains("Change name, role or scope").doesNotContain("Disable");
    }

    @Test
    void everythingIsInTheLanguageOfTheReader() {
        open(Locale.CHINESE, AccountFilter.ALL);
        view.open("li.na");
        assertThat(Desk.text(_get(AccountSheet.class)))
                .contains("联合体填报员", "联合体east", "可登录", "打开的会话：0 个");
        assertThat(buttons()).contains("新建账号", "重置密码", "停用");
    }

    private AccountState state(String username) {
        return keeping.account(Examples.ADMINISTRATOR, username).state();
    }

    @SuppressWarnings("unchecked")
    private static void role(Role role) {
        _get(Select.class, spec -> spec.withLabel("Role")).setValue(role);
    }

    private static String trouble() {
        return _get(Paragraph.class, spec -> spec.withClasses("trouble")).getText();
    }

    private static List<String> buttons() {
        return _find(Button.class).stream().map(Button::getText).toList();
    }

    private void open(Locale language, AccountFilter filter) {
        Desk.sit("admin", language);
        view = new AccountsView(current, keeping, sessions);
        UI.getCurrent().add(view);
        view.show(filter);
    }
}
