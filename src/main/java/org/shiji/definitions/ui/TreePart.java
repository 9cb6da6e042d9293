package org.shiji.definitions.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.Locale;
import org.shiji.shared.Messages;

/** The tree on a wide screen: a line an indicator. */
class TreePart extends TreeGrid<Line> {

    private static final long serialVersionUID = 1L;

    private final Locale locale;

    TreePart(Locale locale) {
        this.locale = locale;
        addClassName("definition-tree");
        getElement().setAttribute("aria-label", say("tree"));
        addThemeVariants(
                GridVariant.LUMO_WRAP_CELL_CONTENT,
                GridVariant.LUMO_COMPACT,
                GridVariant.LUMO_ROW_STRIPES);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        addComponentHierarchyColumn(TreePart::name)
                .setHeader(say("indicator"))
                .setWidth("20rem")
                .setFlexGrow(0);
        text("kind", Line::kind, "7rem");
        number("weight", Line::weight, "5rem");
        number("share", Line::share, "5.5rem");
        column("formula", Line::formula);
        column("rule", Line::rule);
        text("missing", Line::missing, "7rem");
        text("evidence", Line::evidence, "11rem");
    }

    void show(List<Line> lines) {
        setItems(lines, Line::children);
        expandRecursively(lines, Integer.MAX_VALUE);
    }

    private static Div name(Line line) {
        Span code = new Span(line.code());
        code.addClassName("quiet");
        Span name = new Span(line.name());
        if (line.group()) {
            name.addClassName("definition-group");
        }
        Div cell = new Div(name, new Span(" "), code);
        if (!line.definition().isEmpty()) {
            Div definition = new Div(line.definition());
            definition.addClassName("quiet");
            cell.add(definition);
        }
        return cell;
    }

    private void text(String head, ValueProvider<Line, String> words, String width) {
        addColumn(words).setHeader(say(head)).setWidth(width).setFlexGrow(0);
    }

    private void number(String head, ValueProvider<Line, String> words, String width) {
        addColumn(words)
                .setHeader(say(head))
                .setWidth(width)
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
    }

    private void column(String head, ValueProvider<Line, String> words) {
        addColumn(words).setHeader(say(head)).setFlexGrow(1);
    }

    private String say(String key) {
        return Messages.say(locale, "definitions.ui." + key);
    }
}
