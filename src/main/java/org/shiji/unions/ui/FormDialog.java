package org.shiji.unions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.Optional;
import org.shiji.shared.Message;

/** Asks for something, and stays open with the reason while that cannot be. */
class FormDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Paragraph trouble = new Paragraph();

    /**
     * @param complete whether everything is filled in; marks what is not
     * @param save takes what was filled in, and says why that cannot be
     */
    FormDialog(
            String title,
            PeopleWords words,
            SerializableSupplier<Boolean> complete,
            SerializableSupplier<Optional<Message>> save,
            Component... fields) {
        addClassName("people-dialog");
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        setMaxWidth("min(40rem, 100%)");
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        Div all = new Div(fields);
        all.add(trouble);
        all.addClassName("people-fields");
        add(all);
        Button go =
                new Button(
                        words.say("save"),
                        click -> {
                            trouble.setText("");
                            if (complete.get()) {
                                save.get()
                                        .ifPresentOrElse(
                                                why -> trouble.setText(why.in(words.locale())),
                                                this::close);
                            }
                        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.say("cancel"), click -> close()), go);
    }
}
