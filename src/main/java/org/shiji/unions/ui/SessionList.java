package org.shiji.unions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shiji.unions.OpenSession;

/** Open sessions: with which browser, from where, since when, last used. */
class SessionList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    /**
     * @param here key of the reader's present session, null where it is not among them
     * @param end ends one of them by its key, null where that is not offered
     */
    SessionList(
            List<OpenSession> sessions,
            @Nullable String here,
            PeopleWords words,
            @Nullable SerializableConsumer<String> end) {
        addClassName("sessions");
        for (OpenSession session : sessions) {
            add(item(session, session.key().equals(here), words, end));
        }
    }

    private static ListItem item(
            OpenSession session,
            boolean here,
            PeopleWords words,
            @Nullable SerializableConsumer<String> end) {
        String browser = BrowserName.of(session.browser());
        String name = browser.isEmpty() ? words.say("session.unknown") : browser;
        Span title = new Span(name);
        title.addClassName("session-name");
        Div head = new Div(title);
        head.addClassName("session-head");
        if (here) {
            Span mark = new Span(words.say("session.here"));
            mark.addClassNames("mark", "mark-here");
            head.add(mark);
        }
        Span facts =
                new Span(
                        words.say(
                                "session.facts",
                                words.time(session.since()),
                                words.time(session.lastUsed()),
                                session.address()));
        facts.addClassName("quiet");
        Div what = new Div(head, facts);
        what.addClassName("session-facts");
        ListItem item = new ListItem(what);
        if (end != null && !here) {
            Button button =
                    new Button(words.say("session.end"), click -> end.accept(session.key()));
            button.setAriaLabel(words.say("session.endOf", name, words.time(session.since())));
            item.add(button);
        }
        return item;
    }
}
