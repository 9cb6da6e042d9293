package org.shiji.unions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.Outcome;
import org.shiji.unions.UnionKeeping;
import org.shiji.unions.UnionLine;
import org.shiji.unions.UnionSheet;

/** The register of unions: found, and new ones founded. */
@Route("registry")
@StyleSheet("people.css")
@RolesAllowed("ADMINISTRATOR")
class RegistryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String SEARCH = "search";
    private static final int PAUSE_BEFORE_SEARCH = 400;

    private final transient CurrentViewer current;
    private final transient UnionKeeping keeping;
    private final PeopleWords words;
    private final Paragraph sentence = new Paragraph();
    private final TextField search = new TextField();
    private final RegistryList list;

    RegistryView(CurrentViewer current, UnionKeeping keeping) {
        this.current = current;
        this.keeping = keeping;
        this.words = new PeopleWords(getLocale());
        this.list = new RegistryList(words);
        addClassNames("page", "people-page");
        sentence.addClassName("sentence");
        add(new H1(words.say("registry.title")), sentence, tools(), list);
    }

    private Div tools() {
        search.setAriaLabel(words.say("registry.search"));
        search.setPlaceholder(words.say("registry.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE_BEFORE_SEARCH);
        search.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        goTo(event.getValue().strip());
                    }
                });
        Div filters = new Div(search);
        filters.addClassName("filters");
        filters.getElement().setAttribute("role", "search");
        filters.getElement().setAttribute("aria-label", words.say("registry.search"));
        Button found = new Button(words.say("registry.new"), click -> found());
        found.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div tools = new Div(filters, found);
        tools.addClassName("people-tools");
        return tools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation().getQueryParameters().getSingleParameter(SEARCH).orElse(""));
    }

    final void show(String asked) {
        if (!search.getValue().strip().equals(asked)) {
            search.setValue(asked);
        }
        List<UnionLine> all = keeping.register(current.get(), "");
        sentence.setText(
                words.say(
                        "registry.sentence",
                        all.size(),
                        all.stream().map(line -> line.province().zh()).distinct().count(),
                        all.stream().mapToLong(UnionLine::members).sum()));
        list.show(keeping.register(current.get(), asked));
    }

    private void found() {
        new UnionForm(null, keeping.provinces(current.get()), words)
                .asDialog(
                        words.say("registry.new"),
                        (id, entry) -> {
                            Outcome<UnionSheet> outcome = keeping.found(current.get(), id, entry);
                            if (outcome instanceof Outcome.Refused<UnionSheet> refused) {
                                return Optional.of(refused.why());
                            }
                            UI.getCurrent().navigate(RegistryList.address(id));
                            return Optional.empty();
                        })
                .open();
    }

    private static void goTo(String asked) {
        UI.getCurrent()
                .navigate(
                        RegistryView.class,
                        asked.isEmpty()
                                ? QueryParameters.empty()
                                : QueryParameters.of(SEARCH, asked));
    }

    @Override
    public String getPageTitle() {
        return words.say("pageTitle", words.say("registry.title"));
    }
}
