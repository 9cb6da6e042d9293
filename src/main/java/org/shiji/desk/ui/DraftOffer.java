package org.shiji.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Locale;
import org.shiji.shared.Messages;

/** Offers what was typed and not saved: its author takes it over or throws it away. */
class DraftOffer extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param said what was typed, and what stands there now
     * @param name of the figure, for screen readers
     */
    DraftOffer(
            String said,
            String name,
            Locale locale,
            SerializableRunnable take,
            SerializableRunnable drop) {
        addClassNames("notice", "draft-offer");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Messages.say(locale, "desk.draft.offer", name));
        Button taking = button(Messages.say(locale, "desk.draft.take"), name, take);
        Button dropping = button(Messages.say(locale, "desk.draft.drop"), name, drop);
        dropping.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div ways = new Div(taking, dropping);
        ways.addClassName("draft-ways");
        add(new Span(said), ways);
    }

    private static Button button(String text, String name, SerializableRunnable work) {
        Button button = new Button(text, click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(text + " – " + name);
        return button;
    }
}
