package org.shiji.api.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import org.shiji.api.TokenLine;
import org.shiji.shared.ui.Times;

/** Tokens: what they may do, until when, by whom, last used. */
class TokenList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    /**
     * @param union the name of a token's union where there are several, else empty
     */
    TokenList(
            List<TokenLine> tokens,
            Words words,
            SerializableFunction<TokenLine, String> union,
            SerializableConsumer<TokenLine> revoke) {
        addClassName("sessions");
        for (TokenLine token : tokens) {
            add(item(token, words, union.apply(token), revoke));
        }
    }

    private static ListItem item(
            TokenLine token, Words words, String union, SerializableConsumer<TokenLine> revoke) {
        boolean active = token.state() == TokenLine.State.ACTIVE;
        Span name = new Span(token.name());
        name.addClassName("session-name");
        Span mark = new Span(words.say("mark." + token.state().name()));
        mark.addClassNames("mark", active ? "mark-active" : "mark-disabled");
        Div head = new Div(name, mark);
        head.addClassName("session-head");
        Div facts = new Div(head);
        facts.addClassName("session-facts");
        if (!union.isEmpty()) {
            facts.add(new Span(union));
        }
        facts.add(
                new Span(words.scopes(token.scopes())),
                quiet(words.state(token)),
                quiet(words.say("made", Times.minute(token.madeAt()), token.madeBy())),
                quiet(words.say("known", token.account()) + " " + words.used(token)));
        ListItem item = new ListItem(facts);
        if (active) {
            Button button = new Button(words.say("revoke"), click -> revoke.accept(token));
            button.setAriaLabel(words.say("revoke.of", token.name()));
            item.add(button);
        }
        return item;
    }

    private static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("quiet");
        return span;
    }
}
