package org.shiji.unions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import java.util.List;
import org.shiji.unions.AccountLine;
import org.shiji.unions.AccountState;
import org.shiji.unions.OpenSession;

/** One account: what is known of it, where it is signed in, and what can be done about it. */
class AccountSheet extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What is done once it was confirmed. */
    interface Deeds extends Serializable {
        void change();

        void reset();

        void disable();

        void enable();

        void endSessions();
    }

    private final AccountLine line;
    private final PeopleWords words;

    /**
     * @param own whether it is the viewer's own: those things another administrator does
     */
    AccountSheet(
            AccountLine line,
            List<OpenSession> sessions,
            boolean own,
            PeopleWords words,
            Deeds deeds) {
        this.line = line;
        this.words = words;
        addClassName("people-dialog");
        addClassName("account-sheet");
        setHeaderTitle(words.say("sheet.title", line.name().in(words.locale()), line.username()));
        setMaxWidth("min(42rem, 100%)");
        add(
                new Facts()
                        .with(words.say("role"), words.role(line.role()))
                        .with(words.say("scope"), words.scope(line))
                        .with(words.say("mail"), words.mail(line))
                        .with(words.say("state"), words.state(line))
                        .with(words.say("lastSignIn"), words.lastSignIn(line)),
                sessions(sessions, deeds),
                actions(own, deeds));
        getFooter().add(new Button(words.say("close"), click -> close()));
    }

    private Div sessions(List<OpenSession> sessions, Deeds deeds) {
        Div part = new Div(new H3(words.say("sessions.count", sessions.size())));
        if (!sessions.isEmpty()) {
            part.add(new SessionList(sessions, null, words, null));
            part.add(button("endSessions", deeds::endSessions));
        }
        return part;
    }

    private Div actions(boolean own, Deeds deeds) {
        Div part = new Div(new H3(words.say("sheet.actions")));
        Div buttons = new Div();
        buttons.addClassName("people-buttons");
        Button change = new Button(words.say("sheet.change"), click -> leave(deeds::change));
        buttons.add(change);
        part.add(buttons);
        if (own) {
            Paragraph why = new Paragraph(words.say("sheet.own"));
            why.addClassName("quiet");
            part.add(why);
        } else if (line.state() == AccountState.DISABLED) {
            buttons.add(button("enable", deeds::enable));
        } else {
            buttons.add(button("reset", deeds::reset), button("disable", deeds::disable));
        }
        return part;
    }

    private Button button(String key, Command deed) {
        return new Button(
                words.say("sheet." + key),
                click ->
                        new Confirming(
                                        words.say("sheet." + key + ".title", line.username()),
                                        words.say("sheet." + key + ".meaning"),
                                        words.say("sheet." + key),
                                        words,
                                        () -> leave(deed))
                                .open());
    }

    private void leave(Command deed) {
        close();
        deed.execute();
    }
}
