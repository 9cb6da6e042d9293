package org.shiji.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.shiji.definitions.Proposal;
import org.shiji.shared.Messages;

/** Which proposal is tried, in the place of the form, and the ways from it. */
class TriedProposal extends Section {

    private static final long serialVersionUID = 1L;

    private final Locale locale;

    TriedProposal(Proposal proposal, Locale locale) {
        this.locale = locale;
        addClassNames("panel", "what-if-form");
        Paragraph about =
                new Paragraph(
                        say(
                                "tried.about",
                                proposal.ref().code(),
                                proposal.validFrom(),
                                proposal.authorName()));
        Paragraph reason = new Paragraph(proposal.reason());
        reason.addClassName("as-written");
        UnorderedList ways =
                new UnorderedList(
                        new ListItem(new Anchor(Links.PROPOSALS, say("proposals"))),
                        new ListItem(new Anchor("what-if", say("tried.others"))));
        ways.addClassName("ways");
        add(new H2(say("tried", proposal.ref().version())), about, reason, ways);
    }

    private String say(String key, Object... arguments) {
        return Messages.say(locale, "dashboard.propose." + key, arguments);
    }
}
