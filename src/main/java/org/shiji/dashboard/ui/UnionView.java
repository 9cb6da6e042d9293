package org.shiji.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
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
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shiji.assessment.Assessments;
import org.shiji.assessment.Firmness;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Standing;
import org.shiji.export.Exports;
import org.shiji.shared.Messages;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.UnionProfile;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;

/** One union in one period: the verdict, why, and every figure behind it. Prints as a report. */
@Route("unions/:union/:period?")
@RolesAllowed({"NATIONAL_INSPECTOR", "PROVINCIAL_INSPECTOR", "UNION_REPORTER"})
class UnionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentViewer current;
    private final transient Assessments assessments;
    private final transient Exports exports;
    private final transient Unions unions;
    private String title = "";

    UnionView(CurrentViewer current, Assessments assessments, Exports exports, Unions unions) {
        this.current = current;
        this.assessments = assessments;
        this.exports = exports;
        this.unions = unions;
        addClassNames("page", "union-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Viewer viewer = current.get();
        UnionId union = Addressed.union(event);
        List<Standing> history = assessments.history(viewer, union);
        Optional<Period> asked = Addressed.period(event);
        if (history.isEmpty() && asked.isEmpty()) {
            showNothingYet(unions.profile(viewer, union));
            return;
        }
        Period period = asked.orElseGet(() -> history.getLast().period());
        Scorecard card = assessments.scorecard(viewer, union, period);
        show(card, before(viewer, union, history, period), history);
    }

    /** A union begins with its report. */
    private void showNothingYet(UnionProfile union) {
        title = union.name().in(getLocale());
        Section nothing =
                new Section(
                        new H2(say("dashboard.overview.none.title")),
                        new Paragraph(say("dashboard.union.none.advice")),
                        new Paragraph(new Anchor("report", say("dashboard.union.none.way"))));
        nothing.addClassNames("panel", "empty");
        removeAll();
        add(new H1(title), nothing);
    }

    private String say(String key) {
        return Messages.say(getLocale(), key);
    }

    private void show(Scorecard card, @Nullable Scorecard before, List<Standing> history) {
        Locale locale = getLocale();
        title = card.union().name().in(locale);
        removeAll();
        Div pictures = new Div(new WaterPanel(card, locale), new GroupPanel(card, before, locale));
        pictures.addClassName("two-columns");
        FlagsPart flags = new FlagsPart(card, locale);
        IndicatorsPart indicators = new IndicatorsPart(card, locale);
        add(
                new UnionHead(
                        card, history, new ExportMenu(current, exports, card, locale), locale),
                new TotalsPart(card, locale),
                new ReasonsPart(card, locale),
                new FirmnessPart(
                        card.firmness(), locale, change -> show(change, flags, indicators)),
                pictures,
                flags,
                indicators,
                new OriginPart(card, locale));
    }

    private static void show(Firmness.Change change, FlagsPart flags, IndicatorsPart indicators) {
        switch (change.what()) {
            case FLAG_UPHELD -> flags.show();
            case INDICATOR_TO_FULL, VETO_UPHELD -> indicators.show(change.code());
        }
    }

    private @Nullable Scorecard before(
            Viewer viewer, UnionId union, List<Standing> history, Period period) {
        return history.stream().anyMatch(standing -> standing.period().equals(period.previous()))
                ? assessments.scorecard(viewer, union, period.previous())
                : null;
    }

    @Override
    public String getPageTitle() {
        return Messages.say(getLocale(), "dashboard.title", title);
    }
}
