package org.shiji.api.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.shiji.api.MadeToken;

/** Shows a token, this once. */
class SecretDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** Where the page is not served safely the browser copies nothing by itself. */
    private static final String COPY =
            """
            const field = this.querySelector('textarea');
            const said = $0;
            field.select();
            (navigator.clipboard ? navigator.clipboard.writeText(field.value) : Promise.reject())
                .catch(() => document.execCommand('copy'))
                .then(() => { said.textContent = $1; });
            """;

    SecretDialog(MadeToken made, Words words) {
        addClassName("people-dialog");
        setHeaderTitle(words.say("secret.title", made.line().name()));
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        setMaxWidth("min(38rem, 100%)");
        TextArea secret = new TextArea(words.say("secret"));
        secret.setValue(made.secret());
        secret.setReadOnly(true);
        secret.setWidthFull();
        Span copied = new Span();
        copied.addClassName("quiet");
        copied.getElement().setAttribute("role", "status");
        Button copy =
                new Button(
                        words.say("secret.copy"),
                        click ->
                                secret.getElement()
                                        .executeJs(
                                                COPY,
                                                copied.getElement(),
                                                words.say("secret.copied")));
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div content = new Div(new Paragraph(words.say("secret.meaning")), secret, copied);
        content.addClassName("people-fields");
        add(content);
        getFooter().add(new Button(words.say("close"), click -> close()), copy);
    }
}
