package org.shiji.api.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiFunction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shiji.api.NewToken;
import org.shiji.api.Scope;
import org.shiji.shared.Message;
import org.shiji.shared.UnionId;
import org.shiji.shared.ui.DayPicker;

/** Asks for what a new token is to be. */
class TokenDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 90;

    /** A union to choose. */
    record Choice(UnionId id, String name) {}

    private final Words words;
    private final TextField name;
    private final CheckboxGroup<Scope> scopes = new CheckboxGroup<>();
    private final DatePicker lastDay;
    private final ComboBox<Choice> union;
    private final Paragraph trouble = new Paragraph();

    /**
     * @param unions to choose from; one alone is not asked for
     * @param save says why it cannot be; then the dialog stays
     */
    TokenDialog(
            Words words,
            LocalDate today,
            List<Choice> unions,
            SerializableBiFunction<UnionId, NewToken, Optional<Message>> save) {
        this.words = words;
        name = new TextField(words.say("name"));
        lastDay = DayPicker.of(words.say("lastDay"), words.locale());
        union = new ComboBox<>(words.say("union"));
        addClassName("people-dialog");
        setHeaderTitle(words.say("new"));
        setCloseOnOutsideClick(false);
        setMaxWidth("min(40rem, 100%)");
        name.setMaxLength(NewToken.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setHelperText(words.say("name.help"));
        scopes.setLabel(words.say("scopes"));
        scopes.setItems(Scope.WRITE, Scope.HAND_IN);
        scopes.setItemLabelGenerator(words::scope);
        scopes.setHelperText(words.say("scopes.help"));
        lastDay.setMin(today);
        lastDay.setMax(today.plusYears(1));
        lastDay.setValue(today.plusDays(USUAL_DAYS));
        lastDay.setHelperText(words.say("lastDay.help"));
        union.setItems(unions);
        union.setItemLabelGenerator(Choice::name);
        union.setRequiredIndicatorVisible(true);
        union.setValue(unions.size() == 1 ? unions.getFirst() : null);
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        Div fields = new Div(name, scopes, lastDay, trouble);
        if (unions.size() > 1) {
            fields.addComponentAsFirst(union);
        }
        fields.addClassName("people-fields");
        add(fields);
        Button go = new Button(words.say("make"), click -> make(save));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.say("cancel"), click -> close()), go);
    }

    private void make(SerializableBiFunction<UnionId, NewToken, Optional<Message>> save) {
        trouble.setText("");
        boolean named = !name.getValue().isBlank();
        name.setErrorMessage(words.say("name.missing"));
        name.setInvalid(!named);
        @Nullable Choice chosen = union.getValue();
        union.setErrorMessage(words.say("union.missing"));
        union.setInvalid(chosen == null);
        @Nullable LocalDate day = DayPicker.needed(lastDay, words.say("lastDay.missing"));
        if (named && chosen != null && day != null) {
            save.apply(chosen.id(), new NewToken(name.getValue(), scopes.getValue(), day))
                    .ifPresentOrElse(why -> trouble.setText(why.in(words.locale())), this::close);
        }
    }
}
