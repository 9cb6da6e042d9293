package org.shiji.api.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.AtAPage;
import org.shiji.api.Scope;
import org.shiji.api.TokenKeeping;
import org.shiji.api.TokenLine;
import org.shiji.api.Tokens;
import org.shiji.audit.Trail;
import org.shiji.unions.Accounts;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.Examples;
import org.shiji.unions.Role;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.UnionKeeping;
import org.shiji.unions.Unions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ScratchTest
class TokensViewTest {
    @Autowired private Accounts accounts;
    @Autowired private CurrentViewer current;
    @Autowired private Tokens tokens;
    @Autowired private TokenKeeping keeping;
    @Autowired private UnionKeeping register;
    @Autowired private Unions unions;
    @Autowired private Trail trail;
    @Autowired private Clock clock;
    @Autowired private JdbcTemplate jdbc;

    @BeforeEach
    void found() {
        jdbc.update("delete from api_token");
        Examples.clear(jdbc);
        Examples.foundAll(unions);
        accounts.create(Examples.account("li.na", Role.UNION_REPORTER, null, Examples.EAST));
        accounts.create(Examples.account("keeper", Role.ADMINISTRATOR, null, null));
    }

    @AfterEach
    void leave() {
        AtAPage.leave();
        jdbc.update("delete from api_token");
    }

    @Test
    void aReporterMakesATokenAndSeesItOnce() {
        open("li.na");
        assertThat(text(_get(TokensView.class))).contains("There are no tokens yet.");
        click("New token");
        _get(TextField.class, spec -> spec.withLabel("Name")).setValue("School register");
        scopes().setValue(Set.of(Scope.WRITE));
        click("Make");
        String secret = _get(TextArea.class, spec -> spec.withLabel("Token")).getValue();
        assertThat(secret).matches("shiji_[A-Za-z0-9_-]{43}");
        click("Close");

        TokenLine line = tokens.of(current.get(), Examples.EAST).getFirst();
        assertThat(line.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.WRITE);
        assertThat(text(_get(TokenList.class)))
                .contains("School register", "works", "Never used", line.account())
                .contains("Put figures, post records, upload evidence")
                .doesNotContain("Hand in the report");
        assertThat(
                        jdbc.queryForList("select * from api_token").toString()
                                + jdbc.queryForList("select subject from audit_entry"))
                .doesNotContain(secret, secret.substring(6));
        assertThat(trail.entries(accounts.viewer("keeper"), 0, 1))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.deed()).isEqualTo("token.made");
                            assertThat(entry.actor()).isEqualTo("li.na");
                            assertThat(entry.subject())
                                    .isEqualTo(Examples.EAST + " token=" + line.id());
                        });
    }

    @Test
    void whatIsMissingOrTooLongIsSaid() {
        open("li.na");
        click("New token");
        click("Make");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Name")).getErrorMessage())
                .isEqualTo("Give a name");
        _get(TextField.class, spec -> spec.withLabel("Name")).setValue("a/b");
        click("Make");
        assertThat(trouble()).startsWith("A name has 1 to 40 characters");
        _get(TextField.class, spec -> spec.withLabel("Name")).setValue("ab");
        DatePicker day = _get(DatePicker.class);
        day.setValue(day.getMax().plusDays(1));
        click("Make");
        assertThat(trouble()).startsWith("The last day lies between");
        day.setValue(day.getMax());
        click("Make");
        assertThat(_find(TextArea.class)).hasSize(1);
    }

    @Test
    void aRevokedTokenIsKeptAndWorksNoMore() {
        open("li.na");
        click("New token");
        _get(TextField.class, spec -> spec.withLabel("Name")).setValue("Old system");
        click("Make");
        click("Close");
        click("Revoke");
        click("Revoke");
        assertThat(text(_get(TokenList.class))).contains("revoked", "by li.na");
        assertThat(_find(Button.class, spec -> spec.withText("Revoke"))).isEmpty();
        assertThat(trail.entries(accounts.viewer("keeper"), 0, 1).getFirst().deed())
                .isEqualTo("token.revoked");
    }

    @Test
    void aTokenOfADisabledAccountIsVoid() {
        open("li.na");
        click("New token");
        _get(TextField.class, spec -> spec.withLabel("Name")).setValue("Orphan");
        click("Make");
        MockVaadin.tearDown();
        jdbc.update("update account set enabled = false where username = 'li.na'");
        open("keeper");
        assertThat(text(_get(TokenList.class)))
                .contains("void", "The account li.na that made it is disabled");
    }

    @Test
    void anAdministratorMakesTokensForAnyUnion() {
        open("keeper");
        click("New token");
        _get(TextField.class, spec -> spec.withLabel("Name")).setValue("For east");
        click("Make");
        ComboBox<TokenDialog.Choice> union = unionBox();
        assertThat(union.getErrorMessage()).isEqualTo("Choose a union");
        union.setValue(
                union.getListDataView()
                        .getItems()
                        .filter(choice -> choice.id().equals(Examples.EAST))
                        .findFirst()
                        .orElseThrow());
        click("Make");
        click("Close");
        assertThat(keeping.all(current.get()))
                .singleElement()
                .satisfies(line -> assertThat(line.union()).isEqualTo(Examples.EAST));
        String east = unions.everyUnion().getFirst().name().en();
        assertThat(text(_get(TokenList.class))).contains(east);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<TokenDialog.Choice> unionBox() {
        return _get(ComboBox.class, spec -> spec.withLabel("Union"));
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<Scope> scopes() {
        return _get(CheckboxGroup.class);
    }

    private static String trouble() {
        return _get(Paragraph.class, spec -> spec.withClasses("trouble")).getText();
    }

    private static String text(Component part) {
        return part.getElement().getTextRecursively();
    }

    /** The last of that name: a dialog stands behind the page. */
    private static void click(String button) {
        _click(_find(Button.class, spec -> spec.withText(button)).getLast());
    }

    private void open(String account) {
        AtAPage.sit(account, Locale.ENGLISH);
        TokensView view = new TokensView(current, tokens, keeping, register, clock);
        UI.getCurrent().add(view);
        view.show();
    }
}
