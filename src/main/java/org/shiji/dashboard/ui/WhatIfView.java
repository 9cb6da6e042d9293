package org.shiji.dashboard.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shiji.assessment.WhatIf;
import org.shiji.definitions.Candidate;
import org.shiji.definitions.Candidates;
import org.shiji.definitions.Definition;
import org.shiji.reporting.PeriodStatus;
import org.shiji.reporting.Reporting;
import org.shiji.shared.Messages;
import org.shiji.shared.Period;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Viewer;

/** Other rules tried on the real figures of a period. Nothing is kept. */
@Route("what-if")
@StyleSheet("definitions.css")
@RolesAllowed({"ADMINISTRATOR", "NATIONAL_INSPECTOR", "PROVINCIAL_INSPECTOR"})
class WhatIfView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentViewer current;
    private final transient Candidates candidates;
    private final transient WhatIf whatIf;
    private final transient WhatIfWork work;
    private final transient List<Period> periods;
    private final Div rest = new Div();
    private final WhatIfResult result = new WhatIfResult(getLocale());
    private transient @Nullable WhatIfRun running;

    WhatIfView(
            CurrentViewer current,
            Candidates candidates,
            WhatIf whatIf,
            WhatIfWork work,
            Reporting reporting) {
        this.current = current;
        this.candidates = candidates;
        this.whatIf = whatIf;
        this.work = work;
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
        show(event.getLocation().getQueryParameters().getSingleParameter("period"));
    }

    final void show(Optional<String> asked) {
        removeAll();
        cancel();
        if (periods.isEmpty()) {
            add(new H1(say("title")), new Paragraph(say("noPeriod")));
            return;
        }
        Period period = asked.map(this::known).orElse(periods.getFirst());
        Header head = new Header(new H1(say("title")), choice(period));
        head.addClassName("panel-head");
        Paragraph lead = new Paragraph(say("lead"));
        lead.addClassName("sentence");
        add(
                head,
                lead,
                rest,
                new InfluencePart(whatIf.influences(current.get(), period), getLocale()));
        result.empty();
        rest.removeAll();
        rest.add(
                new WhatIfForm(
                        candidates.draft(current.get(), period),
                        getLocale(),
                        edits -> start(period, candidates.edited(current.get(), period, edits)),
                        (name, zip) ->
                                start(
                                        period,
                                        candidates.uploaded(current.get(), period, name, zip))),
                result);
    }

    private Period known(String code) {
        return periods.stream()
                .filter(period -> period.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotVisible("period " + code));
    }

    private Select<Period> choice(Period period) {
        Select<Period> choice = new Select<>();
        choice.setAriaLabel(Messages.say(getLocale(), "dashboard.filter.period"));
        choice.setItems(periods);
        choice.setItemLabelGenerator(
                one -> Messages.say(getLocale(), "dashboard.period", one.code()));
        choice.setValue(period);
        choice.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        UI.getCurrent().navigate("what-if?period=" + change.getValue().code());
                    }
                });
        return choice;
    }

    private void start(Period period, Candidate candidate) {
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
            WhatIfRun run = new WhatIfRun(UI.getCurrent(), result, viewer, candidate);
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

    private String say(String key) {
        return Messages.say(getLocale(), "dashboard.whatIf." + key);
    }
}
