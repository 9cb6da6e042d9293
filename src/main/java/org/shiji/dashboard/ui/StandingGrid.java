package org.shiji.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shiji.assessment.Standing;
import org.shiji.dashboard.Overview.Line;
import org.shiji.shared.Figure;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.FigureText;
import org.shiji.shared.ui.LensBar;
import org.shiji.shared.ui.Numbers;
import org.shiji.shared.ui.Sparkline;
import org.shiji.shared.ui.VerdictBadge;
import org.shiji.shared.ui.VerdictLook;

/** The unions as a table; a click or Enter opens one. */
class StandingGrid extends Grid<Line> {

    private static final long serialVersionUID = 1L;

    private final Locale locale;
    private @Nullable Line focused;

    StandingGrid(List<Line> lines, Locale locale) {
        this.locale = locale;
        addClassNames("standings", "wide-only");
        setAriaLabel(Messages.say(locale, "dashboard.overview.table"));
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addColumns();
        setItems(lines);
        addItemClickListener(click -> open(click.getItem()));
        addCellFocusListener(focus -> focused = focus.getItem().orElse(null));
        Shortcuts.addShortcutListener(
                        this,
                        () -> {
                            if (focused != null) {
                                open(focused);
                            }
                        },
                        Key.ENTER)
                .listenOn(this);
    }

    private void addColumns() {
        Collator collator = Collator.getInstance(locale);
        column("dashboard.union", line -> name(line, locale))
                .setComparator(
                        (one, other) ->
                                collator.compare(
                                        one.standing().union().name().in(locale),
                                        other.standing().union().name().in(locale)))
                .setFlexGrow(3)
                .setWidth("15rem");
        column("dashboard.province", line -> new Span(province(line)))
                .setComparator((one, other) -> collator.compare(province(one), province(other)))
                .setFlexGrow(1)
                .setWidth("9.5rem");
        column("dashboard.verdict", line -> verdict(line, locale))
                .setComparator(
                        Comparator.comparing(
                                line -> line.standing().verdict(), VerdictLook.order()))
                .setFlexGrow(0)
                .setWidth("9rem");
        column("dashboard.lenses", line -> lenses(line, locale))
                .setComparator(by(Standing::total))
                .setFlexGrow(2)
                .setWidth("15rem");
        Column<Line> water =
                number(column("dashboard.water", line -> water(line, locale)), "6.5rem")
                        .setComparator(by(Standing::water));
        number(
                        column(
                                "dashboard.flags",
                                line -> new Span(String.valueOf(line.standing().flags()))),
                        "6rem")
                .setComparator(Comparator.comparingInt(line -> line.standing().flags()));
        column("dashboard.trend", line -> trend(line, locale)).setFlexGrow(0).setWidth("8rem");
        sort(GridSortOrder.desc(water).build());
    }

    private Column<Line> column(String key, SerializableFunction<Line, Component> cell) {
        return addColumn(new ComponentRenderer<>(cell)).setHeader(Messages.say(locale, key));
    }

    private static Column<Line> number(Column<Line> column, String width) {
        return column.setTextAlign(ColumnTextAlign.END).setFlexGrow(0).setWidth(width);
    }

    private String province(Line line) {
        return line.standing().union().province().in(locale);
    }

    private static Comparator<Line> by(SerializableFunction<Standing, Figure> figure) {
        return Comparator.comparingDouble(
                line -> figure.apply(line.standing()).or(Double.NEGATIVE_INFINITY));
    }

    private static void open(Line line) {
        UI.getCurrent().navigate(Links.union(line.standing()));
    }

    static Anchor name(Line line, Locale locale) {
        return new Anchor(Links.union(line.standing()), line.standing().union().name().in(locale));
    }

    static VerdictBadge verdict(Line line, Locale locale) {
        return new VerdictBadge(
                line.standing().verdict(), line.standing().verdictName().in(locale));
    }

    static LensBar lenses(Line line, Locale locale) {
        Standing standing = line.standing();
        return new LensBar(standing.claimed(), standing.supported(), standing.total(), 1, locale);
    }

    static FigureText water(Line line, Locale locale) {
        return new FigureText(
                line.standing().water(), Numbers.percent(line.standing().water(), 1), locale);
    }

    static Sparkline trend(Line line, Locale locale) {
        return new Sparkline(
                line.trend().stream()
                        .map(point -> new Sparkline.Point(point.period().code(), point.score()))
                        .toList(),
                1,
                locale);
    }
}
