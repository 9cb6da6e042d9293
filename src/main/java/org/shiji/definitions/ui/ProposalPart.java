package org.shiji.definitions.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Definition;
import org.shiji.definitions.Proposal;
import org.shiji.definitions.Proposals;
import org.shiji.shared.Message;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.IssueItem;

/** An open proposal: who, when, why, what it would change, and what can be done about it. */
class ProposalPart extends Section {

    private static final long serialVersionUID = 1L;

    /** More changes than these are folded up. */
    private static final int MOST_OPEN = 20;

    private final VersionWords words;
    private final Locale locale;

    ProposalPart(Proposals.Review review, ProposalActions actions, Locale locale) {
        this.words = new VersionWords(locale);
        this.locale = locale;
        Proposal proposal = review.proposal();
        addClassNames("panel", "proposal");
        add(
                new H2(
                        say(
                                "name",
                                proposal.ref().code(),
                                proposal.ref().version(),
                                proposal.validFrom())),
                about(proposal));
        Message obstacle = review.obstacle();
        if (obstacle != null) {
            Paragraph notice = new Paragraph(say("obstacle", obstacle.in(locale)));
            notice.addClassName("notice");
            add(notice);
        }
        if (review.reading().definition() == null) {
            add(issues(review));
        } else {
            add(changes(review, review.against()));
        }
        add(actions);
    }

    private DescriptionList about(Proposal proposal) {
        DescriptionList about = new DescriptionList();
        about.addClassName("proposal-about");
        DescriptionList.Description reason = new DescriptionList.Description(proposal.reason());
        reason.addClassName("as-written");
        about.add(
                new DescriptionList.Term(say("author")),
                new DescriptionList.Description(
                        say("person", proposal.authorName(), proposal.author())),
                new DescriptionList.Term(say("on")),
                new DescriptionList.Description(words.time(proposal.on())),
                new DescriptionList.Term(say("reason")),
                reason);
        return about;
    }

    private NativeDetails changes(Proposals.Review review, @Nullable Definition against) {
        int number = review.changes().size();
        NativeDetails details =
                new NativeDetails(
                        against == null
                                ? say("noneBefore")
                                : say(
                                        "changes",
                                        against.framework().code(),
                                        against.framework().version(),
                                        number),
                        new ChangesPart(review.changes(), locale));
        details.setOpen(number <= MOST_OPEN);
        return details;
    }

    private NativeDetails issues(Proposals.Review review) {
        UnorderedList list = new UnorderedList();
        list.addClassName("definition-issues");
        review.reading()
                .problems()
                .forEach(
                        issue ->
                                list.add(
                                        new IssueItem(
                                                issue,
                                                locale,
                                                words.say("problems.line", issue.line()))));
        NativeDetails details =
                new NativeDetails(say("wrong", review.reading().problems().size()), list);
        details.setOpen(true);
        return details;
    }

    private String say(String key, Object... arguments) {
        return Messages.say(locale, "definitions.ui.proposals." + key, arguments);
    }
}
