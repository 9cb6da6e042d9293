package org.shiji.definitions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.shiji.definitions.Proposal;

/** What became of the proposals that were decided, the newest first. */
class DecidedPart extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 50;

    private final VersionWords words;

    DecidedPart(List<Proposal> closed, Locale locale) {
        this.words = new VersionWords(locale);
        addClassNames("panel", "proposals-decided");
        OrderedList list = new OrderedList();
        list.addClassName("definition-list");
        closed.stream().limit(MOST).forEach(proposal -> list.add(item(proposal)));
        add(new H2(words.say("proposals.decided", closed.size())), list);
    }

    private ListItem item(Proposal proposal) {
        Span name =
                new Span(
                        words.say(
                                "proposals.name",
                                proposal.ref().code(),
                                proposal.ref().version(),
                                proposal.validFrom()));
        name.addClassName("definition-name");
        Span state = new Span(words.say("proposals.state." + VersionWords.of(proposal.state())));
        state.addClassName("version-state");
        Div what = new Div(name, state);
        if (proposal.state() == Proposal.State.PUBLISHED) {
            Div links =
                    new Div(
                            VersionsPart.link(
                                    Asked.version(proposal.ref().code(), proposal.ref().version()),
                                    words.say("read", proposal.ref().version())));
            links.addClassName("version-links");
            what.add(links);
        }
        return new ListItem(what, new Div(proposed(proposal)), new Div(decided(proposal)));
    }

    private Div proposed(Proposal proposal) {
        Div reason = new Div(proposal.reason());
        reason.addClassName("as-written");
        return new Div(
                new Div(
                        words.say(
                                "proposals.by", proposal.authorName(), words.time(proposal.on()))),
                reason);
    }

    private Div decided(Proposal proposal) {
        Proposal.Decision decision = proposal.decision();
        if (decision == null) {
            return new Div();
        }
        Div answer = new Div(decision.answer());
        answer.addClassName("as-written");
        return new Div(
                new Div(
                        words.say(
                                "proposals.decidedBy." + VersionWords.of(proposal.state()),
                                decision.byName(),
                                words.time(decision.at()))),
                answer);
    }
}
