package org.shiji;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.shiji.shared.Messages;

/** Signing in. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final List<String> FAILURES = List.of("unavailable", "paused", "error");

    private final transient AuthenticationContext authentication;
    private final LoginForm form = new LoginForm();

    LoginView(AuthenticationContext authentication) {
        this.authentication = authentication;
        addClassName("login-page");
        add(switches(), content());
    }

    private static Header switches() {
        return new Header(new DisplayMenu());
    }

    private Main content() {
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words("error"));
        Paragraph purpose = new Paragraph(say("layout.purpose"));
        purpose.addClassName("quiet");
        return new Main(new H1(say("layout.product")), purpose, form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo(HomeView.class);
            return;
        }
        Set<String> said = event.getLocation().getQueryParameters().getParameters().keySet();
        Optional<String> failure = FAILURES.stream().filter(said::contains).findFirst();
        form.setI18n(words(failure.orElse("error")));
        form.setError(failure.isPresent());
    }

    @Override
    public String getPageTitle() {
        return Messages.say(getLocale(), "layout.title", say("layout.login"));
    }

    private LoginI18n words(String failure) {
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle(say("layout.login"));
        words.getForm().setUsername(say("layout.login.name"));
        words.getForm().setPassword(say("layout.login.password"));
        words.getForm().setSubmit(say("layout.login.submit"));
        words.getErrorMessage().setUsername(say("layout.login.name.missing"));
        words.getErrorMessage().setPassword(say("layout.login.password.missing"));
        words.getErrorMessage().setTitle(say("layout.login." + failure + ".title"));
        words.getErrorMessage().setMessage(say("layout.login." + failure + ".advice"));
        return words;
    }

    private String say(String key) {
        Locale locale = getLocale();
        return Messages.say(locale, key);
    }
}
