package org.shiji.dashboard.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.shiji.assessment.Assessments;
import org.shiji.dashboard.Overview;
import org.shiji.dashboard.Overviews;
import org.shiji.shared.Messages;
import org.shiji.shared.Period;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;

/** All unions of a period: which are substantive, which only loud, where the water is. */
@Route("overview")
@RolesAllowed({"NATIONAL_INSPECTOR", "PROVINCIAL_INSPECTOR"})
class OverviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentViewer current;
    private final transient Assessments assessments;
    private final transient Overviews overviews;
    private final OverviewFilterBar bar;
    private final Div results = new Div();

    OverviewView(
            CurrentViewer current, Assessments assessments, Overviews overviews, Unions unions) {
        this.current = current;
        this.assessments = assessments;
        this.overviews = overviews;
        Viewer viewer = current.get();
        addClassName("page");
        results.addClassName("results");
        bar =
                new OverviewFilterBar(
                        assessments.periods(viewer),
                        unions.provinces(viewer),
                        getLocale(),
                        OverviewView::goTo);
        H1 title = new H1(say("dashboard.overview.title"));
        title.addClassName("unseen");
        add(title, bar, results);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OverviewFilter filter = filter(event);
        Viewer viewer = current.get();
        List<Period> periods = assessments.periods(viewer);
        results.removeAll();
        if (periods.isEmpty()) {
            results.add(nothing("dashboard.overview.none.title", "dashboard.overview.none.advice"));
            return;
        }
        Period period = filter.period() == null ? periods.getFirst() : filter.period();
        if (!periods.contains(period)) {
            throw new NotVisible("period " + period);
        }
        bar.show(filter.inPeriod(period));
        Overview overview = overviews.overview(viewer, period, filter.province(), filter.search());
        if (overview.lines().isEmpty()) {
            results.add(
                    nothing(
                            "dashboard.overview.noMatch.title",
                            "dashboard.overview.noMatch.advice"));
            return;
        }
        results.add(new Headline(overview, getLocale()), pictures(overview), table(overview));
    }

    @Override
    public String getPageTitle() {
        return say("dashboard.title", say("dashboard.overview.title"));
    }

    private Div pictures(Overview overview) {
        Div pictures =
                new Div(
                        new QuadrantPanel(overview, getLocale()),
                        new WettestPanel(overview, getLocale()));
        pictures.addClassName("two-columns");
        return pictures;
    }

    private Section table(Overview overview) {
        Section section =
                new Section(
                        new H2(say("dashboard.overview.table")),
                        new StandingGrid(overview.lines(), getLocale()),
                        new StandingCards(overview.lines(), getLocale()));
        section.addClassName("panel");
        return section;
    }

    private Section nothing(String title, String advice) {
        Section nothing = new Section(new H2(say(title)), new Paragraph(say(advice)));
        nothing.addClassNames("panel", "empty");
        return nothing;
    }

    private static OverviewFilter filter(BeforeEnterEvent event) {
        try {
            return OverviewFilter.from(event.getLocation().getQueryParameters());
        } catch (IllegalArgumentException noPeriod) {
            throw new NotVisible("period in " + event.getLocation().getPathWithQueryParameters());
        }
    }

    private static void goTo(OverviewFilter filter) {
        UI.getCurrent().navigate(OverviewView.class, filter.address());
    }

    private String say(String key, Object... arguments) {
        return Messages.say(getLocale(), key, arguments);
    }
}
