package org.shiji.definitions.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.shiji.definitions.Outcome;
import org.shiji.definitions.Proposal;
import org.shiji.definitions.Proposals;
import org.shiji.definitions.Publishing;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.IssueItem;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.Viewer;

/** What was proposed to become a version: to be read, tried, and decided by others. */
@Route("definitions/proposals")
@StyleSheet("definitions.css")
@RolesAllowed({"ADMINISTRATOR", "NATIONAL_INSPECTOR", "PROVINCIAL_INSPECTOR"})
class ProposalsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentViewer current;
    private final transient Proposals proposals;
    private final transient Publishing publishing;
    private final Paragraph sentence = new Paragraph();
    private final Div said = new Div();
    private final Div parts = new Div();

    ProposalsView(CurrentViewer current, Proposals proposals, Publishing publishing) {
        this.current = current;
        this.proposals = proposals;
        this.publishing = publishing;
        addClassNames("page", "definitions-page", "proposals-page");
        sentence.addClassName("sentence");
        parts.addClassName("definition-parts");
        said.addClassName("proposal-outcome");
        said.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        Paragraph meaning = new Paragraph(say("meaning"));
        meaning.addClassName("quiet");
        add(new H1(say("title")), sentence, meaning, said, parts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        said.removeAll();
        show();
    }

    final void show() {
        Viewer viewer = current.get();
        List<Proposal> all = proposals.all(viewer);
        List<Proposal> open = all.stream().filter(Proposal::isOpen).toList();
        List<Proposal> closed = all.stream().filter(proposal -> !proposal.isOpen()).toList();
        sentence.setText(say("open", open.size()));
        parts.removeAll();
        for (Proposal proposal : open) {
            Proposals.Review review = proposals.review(viewer, proposal.id());
            parts.add(new ProposalPart(review, actions(viewer, review), getLocale()));
        }
        if (!closed.isEmpty()) {
            parts.add(new DecidedPart(closed, getLocale()));
        }
    }

    private ProposalActions actions(Viewer viewer, Proposals.Review review) {
        Proposal proposal = review.proposal();
        return new ProposalActions(
                proposal,
                review.obstacle() != null || review.reading().definition() == null,
                viewer,
                VersionFiles.download(() -> proposals.files(current.get(), proposal.id())),
                getLocale(),
                new ProposalActions.Deeds() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public void publish() {
                        tell(publishing.publish(current.get(), proposal.id()));
                    }

                    @Override
                    public void decline(String reason) {
                        tell(publishing.decline(current.get(), proposal.id(), reason));
                    }

                    @Override
                    public void withdraw() {
                        tell(publishing.withdraw(current.get(), proposal.id()));
                    }
                });
    }

    /** Says what came of it where everybody looks, then shows how things stand now. */
    private void tell(Outcome outcome) {
        said.removeAll();
        switch (outcome) {
            case Outcome.Done done -> said.add(done(done.proposal()));
            case Outcome.Refused refused -> said.add(notice(refused.why().in(getLocale())));
            case Outcome.Wrong wrong -> {
                UnorderedList list = new UnorderedList();
                list.addClassName("definition-issues");
                wrong.issues()
                        .forEach(
                                issue ->
                                        list.add(
                                                new IssueItem(
                                                        issue,
                                                        getLocale(),
                                                        Messages.say(
                                                                getLocale(),
                                                                "definitions.ui.problems.line",
                                                                issue.line()))));
                said.add(notice(say("wrong", wrong.issues().size())), list);
            }
        }
        show();
        said.getElement().executeJs("this.scrollIntoView({block: 'center'}); this.focus();");
    }

    private Paragraph done(Proposal proposal) {
        Paragraph done =
                notice(
                        say(
                                "done." + VersionWords.of(proposal.state()),
                                proposal.ref().version(),
                                proposal.validFrom()));
        if (proposal.state() == Proposal.State.PUBLISHED) {
            Anchor there =
                    VersionsPart.link(
                            Asked.version(proposal.ref().code(), proposal.ref().version()),
                            say("done.see"));
            done.add(" ");
            done.add(there);
        }
        return done;
    }

    private static Paragraph notice(String words) {
        Paragraph notice = new Paragraph(words);
        notice.addClassName("notice");
        return notice;
    }

    @Override
    public String getPageTitle() {
        return say("pageTitle");
    }

    private String say(String key, Object... arguments) {
        return Messages.say(getLocale(), "definitions.ui.proposals." + key, arguments);
    }
}
