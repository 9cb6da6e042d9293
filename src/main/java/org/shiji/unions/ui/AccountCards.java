package org.shiji.unions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import org.shiji.unions.AccountLine;

/** The accounts as cards, for narrow screens; fetched as one scrolls. */
class AccountCards extends VirtualList<AccountLine> {

    private static final long serialVersionUID = 1L;

    AccountCards(PeopleWords words, SerializableConsumer<AccountLine> open) {
        addClassNames("record-cards", "narrow-only");
        getElement().setAttribute("aria-label", words.say("accounts.title"));
        setRenderer(new ComponentRenderer<>(line -> card(line, words, open)));
    }

    private static Div card(
            AccountLine line, PeopleWords words, SerializableConsumer<AccountLine> open) {
        Span name = new Span(line.name().in(words.locale()));
        name.addClassName("session-name");
        Div head = new Div(name, AccountGrid.state(line, words));
        head.addClassName("card-head");
        Facts facts =
                new Facts()
                        .with(words.say("username"), line.username())
                        .with(words.say("role"), words.role(line.role()))
                        .with(words.say("scope"), words.scope(line))
                        .with(words.say("lastSignIn"), words.lastSignIn(line));
        Div card = new Div(head, facts, AccountGrid.opener(line, words, open));
        card.addClassName("record-card");
        return card;
    }
}
