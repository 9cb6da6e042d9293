package org.shiji.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.shiji.assessment.Outlook.Move;
import org.shiji.shared.Figure;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.FigureText;
import org.shiji.shared.ui.VerdictLook;

/** The unions by the rules in force and by those tried, as a table. */
class MoveGrid extends Grid<Move> {

    private static final long serialVersionUID = 1L;

    private final MoveText text;

    MoveGrid(List<Move> moves, int decimals, Locale locale) {
        this.text = new MoveText(decimals, locale);
        addClassNames("wide-only", "moves");
        setAriaLabel(Messages.say(locale, "dashboard.whatIf.table"));
        addThemeVariants(
                GridVariant.LUMO_NO_BORDER,
                GridVariant.LUMO_ROW_STRIPES,
                GridVariant.LUMO_WRAP_CELL_CONTENT);
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        Collator collator = Collator.getInstance(locale);
        column("dashboard.union", move -> new Span(move.union().name().in(locale)), locale)
                .setComparator(
                        Comparator.comparing(move -> move.union().name().in(locale), collator))
                .setFlexGrow(2)
                .setWidth("12rem");
        number("rank", text::ranks, Comparator.comparingInt(move -> move.before().rank()), locale)
                .setWidth("8rem");
        number(
                "before",
                move -> new FigureText(move.before().total(), decimals, locale),
                by(move -> move.before().total()),
                locale);
        number(
                        "after",
                        move -> new FigureText(move.after().total(), decimals, locale),
                        by(move -> move.after().total()),
                        locale)
                .setWidth("8rem");
        number("difference", text::difference, by(MoveText::gain), locale);
        column("dashboard.whatIf.verdict", text::verdicts, locale)
                .setComparator(
                        Comparator.comparing((Move move) -> !move.isFlip())
                                .thenComparing(move -> move.after().verdict(), VerdictLook.order()))
                .setFlexGrow(2)
                .setWidth("11rem");
        setItems(moves);
    }

    private Column<Move> column(
            String key, SerializableFunction<Move, Component> cell, Locale locale) {
        return addColumn(new ComponentRenderer<>(cell)).setHeader(Messages.say(locale, key));
    }

    private Column<Move> number(
            String key,
            SerializableFunction<Move, Component> cell,
            Comparator<Move> order,
            Locale locale) {
        return column("dashboard.whatIf." + key, cell, locale)
                .setComparator(order::compare)
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("7.5rem");
    }

    private static Comparator<Move> by(SerializableFunction<Move, Figure> figure) {
        return Comparator.comparingDouble(move -> figure.apply(move).or(Double.NEGATIVE_INFINITY));
    }
}
