package org.shiji.definitions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shiji.definitions.Change;
import org.shiji.shared.Messages;

/** What differs between two versions, by what it is about. */
class ChangesPart extends Div {

    private static final long serialVersionUID = 1L;

    private final Locale locale;

    ChangesPart(List<Change> changes, Locale locale) {
        this.locale = locale;
        addClassName("changes");
        Map<Change.Area, UnorderedList> lists = new EnumMap<>(Change.Area.class);
        for (Change change : changes) {
            lists.computeIfAbsent(change.area(), this::list).add(item(change));
        }
    }

    private UnorderedList list(Change.Area area) {
        UnorderedList list = new UnorderedList();
        list.addClassName("definition-list");
        add(new H3(say("area." + area.name().toLowerCase(Locale.ROOT))), list);
        return list;
    }

    private ListItem item(Change change) {
        Span name = new Span(change.name().in(locale));
        name.addClassName("definition-name");
        Div subject = new Div(name);
        if (!change.code().isEmpty()) {
            Span code = new Span(change.code());
            code.addClassName("quiet");
            subject.add(new Text(" "), code);
        }
        return new ListItem(subject, new Span(key(change)), values(change));
    }

    private String key(Change change) {
        String key = change.key().in(locale);
        return change.before() == null
                ? say("changeAdded", key)
                : change.after() == null ? say("changeRemoved", key) : key;
    }

    private Component values(Change change) {
        org.shiji.shared.Text before = change.before();
        org.shiji.shared.Text after = change.after();
        if (before == null || after == null) {
            String words =
                    before == null ? after == null ? "" : after.in(locale) : before.in(locale);
            return new Span(words);
        }
        Emphasis words = Emphasis.of(before.in(locale), after.in(locale));
        Span arrow = new Span(" → ");
        arrow.getElement().setAttribute("aria-hidden", "true");
        Span becomes = new Span(say("changeBecomes"));
        becomes.addClassName("unseen");
        Div values = new Div();
        values.add(part("del", words.start(), words.before(), words.end()), arrow, becomes);
        values.add(part("ins", words.start(), words.after(), words.end()));
        return values;
    }

    private static Span part(String tag, String start, String differs, String end) {
        Element marked = new Element(tag);
        marked.setText(differs);
        Span part = new Span();
        part.add(new Text(start));
        part.getElement().appendChild(marked);
        part.add(new Text(end));
        return part;
    }

    private String say(String key, Object... arguments) {
        return Messages.say(locale, "definitions.ui." + key, arguments);
    }
}
