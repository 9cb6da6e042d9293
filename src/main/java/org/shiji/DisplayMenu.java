package org.shiji;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.Preferences;

/**
 * Language, light or dark, and what else belongs to the reader rather than to the page. Buttons
 * with popovers: the menu bar's own roles do not hold together when it is open.
 */
class DisplayMenu extends Div {

    private static final long serialVersionUID = 1L;

    /** Light and dark in one sign, drawn: fonts differ in what they make of the character. */
    private static final String HALF_DISC =
            "<svg viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" focusable=\"false\">"
                    + "<circle cx=\"8\" cy=\"8\" r=\"6.25\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/>"
                    + "<path d=\"M8 1.75a6.25 6.25 0 0 0 0 12.5z\" fill=\"currentColor\"/></svg>";

    DisplayMenu() {
        addClassName("display-menu");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", say("layout.menu"));
        addLanguage();
        addScheme();
    }

    /** The reader's name with what it offers below; tokens for those who may make them. */
    void addAccount(String name, boolean tokens, Runnable logout) {
        Span shown = new Span(name);
        Button account = button(shown);
        account.addClassName("account");
        account.setTooltipText(name);
        Button leave = button(new Span(say("layout.logout")));
        leave.addClickListener(click -> logout.run());
        Anchor own = new Anchor("account", say("layout.account"));
        own.addClassName("own-account");
        Anchor machines = new Anchor("tokens", say("layout.tokens"));
        machines.addClassName("own-tokens");
        machines.setVisible(tokens);
        Div offers = new Div(own, machines, leave);
        offers.addClassName("account-offers");
        Popover below = addBelow(account, offers, name);
        own.getElement().addEventListener("click", click -> below.close());
        machines.getElement().addEventListener("click", click -> below.close());
    }

    private void addLanguage() {
        boolean english = getLocale().getLanguage().equals("en");
        Locale other = english ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        Span words = new Span(Messages.say(other, "layout.language"));
        words.getElement().setAttribute("lang", Preferences.tag(other));
        Button language = button(words);
        language.addClickListener(
                click -> {
                    Preferences.keep(other);
                    // everything on the page changes its words, also what other modules drew
                    UI.getCurrent().getSession().setAttribute(Locale.class, other);
                    UI.getCurrent().getPage().reload();
                });
        add(language);
    }

    private void addScheme() {
        Svg sign = new Svg(HALF_DISC);
        sign.getElement().setAttribute("aria-hidden", "true");
        Button opener = button(sign);
        opener.setAriaLabel(say("layout.scheme"));
        RadioButtonGroup<ColorScheme.Value> schemes = new RadioButtonGroup<>();
        schemes.setLabel(say("layout.scheme"));
        schemes.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        schemes.setItems(ColorScheme.Value.SYSTEM, ColorScheme.Value.LIGHT, ColorScheme.Value.DARK);
        schemes.setItemLabelGenerator(this::name);
        VaadinRequest request = VaadinRequest.getCurrent();
        schemes.setValue(
                request == null
                        ? ColorScheme.Value.SYSTEM
                        : Preferences.scheme(request.getCookies()));
        schemes.addValueChangeListener(
                choice -> {
                    Preferences.keep(choice.getValue());
                    UI.getCurrent().getPage().setColorScheme(choice.getValue());
                });
        addBelow(opener, schemes, say("layout.scheme"));
    }

    private String name(ColorScheme.Value scheme) {
        return switch (scheme) {
            case LIGHT -> say("layout.scheme.light");
            case DARK -> say("layout.scheme.dark");
            default -> say("layout.scheme.system");
        };
    }

    private Popover addBelow(Button opener, Component content, String label) {
        Popover below = new Popover(content);
        below.setTarget(opener);
        below.setPosition(PopoverPosition.BOTTOM_END);
        below.setAutofocus(true);
        below.setAriaLabel(label);
        add(opener, below);
        return below;
    }

    private static Button button(Component words) {
        Button button = new Button(words);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private String say(String key) {
        return Messages.say(getLocale(), key);
    }
}
