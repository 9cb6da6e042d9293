package org.shiji.unions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;

/** Says what something means before it is done. */
class Confirming extends Dialog {

    private static final long serialVersionUID = 1L;

    Confirming(String title, String meaning, String go, PeopleWords words, Command deed) {
        addClassName("people-dialog");
        setHeaderTitle(title);
        setMaxWidth("min(34rem, 100%)");
        add(new Paragraph(meaning));
        Button confirm =
                new Button(
                        go,
                        click -> {
                            close();
                            deed.execute();
                        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.say("cancel"), click -> close()), confirm);
    }
}
