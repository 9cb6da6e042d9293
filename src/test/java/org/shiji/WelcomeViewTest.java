package org.shiji;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.unions.AccountKeeping;
import org.shiji.unions.Accounts;
import org.shiji.unions.Examples;
import org.shiji.unions.HandOver;
import org.shiji.unions.Outcome;
import org.shiji.unions.Role;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.Unions;
import org.shiji.unions.WelcomeLinks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ScratchTest
class WelcomeViewTest {
    @Autowired private Accounts accounts;
    @Autowired private AccountKeeping keeping;
    @Autowired private WelcomeLinks links;
    @Autowired private Unions unions;
    @Autowired private JdbcTemplate jdbc;

    private WelcomeView view;

    @BeforeEach
    void found() {
        Examples.clear(jdbc);
        Examples.foundAll(unions);
        accounts.create(Examples.account("li.na", Role.UNION_REPORTER, null, Examples.EAST));
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void thePasswordIsSetOnce() {
        String token = link();
        open(token);
        set("a long way home", "a long way hime");
        assertThat(_find(view, PasswordField.class).getLast().isInvalid()).isTrue();
        set("password1234", "password1234");
        assertThat(said()).contains("This password is among the first to be guessed.");
        set("a long way home", "a long way home");
        assertThat(said()).contains("The password of li.na is set. You can sign in now.");
        _assertNone(view, PasswordField.class);
    }

    @Test
    void whatOpensNothingIsAnsweredTheSameWay() {
        String used = link();
        links.setPassword(used, "a long way home");
        open("nothing");
        String unknown = said();
        open(used);
        assertThat(said()).isEqualTo(unknown).contains("This link does not work");
    }

    @Test
    void aLinkThatIsUsedMeanwhileIsTold() {
        String token = link();
        open(token);
        links.setPassword(token, "a long way home");
        set("another way home", "another way home");
        assertThat(said()).contains("This link does not work");
    }

    private String link() {
        if (keeping.resetPassword(Examples.ADMINISTRATOR, "li.na")
                instanceof Outcome.Done<HandOver> done) {
            return done.what().token();
        }
        throw new AssertionError("refused");
    }

    private void open(String token) {
        view = new WelcomeView(links);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        view.show(token);
    }

    private void set(String password, String again) {
        List<PasswordField> fields = _find(view, PasswordField.class);
        fields.get(0).setValue(password);
        fields.get(1).setValue(again);
        _click(_get(view, Button.class, spec -> spec.withText("Set the password")));
    }

    private String said() {
        return view.getElement().getTextRecursively();
    }
}
