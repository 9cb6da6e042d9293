package org.shiji.unions.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import org.shiji.unions.UnionLine;

/** The unions of the register, as a table or, on narrow screens, as cards. */
class RegistryList extends Div {

    private static final long serialVersionUID = 1L;

    private final PeopleWords words;
    private final Grid<UnionLine> grid = new Grid<>();
    private final UnorderedList cards = new UnorderedList();

    RegistryList(PeopleWords words) {
        this.words = words;
        grid.addClassNames("accounts", "wide-only");
        grid.setAriaLabel(words.say("registry.title"));
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(words.say("registry.none"));
        grid.addColumn(new ComponentRenderer<>(this::link))
                .setHeader(words.say("register.name"))
                .setComparator((UnionLine line) -> line.name().in(words.locale()))
                .setWidth("18rem")
                .setFlexGrow(3);
        grid.addColumn(line -> line.id().value())
                .setHeader(words.say("register.id"))
                .setSortable(true);
        grid.addColumn(line -> line.province().in(words.locale()))
                .setHeader(words.say("register.province"))
                .setSortable(true);
        grid.addColumn(line -> line.city().in(words.locale()))
                .setHeader(words.say("register.city"))
                .setSortable(true);
        grid.addColumn(UnionLine::founded)
                .setHeader(words.say("register.founded"))
                .setSortable(true);
        grid.addColumn(UnionLine::members)
                .setHeader(words.say("register.members"))
                .setTextAlign(ColumnTextAlign.END)
                .setSortable(true);
        cards.addClassNames("cards", "narrow-only");
        add(grid, cards);
    }

    static String address(String id) {
        return "registry/" + id;
    }

    void show(List<UnionLine> lines) {
        grid.setItems(lines);
        cards.removeAll();
        lines.forEach(line -> cards.add(card(line)));
        if (lines.isEmpty()) {
            cards.add(new ListItem(new Paragraph(words.say("registry.none"))));
        }
    }

    private Anchor link(UnionLine line) {
        return new Anchor(address(line.id().value()), line.name().in(words.locale()));
    }

    private ListItem card(UnionLine line) {
        return new ListItem(
                link(line),
                new Facts()
                        .with(words.say("register.province"), line.province().in(words.locale()))
                        .with(words.say("register.city"), line.city().in(words.locale()))
                        .with(words.say("register.members"), String.valueOf(line.members())));
    }
}
