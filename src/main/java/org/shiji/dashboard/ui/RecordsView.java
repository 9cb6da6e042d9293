package org.shiji.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.shiji.assessment.Assessments;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Scorecard.ElementFigures;
import org.shiji.assessment.Scorecard.VoidCount;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.RecordKind;
import org.shiji.reporting.RecordQuery;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.ui.RecordCards;
import org.shiji.reporting.ui.RecordGrid;
import org.shiji.reporting.ui.RecordSource;
import org.shiji.reporting.ui.RecordText;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Messages;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.shiji.shared.ui.Numbers;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;

/** The records behind a figure, each with what keeps it from counting. */
@Route("unions/:union/:period/records/:element")
@RolesAllowed({"NATIONAL_INSPECTOR", "PROVINCIAL_INSPECTOR", "UNION_REPORTER"})
class RecordsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentViewer current;
    private final transient Assessments assessments;
    private final transient Reporting reporting;
    private final transient Catalogue catalogue;
    private final transient Unions unions;
    private String title = "";

    RecordsView(
            CurrentViewer current,
            Assessments assessments,
            Reporting reporting,
            Catalogue catalogue,
            Unions unions) {
        this.current = current;
        this.assessments = assessments;
        this.reporting = reporting;
        this.catalogue = catalogue;
        this.unions = unions;
        addClassNames("page", "records-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Viewer viewer = current.get();
        UnionId union = Addressed.union(event);
        Period period = Addressed.period(event).orElseThrow(() -> new NotVisible("no period"));
        Scorecard card = assessments.scorecard(viewer, union, period);
        ElementFigures element = element(card, Addressed.element(event));
        show(card, element, RecordFilter.from(event.getLocation().getQueryParameters()), viewer);
    }

    private void show(Scorecard card, ElementFigures element, RecordFilter filter, Viewer viewer) {
        Locale locale = getLocale();
        title = Messages.say(locale, "dashboard.records.title", element.name().in(locale));
        RecordQuery query =
                RecordQuery.behind(
                                catalogue.forPeriod(card.period()),
                                card.union().id(),
                                card.period(),
                                element.code())
                        .only(filter.which());
        RecordKind kind = kind(query, element);
        RecordText text = new RecordText(kind, names(viewer, card), locale);
        RecordSource source = new RecordSource(reporting, viewer, query);
        removeAll();
        Paragraph sentence = new Paragraph(sentence(element, locale));
        sentence.addClassName("sentence");
        add(
                back(card, locale),
                new H1(title),
                sentence,
                new RecordFilterBar(card, element, filter, locale),
                new RecordGrid(source, kind, text, title, locale),
                new RecordCards(source, kind, text, title, locale));
    }

    /** What counts and what does not, with the weightiest reason. */
    static String sentence(ElementFigures element, Locale locale) {
        long voided = element.voided().values().stream().mapToLong(VoidCount::count).sum();
        Text filter = element.filter();
        String which =
                filter == null
                        ? ""
                        : Messages.say(locale, "dashboard.records.where", filter.in(locale));
        String all = Numbers.write(element.records(), 0);
        if (voided == 0) {
            return Messages.say(locale, "dashboard.records.allCount", all, which);
        }
        VoidCount most =
                element.voided().values().stream()
                        .reduce((one, other) -> other.count() > one.count() ? other : one)
                        .orElseThrow();
        return Messages.say(
                locale,
                "dashboard.records.someCount",
                all,
                which,
                Numbers.write(voided, 0),
                most.reason().in(locale),
                Numbers.write(most.count(), 0));
    }

    private static Nav back(Scorecard card, Locale locale) {
        Nav back =
                new Nav(
                        new Anchor(
                                Links.union(card.union().id(), card.period()),
                                Messages.say(
                                        locale,
                                        "dashboard.records.back",
                                        card.union().name().in(locale),
                                        card.period().code())));
        back.getElement()
                .setAttribute("aria-label", Messages.say(locale, "dashboard.records.path"));
        back.addClassName("back");
        return back;
    }

    /** Names of the union's members by their codes: a code alone tells a reader nothing. */
    private Map<String, Text> names(Viewer viewer, Scorecard card) {
        Map<String, Text> names = new HashMap<>();
        unions.members(viewer, card.union().id())
                .forEach(member -> names.put(member.code(), member.name()));
        return names;
    }

    private static RecordKind kind(RecordQuery query, ElementFigures element) {
        String type = element.recordType();
        RecordKind kind =
                type == null ? null : query.definition().recordKinds().get(new RecordType(type));
        if (kind == null) {
            throw new IllegalStateException(
                    "no record type of " + element.code() + " in " + query.definition().ref());
        }
        return kind;
    }

    private static ElementFigures element(Scorecard card, ElementCode code) {
        return card.elements().stream()
                .filter(element -> element.code().equals(code) && element.recordType() != null)
                .findFirst()
                .orElseThrow(() -> new NotVisible("records of " + code));
    }

    @Override
    public String getPageTitle() {
        return Messages.say(getLocale(), "dashboard.title", title);
    }
}
