package org.shiji.api.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import org.shiji.api.TokenLine;

/** Says what it means to revoke a token before it is done. */
class RevokeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    RevokeDialog(TokenLine token, Words words, Command revoke) {
        addClassName("people-dialog");
        setHeaderTitle(words.say("revoke.of", token.name()));
        setMaxWidth("min(34rem, 100%)");
        add(new Paragraph(words.say("revoke.meaning")));
        Button go =
                new Button(
                        words.say("revoke"),
                        click -> {
                            close();
                            revoke.execute();
                        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.say("cancel"), click -> close()), go);
    }
}
