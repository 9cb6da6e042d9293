package org.shiji.definitions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.Definition;
import org.shiji.scoring.Framework;
import org.shiji.shared.Messages;

/**
 * What unions are judged by: the tree, the elements, the records, the verdict; to read, not to
 * change.
 */
@Route("definitions")
@StyleSheet("definitions.css")
@PermitAll
class DefinitionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String SEARCH = "q";
    private static final String FRAMEWORK = "framework";
    private static final int SHOWN_OF_HASH = 12;

    private final transient Catalogue catalogue;
    private final Div identity = new Div();
    private final TextField search = new TextField();
    private final Select<Definition> choice = new Select<>();
    private final TreePart tree = new TreePart(getLocale());
    private final CardsPart cards = new CardsPart(getLocale());
    private final Paragraph nothing = new Paragraph(say("noMatch"));
    private final ElementsPart elements = new ElementsPart(getLocale());
    private final Div rest = new Div();
    private transient Definition shown;

    DefinitionsView(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.shown = catalogue.all().getFirst();
        addClassNames("page", "definitions-page");
        add(identity, filters(), indicators(), elements, rest);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        search.setValue(asked.getSingleParameter(SEARCH).orElse(""));
        shown =
                asked.getSingleParameter(FRAMEWORK)
                        .flatMap(catalogue::find)
                        .orElse(catalogue.all().getFirst());
        choice.setValue(shown);
        show();
    }

    @Override
    public String getPageTitle() {
        return say("pageTitle");
    }

    private Div filters() {
        search.setLabel(say("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> changed(change.isFromClient()));
        choice.setLabel(say("framework"));
        choice.setItems(catalogue.all());
        choice.setItemLabelGenerator(definition -> label(definition.framework()));
        choice.setVisible(catalogue.all().size() > 1);
        choice.addValueChangeListener(
                change -> {
                    if (change.isFromClient() && change.getValue() != null) {
                        shown = change.getValue();
                        changed(true);
                    }
                });
        Div filters = new Div(choice, search);
        filters.addClassName("definition-filters");
        return filters;
    }

    private Section indicators() {
        Section section = new Section(new H2(say("tree")), nothing, tree, cards);
        section.addClassName("panel");
        return section;
    }

    private void changed(boolean byReader) {
        if (byReader) {
            keepInAddress();
            show();
        }
    }

    private void show() {
        showIdentity();
        List<Line> lines = Lines.of(shown.framework(), getLocale());
        List<Line> found = search.isEmpty() ? lines : Line.matching(lines, search.getValue());
        nothing.setVisible(found.isEmpty());
        tree.setVisible(!found.isEmpty());
        tree.show(found);
        cards.show(found);
        elements.show(shown, search.getValue());
        rest.removeAll();
        if (!shown.recordKinds().isEmpty()) {
            rest.add(new RecordsPart(shown, getLocale()));
        }
        rest.add(new VerdictPart(shown, getLocale()));
    }

    private void showIdentity() {
        Framework framework = shown.framework();
        Paragraph notice = new Paragraph(framework.notice().in(getLocale()));
        notice.addClassName("definition-notice");
        notice.setVisible(!notice.getText().isEmpty());
        Paragraph origin =
                new Paragraph(
                        say(
                                "origin",
                                framework.version(),
                                shown.validFrom(),
                                shown.hash().substring(0, SHOWN_OF_HASH)));
        origin.addClassName("quiet");
        Span document = new Span(shown.basis());
        document.getElement().setAttribute("lang", "zh-CN"); // its title, in either language
        Paragraph basis = new Paragraph(new Span(say("basis", "")), document);
        basis.addClassName("quiet");
        basis.setVisible(!shown.basis().isEmpty());
        identity.removeAll();
        identity.add(
                new H1(framework.name().in(getLocale())),
                notice,
                new Paragraph(
                        say(
                                "summary",
                                framework.indicators().size(),
                                framework.elements().size(),
                                shown.recordKinds().size())),
                basis,
                origin);
    }

    private void keepInAddress() {
        Map<String, String> asked = new LinkedHashMap<>();
        if (!shown.equals(catalogue.all().getFirst())) {
            asked.put(FRAMEWORK, shown.framework().code());
        }
        if (!search.isEmpty()) {
            asked.put(SEARCH, search.getValue());
        }
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("definitions", QueryParameters.simple(asked)));
    }

    private String label(Framework framework) {
        return say("label", framework.name().in(getLocale()), framework.version());
    }

    private String say(String key, Object... arguments) {
        return Messages.say(getLocale(), "definitions.ui." + key, arguments);
    }
}
