package org.shiji;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.shiji.shared.Messages;
import org.shiji.unions.Outcome;
import org.shiji.unions.WelcomeLinks;

/** Where a one-time link leads: the person sets the password of their account. */
@Route(value = "welcome/:token", autoLayout = false)
@StyleSheet("people.css")
@AnonymousAllowed
class WelcomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient WelcomeLinks links;
    private final Main main = new Main();
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Paragraph trouble = new Paragraph();

    WelcomeView(WelcomeLinks links) {
        this.links = links;
        addClassNames("login-page", "welcome-page");
        add(new Header(new DisplayMenu()), main);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("token").orElse(""));
    }

    final void show(String token) {
        links.holder(token).ifPresentOrElse(account -> ask(token, account), this::refuse);
    }

    private void ask(String token, String account) {
        TextField name = new TextField(say("layout.login.name"));
        name.setValue(account);
        name.setReadOnly(true);
        // so that a browser which keeps passwords keeps it for the right name
        name.getElement().setAttribute("autocomplete", "username");
        password.setLabel(say("layout.welcome.password"));
        password.setHelperText(links.passwordRule().in(getLocale()));
        again.setLabel(say("layout.welcome.again"));
        password.getElement().setAttribute("autocomplete", "new-password");
        again.getElement().setAttribute("autocomplete", "new-password");
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        Button go = new Button(say("layout.welcome.set"), click -> set(token));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER);
        Div fields = new Div(name, password, again, trouble, go);
        fields.addClassNames("people-fields", "panel");
        show(new Paragraph(say("layout.welcome.meaning")), fields);
    }

    private void set(String token) {
        trouble.setText("");
        boolean differ = !password.getValue().equals(again.getValue());
        again.setErrorMessage(say("layout.welcome.differs"));
        again.setInvalid(differ);
        if (differ) {
            again.focus();
            return;
        }
        switch (links.setPassword(token, password.getValue())) {
            case Outcome.Refused<String> refused -> trouble.setText(refused.why().in(getLocale()));
            case Outcome.Done<String> done ->
                    show(
                            new Paragraph(say("layout.welcome.done", done.what())),
                            link(say("layout.welcome.login")));
        }
    }

    /** The same for a link that was used, is too old or never was. */
    private void refuse() {
        show(new Paragraph(say("unions.link.void")), link(say("layout.welcome.login")));
    }

    private static Anchor link(String words) {
        Anchor link = new Anchor("login", words);
        link.setRouterIgnore(true);
        return link;
    }

    private void show(Component... parts) {
        Paragraph product = new Paragraph(say("layout.product"));
        product.addClassName("product");
        main.removeAll();
        main.add(product, new H1(say("layout.welcome")));
        main.add(parts);
    }

    @Override
    public String getPageTitle() {
        return say("layout.title", say("layout.welcome"));
    }

    private String say(String key, Object... arguments) {
        return Messages.say(getLocale(), key, arguments);
    }
}
