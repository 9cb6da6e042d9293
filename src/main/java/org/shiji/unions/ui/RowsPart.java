package org.shiji.unions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A short list whose lines are added, changed, moved up and removed. */
class RowsPart<T> extends Section {

    private static final long serialVersionUID = 1L;

    /** What a line says, and what becomes of the list. */
    interface Rows<T> extends Serializable {
        String title(T row);

        String facts(T row);

        void add();

        void change(int place);

        void keep(List<T> changed);
    }

    private final PeopleWords words;
    private final List<T> rows;
    private final Rows<T> about;

    RowsPart(String title, String empty, List<T> rows, PeopleWords words, Rows<T> about) {
        this.words = words;
        this.rows = rows;
        this.about = about;
        addClassNames("panel", "rows-part");
        Button add = new Button(words.say("add"), click -> about.add());
        add.setAriaLabel(words.say("addTo", title));
        Div head = new Div(new H2(title), add);
        head.addClassName("panel-head");
        add(head);
        if (rows.isEmpty()) {
            Paragraph none = new Paragraph(empty);
            none.addClassName("quiet");
            add(none);
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("sessions");
            for (int place = 0; place < rows.size(); place++) {
                list.add(item(place));
            }
            add(list);
        }
    }

    private ListItem item(int place) {
        T row = rows.get(place);
        Span title = new Span(about.title(row));
        title.addClassName("session-name");
        Span facts = new Span(about.facts(row));
        facts.addClassName("quiet");
        Div what = new Div(title, facts);
        what.addClassName("session-facts");
        Div buttons = new Div();
        buttons.addClassName("row-buttons");
        if (place > 0) {
            buttons.add(button("up", row, () -> up(place)));
        }
        buttons.add(
                button("change", row, () -> about.change(place)),
                button("remove", row, () -> remove(place)));
        return new ListItem(what, buttons);
    }

    private Button button(String key, T row, Command deed) {
        Button button = new Button(words.say(key), click -> deed.execute());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(words.say("ofRow", words.say(key), about.title(row)));
        return button;
    }

    private void up(int place) {
        List<T> changed = new ArrayList<>(rows);
        changed.add(place - 1, changed.remove(place));
        about.keep(changed);
    }

    private void remove(int place) {
        List<T> changed = new ArrayList<>(rows);
        changed.remove(place);
        about.keep(changed);
    }
}
