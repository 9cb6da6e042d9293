package org.shiji.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shiji.reporting.PeriodStatus;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.SubmissionState;
import org.shiji.reporting.SubmissionView;
import org.shiji.shared.Messages;
import org.shiji.shared.Period;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.shiji.shared.ui.Numbers;
import org.shiji.shared.ui.Times;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;

/** Where the reports of a period stand; what waits for somebody comes first. */
@Route("report")
@RolesAllowed({"NATIONAL_INSPECTOR", "PROVINCIAL_INSPECTOR", "UNION_REPORTER"})
class ReportsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentViewer current;
    private final transient Reporting reporting;
    private final transient Unions unions;

    ReportsView(CurrentViewer current, Reporting reporting, Unions unions) {
        this.current = current;
        this.reporting = reporting;
        this.unions = unions;
        addClassNames("page", "reports-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Period> periods = reporting.periods().stream().map(PeriodStatus::period).toList();
        removeAll();
        add(new H1(say("desk.reports")));
        if (periods.isEmpty()) {
            Paragraph none = new Paragraph(say("desk.reports.none"));
            none.addClassNames("panel", "empty");
            add(none);
            return;
        }
        Period asked = asked(event, periods);
        Viewer viewer = current.get();
        List<SubmissionView> all = reporting.submissions(viewer, asked);
        Paragraph sentence = new Paragraph(sentence(all));
        sentence.addClassName("sentence");
        Div filters = new Div(periods(periods, asked));
        filters.addClassName("filters");
        add(sentence, filters, table(all, names(viewer)));
    }

    /** The period the address names, else the newest. */
    private static Period asked(BeforeEnterEvent event, List<Period> periods) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("period")
                .map(
                        code ->
                                periods.stream()
                                        .filter(period -> period.code().equals(code))
                                        .findFirst()
                                        .orElseThrow(() -> new NotVisible("period " + code)))
                .orElse(periods.getFirst());
    }

    /** How many wait for the office, and how many for the unions. */
    private String sentence(List<SubmissionView> all) {
        long office = all.stream().filter(one -> waitsForOffice(one.state())).count();
        long union = all.stream().filter(one -> one.state().isOpen()).count();
        return say("desk.reports.sentence", all.size(), office, union);
    }

    private static boolean waitsForOffice(SubmissionState state) {
        return switch (state) {
            case SUBMITTED, RESUBMITTED, UNDER_REVIEW, APPEALED -> true;
            case DRAFT, RETURNED, ACCEPTED, PUBLISHED, FINAL -> false;
        };
    }

    private Select<Period> periods(List<Period> periods, Period asked) {
        Select<Period> select = new Select<>();
        select.setAriaLabel(say("desk.reports.period"));
        select.setItems(periods);
        select.setItemLabelGenerator(period -> say("desk.reports.year", period.code()));
        select.setValue(asked);
        select.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        UI.getCurrent()
                                .navigate(
                                        "report",
                                        QueryParameters.of("period", change.getValue().code()));
                    }
                });
        return select;
    }

    private Map<UnionId, Text> names(Viewer viewer) {
        Map<UnionId, Text> names = new HashMap<>();
        unions.visibleTo(viewer).forEach(union -> names.put(union.id(), union.name()));
        return names;
    }

    private RowTable table(List<SubmissionView> all, Map<UnionId, Text> names) {
        RowTable table =
                new RowTable(
                        Stream.of("union", "state", "submitted", "changed")
                                .map(key -> say("desk.reports." + key))
                                .toList());
        all.stream()
                .sorted((one, other) -> urgency(one.state()) - urgency(other.state()))
                .forEach(one -> table.row(union(one, names), parts(one)));
        return table;
    }

    private Anchor union(SubmissionView one, Map<UnionId, Text> names) {
        Text name = names.getOrDefault(one.union(), Text.same(one.union().value()));
        return new Anchor(DeskLinks.report(one.union(), one.period()), name.in(getLocale()));
    }

    private Component[] parts(SubmissionView one) {
        return new Component[] {
            new StateBadge(one.state(), getLocale()),
            new Span(time(one.submittedAt())),
            new Span(time(one.changedAt()))
        };
    }

    /** What waits for the office first, then what waits for the union, then the rest. */
    private static int urgency(SubmissionState state) {
        return waitsForOffice(state) ? 0 : state.isOpen() ? 1 : 2;
    }

    private static String time(@Nullable Instant at) {
        return at == null ? Numbers.NONE : Times.minute(at);
    }

    private String say(String key, Object... arguments) {
        return Messages.say(getLocale(), key, arguments);
    }

    @Override
    public String getPageTitle() {
        return Messages.say(getLocale(), "layout.title", say("desk.reports"));
    }
}
