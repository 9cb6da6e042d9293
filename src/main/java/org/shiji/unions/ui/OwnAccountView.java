package org.shiji.unions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shiji.shared.Text;
import org.shiji.shared.ui.Preferences;
import org.shiji.unions.AccountLine;
import org.shiji.unions.Accounts;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.OpenSession;
import org.shiji.unions.Outcome;
import org.shiji.unions.OwnAccount;
import org.shiji.unions.Sessions;
import org.shiji.unions.Viewer;

/** One's own account: name, language, password, and where one is signed in. */
@Route("account")
@StyleSheet("people.css")
@PermitAll
class OwnAccountView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentViewer current;
    private final transient Accounts accounts;
    private final transient OwnAccount own;
    private final transient Sessions sessions;
    private final PeopleWords words;
    private final Said said = new Said();
    private final Section about = panel();
    private final Section open = panel();

    OwnAccountView(CurrentViewer current, Accounts accounts, OwnAccount own, Sessions sessions) {
        this.current = current;
        this.accounts = accounts;
        this.own = own;
        this.sessions = sessions;
        this.words = new PeopleWords(getLocale());
        addClassNames("page", "people-page");
        Div parts = new Div(about, password(), open, language(), mail());
        parts.addClassName("two-columns");
        add(new H1(words.say("own.title")), said, parts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    final void show() {
        showAbout();
        showSessions();
    }

    private void showAbout() {
        AccountLine line = own.line(current.get());
        TextField chinese = name("name.zh", line.name().zh(), 100);
        TextField english = name("name.en", line.name().en(), 200);
        Button save =
                new Button(
                        words.say("save"),
                        click -> rename(new Text(chinese.getValue(), english.getValue())));
        Div buttons = new Div(save);
        buttons.addClassName("people-buttons");
        Div fields = new Div(chinese, english, buttons);
        fields.addClassName("people-fields");
        about.removeAll();
        about.add(
                new H2(words.say("own.about")),
                new Facts()
                        .with(words.say("username"), line.username())
                        .with(words.say("role"), words.role(line.role()))
                        .with(words.say("scope"), words.scope(line))
                        .with(words.say("lastSignIn"), words.lastSignIn(line)),
                fields);
    }

    private TextField name(String key, String value, int longest) {
        TextField field = new TextField(words.say(key));
        field.setValue(value);
        field.setMaxLength(longest);
        return field;
    }

    private void rename(Text name) {
        Text stripped = new Text(name.zh().strip(), name.en().strip());
        if (said.isDone(own.rename(current.get(), stripped), getLocale())) {
            showAbout();
            said.done(words.say("own.renamed"));
        }
    }

    private Section password() {
        Section part = panel();
        part.add(
                new H2(words.say("own.password")),
                new PasswordForm(
                        own.passwordRule(current.get()).in(getLocale()),
                        words,
                        (old, fresh) -> {
                            Outcome<AccountLine> outcome =
                                    own.changePassword(current.get(), old, fresh, here());
                            if (outcome instanceof Outcome.Refused<AccountLine> refused) {
                                return Optional.of(refused.why());
                            }
                            showSessions();
                            said.done(words.say("own.passwordChanged"));
                            return Optional.empty();
                        }));
        return part;
    }

    private void showSessions() {
        Viewer viewer = current.get();
        List<OpenSession> all = sessions.own(viewer);
        open.removeAll();
        Paragraph meaning = new Paragraph(words.say("own.sessions.meaning"));
        meaning.addClassName("quiet");
        open.add(
                new H2(words.say("sessions.count", all.size())),
                meaning,
                new SessionList(
                        all,
                        here(),
                        words,
                        key -> {
                            sessions.endOwn(current.get(), key);
                            showSessions();
                            said.done(words.say("own.sessionEnded"));
                        }));
        if (all.stream().anyMatch(session -> !session.key().equals(here()))) {
            Button others =
                    new Button(
                            words.say("own.endOthers"),
                            click -> {
                                sessions.endOthers(current.get(), here());
                                showSessions();
                                said.done(words.say("own.othersEnded"));
                            });
            Div buttons = new Div(others);
            buttons.addClassName("people-buttons");
            open.add(buttons);
        }
    }

    private Section language() {
        RadioButtonGroup<Locale> choice = new RadioButtonGroup<>();
        choice.setAriaLabel(words.say("own.language"));
        choice.setItems(Locale.CHINESE, Locale.ENGLISH);
        choice.setItemLabelGenerator(one -> words.say("language." + one.getLanguage()));
        choice.setValue(accounts.locale(current.get().account()));
        choice.addValueChangeListener(
                chosen -> {
                    if (chosen.isFromClient()) {
                        speak(chosen.getValue());
                    }
                });
        Paragraph meaning = new Paragraph(words.say("own.language.meaning"));
        meaning.addClassName("quiet");
        Section part = panel();
        part.add(new H2(words.say("own.language")), meaning, choice);
        return part;
    }

    private Section mail() {
        AccountLine line = own.line(current.get());
        TextField address = new TextField(words.say("mail"));
        address.setMaxLength(254);
        address.setValue(line.mail() == null ? "" : line.mail());
        address.getElement().setAttribute("autocomplete", "email");
        Checkbox wanted = new Checkbox(words.say("own.mail.wanted"), line.mailWanted());
        Button save =
                new Button(
                        words.say("own.mail.save"),
                        click -> {
                            if (said.isDone(
                                    own.reach(current.get(), address.getValue(), wanted.getValue()),
                                    getLocale())) {
                                said.done(words.say("own.mail.saved"));
                            }
                        });
        Div buttons = new Div(save);
        buttons.addClassName("people-buttons");
        Paragraph meaning = new Paragraph(words.say("own.mail.meaning"));
        meaning.addClassName("quiet");
        Div fields = new Div(meaning, address, wanted, buttons);
        fields.addClassName("people-fields");
        Section part = panel();
        part.add(new H2(words.say("own.mail")), fields);
        return part;
    }

    /** For the account, and for this browser at once. */
    private void speak(Locale language) {
        accounts.prefer(current.get().account(), language);
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        Locale shown = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        Preferences.keep(shown);
        UI.getCurrent().getSession().setAttribute(Locale.class, shown);
        UI.getCurrent().getPage().reload();
    }

    private static String here() {
        return Sessions.key(VaadinSession.getCurrent().getSession().getId());
    }

    private static Section panel() {
        Section panel = new Section();
        panel.addClassName("panel");
        return panel;
    }

    @Override
    public String getPageTitle() {
        return words.say("pageTitle", words.say("own.title"));
    }
}
