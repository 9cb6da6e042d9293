package org.shiji.definitions.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.shiji.definitions.Definition;
import org.shiji.definitions.ElementSource;
import org.shiji.definitions.FilterWords;
import org.shiji.scoring.Element;
import org.shiji.shared.Messages;
import org.shiji.shared.Units;

/** The elements and where each of them comes from. */
class ElementsPart extends Section {

    private static final long serialVersionUID = 1L;

    private final Locale locale;

    ElementsPart(Locale locale) {
        this.locale = locale;
        addClassName("panel");
    }

    /**
     * @return how many are shown
     */
    int show(Definition definition, String sought) {
        removeAll();
        FilterWords words = FilterWords.in(definition.recordKinds(), locale);
        UnorderedList list = new UnorderedList();
        list.addClassName("definition-list");
        definition
                .framework()
                .elements()
                .forEach(
                        (code, element) -> {
                            ElementSource source = definition.sources().get(code);
                            if (source != null && matches(element, sought)) {
                                list.add(item(element, words.describe(source)));
                            }
                        });
        add(new H2(say("elements")));
        int shown = (int) list.getChildren().count();
        add(shown > 0 ? list : new Paragraph(say("noMatch")));
        return shown;
    }

    private ListItem item(Element element, String source) {
        Span name = new Span(element.name().in(locale));
        name.addClassName("definition-name");
        String unit = element.unit().isEmpty() ? "" : " · " + Units.in(locale, element.unit());
        String type = say("elementType." + element.type().name().toLowerCase(Locale.ROOT));
        Span code = new Span(element.code().value() + " · " + type + unit);
        code.addClassName("quiet");
        return new ListItem(name, code, new Span(source));
    }

    private static boolean matches(Element element, String sought) {
        return Lines.found(element.code().value(), element.name())
                .contains(sought.strip().toLowerCase(Locale.ROOT));
    }

    private String say(String key) {
        return Messages.say(locale, "definitions.ui." + key);
    }
}
