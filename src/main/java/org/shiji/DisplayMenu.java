package org.shiji;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBar.MenuBarI18n;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;
import org.shiji.shared.Messages;

/** Language, light or dark, and what else belongs to the reader rather than to the page. */
class DisplayMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    DisplayMenu() {
        addClassName("display-menu");
        addThemeVariants(
                MenuBarVariant.LUMO_TERTIARY,
                MenuBarVariant.LUMO_SMALL,
                MenuBarVariant.LUMO_END_ALIGNED);
        setI18n(new MenuBarI18n().setMoreOptions(say("layout.menu.more")));
        getElement().setAttribute("aria-label", say("layout.menu"));
        addLanguage();
        addScheme();
    }

    /** The reader's name with what it offers below. */
    void addAccount(String name, Runnable logout) {
        MenuItem account = addItem(name);
        account.addClassName("account");
        account.getSubMenu().addItem(say("layout.logout"), click -> logout.run());
    }

    private void addLanguage() {
        boolean english = getLocale().getLanguage().equals("en");
        Locale other = english ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        Span words = new Span(Messages.say(other, "layout.language"));
        words.getElement().setAttribute("lang", Preferences.tag(other));
        addItem(
                words,
                click -> {
                    Preferences.keep(other);
                    // everything on the page changes its words, also what other modules drew
                    UI.getCurrent().getSession().setAttribute(Locale.class, other);
                    UI.getCurrent().getPage().reload();
                });
    }

    private void addScheme() {
        Span sign = new Span("◐");
        sign.getElement().setAttribute("aria-hidden", "true");
        MenuItem schemes = addItem(sign);
        schemes.setAriaLabel(say("layout.scheme"));
        VaadinRequest request = VaadinRequest.getCurrent();
        ColorScheme.Value chosen =
                request == null
                        ? ColorScheme.Value.SYSTEM
                        : Preferences.scheme(request.getCookies());
        addScheme(schemes, ColorScheme.Value.SYSTEM, "layout.scheme.system", chosen);
        addScheme(schemes, ColorScheme.Value.LIGHT, "layout.scheme.light", chosen);
        addScheme(schemes, ColorScheme.Value.DARK, "layout.scheme.dark", chosen);
    }

    private void addScheme(
            MenuItem schemes, ColorScheme.Value scheme, String key, ColorScheme.Value chosen) {
        MenuItem item =
                schemes.getSubMenu()
                        .addItem(
                                say(key),
                                click -> {
                                    Preferences.keep(scheme);
                                    UI.getCurrent().getPage().setColorScheme(scheme);
                                    schemes.getSubMenu()
                                            .getItems()
                                            .forEach(
                                                    other ->
                                                            other.setChecked(
                                                                    other == click.getSource()));
                                });
        item.setCheckable(true);
        item.setChecked(scheme == chosen);
    }

    private String say(String key) {
        return Messages.say(getLocale(), key);
    }
}
