package org.shiji.unions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import org.shiji.unions.AccountFilter;
import org.shiji.unions.AccountState;
import org.shiji.unions.Role;

/** Search, role and state of the accounts. */
class AccountFilterBar extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAUSE_BEFORE_SEARCH = 400;

    private final TextField search = new TextField();
    private final Select<Role> role = new Select<>();
    private final Select<AccountState> state = new Select<>();

    AccountFilterBar(PeopleWords words, SerializableConsumer<AccountFilter> changed) {
        addClassName("filters");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", words.say("accounts.filter"));
        search.setAriaLabel(words.say("accounts.search"));
        search.setPlaceholder(words.say("accounts.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE_BEFORE_SEARCH);
        role.setAriaLabel(words.say("role"));
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(words.say("role.all"));
        role.setPlaceholder(words.say("role.all"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(one -> one == null ? words.say("role.all") : words.role(one));
        state.setAriaLabel(words.say("state"));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(words.say("state.all"));
        state.setPlaceholder(words.say("state.all"));
        state.setItems(AccountState.values());
        state.setItemLabelGenerator(one -> one == null ? words.say("state.all") : words.state(one));
        search.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        changed.accept(asked());
                    }
                });
        role.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        changed.accept(asked());
                    }
                });
        state.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        changed.accept(asked());
                    }
                });
        add(search, role, state);
    }

    private AccountFilter asked() {
        return new AccountFilter(
                search.getValue().strip(),
                role.getValue(),
                state.getValue(),
                AccountFilter.Order.USERNAME,
                false);
    }

    /** Takes over what the address says. */
    void show(AccountFilter filter) {
        role.setValue(filter.role());
        state.setValue(filter.state());
        if (!search.getValue().strip().equals(filter.search())) {
            search.setValue(filter.search());
        }
    }
}
