package org.shiji.unions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.function.SerializableBiFunction;
import java.util.Optional;
import org.shiji.shared.Message;

/** Asks for the old password and, twice, for a new one. */
class PasswordForm extends Div {

    private static final long serialVersionUID = 1L;

    private final PeopleWords words;
    private final PasswordField old = new PasswordField();
    private final PasswordField fresh = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Paragraph trouble = new Paragraph();
    private final SerializableBiFunction<String, String, Optional<Message>> change;

    /**
     * @param rule what a password must be like
     * @param change takes the old and the new one, and says why that cannot be
     */
    PasswordForm(
            String rule,
            PeopleWords words,
            SerializableBiFunction<String, String, Optional<Message>> change) {
        this.words = words;
        this.change = change;
        addClassName("people-fields");
        old.setLabel(words.say("password.old"));
        old.getElement().setAttribute("autocomplete", "current-password");
        fresh.setLabel(words.say("password.new"));
        fresh.setHelperText(rule);
        fresh.getElement().setAttribute("autocomplete", "new-password");
        again.setLabel(words.say("password.again"));
        again.getElement().setAttribute("autocomplete", "new-password");
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        Button go = new Button(words.say("password.change"), click -> go());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(go);
        buttons.addClassName("people-buttons");
        add(old, fresh, again, trouble, buttons);
    }

    private void go() {
        trouble.setText("");
        again.setInvalid(false);
        if (isMissing(old) | isMissing(fresh)) {
            return;
        }
        if (!fresh.getValue().equals(again.getValue())) {
            again.setErrorMessage(words.say("password.differs"));
            again.setInvalid(true);
            again.focus();
            return;
        }
        change.apply(old.getValue(), fresh.getValue())
                .ifPresentOrElse(why -> trouble.setText(why.in(words.locale())), this::clear);
    }

    private boolean isMissing(PasswordField field) {
        field.setErrorMessage(words.say("needed"));
        field.setInvalid(field.isEmpty());
        return field.isEmpty();
    }

    private void clear() {
        old.clear();
        fresh.clear();
        again.clear();
    }
}
