package org.shiji.unions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Locale;
import org.shiji.unions.AccountFilter.Order;
import org.shiji.unions.AccountLine;

/** The accounts as a table, page by page. */
class AccountGrid extends Grid<AccountLine> {

    private static final long serialVersionUID = 1L;

    AccountGrid(PeopleWords words, SerializableConsumer<AccountLine> open) {
        addClassNames("accounts", "wide-only");
        setAriaLabel(words.say("accounts.title"));
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        setSelectionMode(SelectionMode.NONE);
        setMultiSort(false);
        setEmptyStateText(words.say("accounts.none"));
        addColumn(AccountLine::username)
                .setHeader(words.say("username"))
                .setSortProperty(Order.USERNAME.name())
                .setWidth("9rem")
                .setFlexGrow(1)
                .setFrozen(true);
        addColumn(line -> line.name().in(words.locale()))
                .setHeader(words.say("name"))
                .setTooltipGenerator(line -> line.name().in(words.locale()))
                .setWidth("15rem")
                .setFlexGrow(3);
        addColumn(line -> words.role(line.role()))
                .setHeader(words.say("role"))
                .setSortProperty(Order.ROLE.name())
                .setWidth("9rem");
        addColumn(words::scope)
                .setHeader(words.say("scope"))
                .setTooltipGenerator(words::scope)
                .setWidth("14rem")
                .setFlexGrow(3);
        addColumn(new ComponentRenderer<>(line -> state(line, words)))
                .setHeader(words.say("state"))
                .setTooltipGenerator(words::state)
                .setWidth("8.5rem")
                .setFlexGrow(0);
        addColumn(words::lastSignIn)
                .setHeader(words.say("lastSignIn"))
                .setSortProperty(Order.LAST_SIGN_IN.name())
                .setWidth("10.5rem")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(line -> opener(line, words, open)))
                .setHeader(words.say("accounts.keep"))
                .setWidth("7rem")
                .setFlexGrow(0);
    }

    static Span state(AccountLine line, PeopleWords words) {
        Span state = new Span(words.state(line.state()));
        state.addClassNames(
                "mark", "mark-" + line.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return state;
    }

    static Button opener(
            AccountLine line, PeopleWords words, SerializableConsumer<AccountLine> open) {
        Button opener = new Button(words.say("accounts.open"), click -> open.accept(line));
        opener.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        opener.setAriaLabel(words.say("accounts.openOf", line.username()));
        return opener;
    }
}
