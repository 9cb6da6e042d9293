package org.shiji.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shiji.assessment.WhatIf;
import org.shiji.definitions.Candidate;
import org.shiji.definitions.Candidates;
import org.shiji.definitions.Definition;
import org.shiji.definitions.Proposal;
import org.shiji.definitions.Proposals;
import org.shiji.definitions.Publishing;
import org.shiji.reporting.PeriodStatus;
import org.shiji.reporting.Reporting;
import org.shiji.shared.Messages;
import org.shiji.shared.Period;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Viewer;

/**
 * Other rules tried on the real figures of a period: what somebody changes, or what was proposed.
 * Nothing is kept until it is proposed, and nobody is judged by it until it is published.
 */
@Route("what-if")
@StyleSheet("definitions.css")
@RolesAllowed({"ADMINISTRATOR", "NATIONAL_INSPECTOR", "PROVINCIAL_INSPECTOR"})
class WhatIfView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentViewer current;
    private final transient Candidates candidates;
    private final transient WhatIf whatIf;
    private final transient WhatIfWork work;
    private final transient Proposals proposals;
    private final transient Publishing publishing;
    private final transient List<Period> periods;
    private final Div rest = new Div();
    private final WhatIfResult result = new WhatIfResult(getLocale());
    private transient @Nullable WhatIfRun running;

    WhatIfView(
            CurrentViewer current,
            Candidates candidates,
            WhatIf whatIf,
            WhatIfWork work,
            Proposals proposals,
            Publishing publishing,
            Reporting reporting) {
        this.current = current;
        this.candidates = candidates;
        this.whatIf = whatIf;
        this.work = work;
        this.proposals = proposals;
        this.publishing = publishing;
        periods =
                reporting.periods().stream()
                        .map(PeriodStatus::period)
                        .sorted(Comparator.reverseOrder())
                        .toList();
        addClassNames("page", "what-if-page");
        rest.addClassName("what-if-parts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        show(asked.getSingleParameter("period"), asked.getSingleParameter("proposal"));
    }

    final void show(Optional<String> asked, Optional<String> proposed) {
        removeAll();
        cancel();
        if (periods.isEmpty()) {
            add(new H1(say("title")), new Paragraph(say("noPeriod")));
            return;
        }
        Period period = asked.map(this::known).orElse(periods.getFirst());
        Optional<Proposal> proposal = proposed.map(this::proposal);
        Header head = new Header(new H1(say("title")), choice(period, proposal));
        head.addClassName("panel-head");
        Paragraph lead = new Paragraph(say("lead"));
        lead.addClassName("sentence");
        add(head, lead);
        long open = proposals.all(current.get()).stream().filter(Proposal::isOpen).count();
        if (open > 0 && proposal.isEmpty()) {
            add(new Paragraph(new Anchor(Links.PROPOSALS, say("open", open))));
        }
        add(rest, new InfluencePart(whatIf.influences(current.get(), period), getLocale()));
        result.empty();
        rest.removeAll();
        rest.add(proposal.<Component>map(this::note).orElseGet(() -> form(period)), result);
        proposal.ifPresent(one -> tryOut(period, one));
    }

    private WhatIfForm form(Period period) {
        return new WhatIfForm(
                candidates.draft(current.get(), period),
                getLocale(),
                edits -> tryOut(period, candidates.edited(current.get(), period, edits)),
                (name, zip) ->
                        tryOut(period, candidates.uploaded(current.get(), period, name, zip)));
    }

    private TriedProposal note(Proposal proposal) {
        return new TriedProposal(proposal, getLocale());
    }

    private Proposal proposal(String id) {
        return proposals.all(current.get()).stream()
                .filter(one -> String.valueOf(one.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> new NotVisible("proposal " + id));
    }

    private void tryOut(Period period, Proposal proposal) {
        start(period, proposals.candidate(current.get(), period, proposal.id()), () -> {});
    }

    private void tryOut(Period period, Candidate candidate) {
        start(period, candidate, () -> result.offer(propose(period, candidate)));
    }

    private Button propose(Period period, Candidate candidate) {
        Button propose =
                new Button(
                        Messages.say(getLocale(), "dashboard.propose.open"),
                        click -> ask(period, candidate));
        propose.addClassName("propose");
        return propose;
    }

    private void ask(Period period, Candidate candidate) {
        Viewer viewer = current.get();
        String code = Objects.requireNonNull(candidate.reading().definition()).framework().code();
        new ProposeDialog(
                        code,
                        publishing.suggest(viewer, candidate, period),
                        getLocale(),
                        asked ->
                                publishing.propose(
                                        current.get(),
                                        candidate,
                                        asked.version(),
                                        asked.from(),
                                        asked.reason()),
                        result::proposed)
                .open();
    }

    private Period known(String code) {
        return periods.stream()
                .filter(period -> period.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotVisible("period " + code));
    }

    private Select<Period> choice(Period period, Optional<Proposal> proposal) {
        String also = proposal.map(one -> "&proposal=" + one.id()).orElse("");
        Select<Period> choice = new Select<>();
        choice.setAriaLabel(Messages.say(getLocale(), "dashboard.filter.period"));
        choice.setItems(periods);
        choice.setItemLabelGenerator(
                one -> Messages.say(getLocale(), "dashboard.period", one.code()));
        choice.setValue(period);
        choice.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        UI.getCurrent()
                                .navigate("what-if?period=" + change.getValue().code() + also);
                    }
                });
        return choice;
    }

    private void start(Period period, Candidate candidate, Command then) {
        cancel();
        Definition definition = candidate.reading().definition();
        if (definition == null) {
            result.problems(candidate.reading().problems());
        } else if (definition.framework().period() != period.kind()) {
            result.refused(say("otherPeriods.title"), say("otherPeriods"));
        } else if (candidate.changes().isEmpty()) {
            result.refused(say("noChange.title"), say("noChange"));
        } else {
            Viewer viewer = current.get();
            WhatIfRun run = new WhatIfRun(UI.getCurrent(), result, viewer, candidate, then);
            running = run;
            result.computing(this::cancel);
            work.submit(() -> run.run(steps -> whatIf.tryOut(viewer, period, definition, steps)));
        }
    }

    private void cancel() {
        WhatIfRun run = running;
        if (run != null) {
            run.cancel();
            running = null;
            result.empty();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        cancel();
    }

    @Override
    public String getPageTitle() {
        return Messages.say(getLocale(), "dashboard.title", say("title"));
    }

    private String say(String key, Object... arguments) {
        return Messages.say(getLocale(), "dashboard.whatIf." + key, arguments);
    }
}
