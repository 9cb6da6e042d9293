package org.shiji;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Locale;
import org.shiji.shared.Messages;

/** A plain page that says what is wrong and where to go. It needs nothing that may be broken. */
class TroublePage extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private String title = "";

    TroublePage() {
        addClassName("plain-page");
    }

    void show(Trouble trouble, Locale locale) {
        removeAll();
        title = Messages.say(locale, "layout.title", trouble.title(locale));
        Div actions = new Div();
        actions.addClassName("actions");
        if (trouble.mayPass()) {
            Button again =
                    new Button(
                            Messages.say(locale, "layout.trouble.again"),
                            click -> UI.getCurrent().getPage().reload());
            again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(again);
        }
        Anchor home = new Anchor(".", Messages.say(locale, "layout.trouble.home"));
        home.setRouterIgnore(true);
        actions.add(home);
        add(new H1(trouble.title(locale)), new Paragraph(trouble.advice(locale)), actions);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
