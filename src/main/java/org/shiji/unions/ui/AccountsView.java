package org.shiji.unions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Message;
import org.shiji.shared.ui.OnceDialog;
import org.shiji.unions.AccountFilter;
import org.shiji.unions.AccountKeeping;
import org.shiji.unions.AccountLine;
import org.shiji.unions.AccountState;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.HandOver;
import org.shiji.unions.Outcome;
import org.shiji.unions.Sessions;
import org.shiji.unions.Viewer;

/** Who may sign in, as what: found, created, changed, disabled, given a link. */
@Route("accounts")
@StyleSheet("people.css")
@RolesAllowed("ADMINISTRATOR")
class AccountsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentViewer current;
    private final transient AccountKeeping keeping;
    private final transient Sessions sessions;
    private final PeopleWords words;
    private final AccountFilterBar bar;
    private final Paragraph sentence = new Paragraph();
    private final Said said = new Said();
    private final AccountGrid grid;
    private final AccountCards cards;
    private AccountFilter filter = AccountFilter.ALL;

    AccountsView(CurrentViewer current, AccountKeeping keeping, Sessions sessions) {
        this.current = current;
        this.keeping = keeping;
        this.sessions = sessions;
        this.words = new PeopleWords(getLocale());
        this.bar = new AccountFilterBar(words, AccountsView::goTo);
        this.grid = new AccountGrid(words, line -> open(line.username()));
        this.cards = new AccountCards(words, line -> open(line.username()));
        addClassNames("page", "people-page");
        sentence.addClassName("sentence");
        add(new H1(words.say("accounts.title")), sentence, tools(), said, grid, cards);
    }

    private Div tools() {
        Button create = new Button(words.say("accounts.new"), click -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div tools = new Div(bar, create);
        tools.addClassName("people-tools");
        return tools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(AccountAddress.read(event.getLocation().getQueryParameters()));
    }

    final void show(AccountFilter asked) {
        filter = asked;
        bar.show(filter);
        show();
    }

    private void show() {
        Viewer viewer = current.get();
        sentence.setText(sentence(viewer));
        AccountSource source = new AccountSource(keeping, current, filter);
        grid.setDataProvider(source.provider());
        cards.setDataProvider(source.provider());
    }

    /** How many there are, and how many of each state that occurs. */
    private String sentence(Viewer viewer) {
        List<String> states = new ArrayList<>();
        for (AccountState state : AccountState.values()) {
            long number =
                    keeping.count(
                            viewer,
                            new AccountFilter(
                                    "", null, state, AccountFilter.Order.USERNAME, false));
            if (number > 0) {
                states.add(words.say("accounts.sentence." + state.name(), number));
            }
        }
        return words.say(
                "accounts.sentence",
                keeping.count(viewer, AccountFilter.ALL),
                String.join(words.say("comma"), states));
    }

    private void create() {
        new AccountForm(
                        null,
                        keeping.scopes(current.get()),
                        words,
                        entered ->
                                handOver(
                                        keeping.create(
                                                current.get(),
                                                entered.username(),
                                                entered.language(),
                                                entered.entry())))
                .open();
    }

    final void open(String username) {
        Viewer viewer = current.get();
        AccountLine line = keeping.account(viewer, username);
        new AccountSheet(
                        line,
                        sessions.of(viewer, username),
                        viewer.account().equals(username),
                        words,
                        deeds(line))
                .open();
    }

    private AccountSheet.Deeds deeds(AccountLine line) {
        String username = line.username();
        return new AccountSheet.Deeds() {
            private static final long serialVersionUID = 1L;

            @Override
            public void change() {
                new AccountForm(
                                line,
                                keeping.scopes(current.get()),
                                words,
                                entered ->
                                        inForm(
                                                keeping.change(
                                                        current.get(),
                                                        username,
                                                        entered.entry(),
                                                        line.version()),
                                                "done.changed",
                                                username))
                        .open();
            }

            @Override
            public void reset() {
                handOver(keeping.resetPassword(current.get(), username))
                        .ifPresent(why -> said.refused(why.in(getLocale())));
            }

            @Override
            public void disable() {
                inForm(keeping.disable(current.get(), username), "done.disabled", username)
                        .ifPresent(why -> said.refused(why.in(getLocale())));
            }

            @Override
            public void enable() {
                inForm(keeping.enable(current.get(), username), "done.enabled", username)
                        .ifPresent(why -> said.refused(why.in(getLocale())));
            }

            @Override
            public void endSessions() {
                sessions.endAll(current.get(), username);
                said.done(words.say("done.sessionsEnded", username));
            }
        };
    }

    /** Why it was refused, to be said where it was asked for. */
    private Optional<Message> inForm(Outcome<?> outcome, String done, String username) {
        @Nullable Message why = refusal(outcome);
        if (why == null) {
            show();
            said.done(words.say(done, username));
        }
        return Optional.ofNullable(why);
    }

    private Optional<Message> handOver(Outcome<HandOver> outcome) {
        if (outcome instanceof Outcome.Done<HandOver> done) {
            show();
            HandOver link = done.what();
            new OnceDialog(
                            words.say("link.title", link.username()),
                            words.say("link.meaning", words.time(link.expires())),
                            words.say("link.address"),
                            Root.address() + link.address(),
                            words.locale())
                    .open();
        }
        return Optional.ofNullable(refusal(outcome));
    }

    private static @Nullable Message refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.why() : null;
    }

    private static void goTo(AccountFilter filter) {
        UI.getCurrent().navigate(AccountsView.class, AccountAddress.write(filter));
    }

    @Override
    public String getPageTitle() {
        return words.say("pageTitle", words.say("accounts.title"));
    }
}
