package org.shiji.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import org.shiji.shared.Messages;

/** Shows what is seen this once, such as a link to be handed over, and copies it. */
public class OnceDialog extends Dialog {

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

    /**
     * @param meaning what it is for, and until when
     * @param label what it is
     */
    public OnceDialog(String title, String meaning, String label, String shown, Locale locale) {
        addClassName("people-dialog");
        setHeaderTitle(title);
        // it cannot be asked for again: a slip of the hand must not put it away
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        setMaxWidth("min(38rem, 100%)");
        TextArea field = new TextArea(label);
        field.setValue(shown);
        field.setReadOnly(true);
        field.setWidthFull();
        Span copied = new Span();
        copied.addClassName("quiet");
        copied.getElement().setAttribute("role", "status");
        Button copy =
                new Button(
                        Messages.say(locale, "layout.once.copy"),
                        click ->
                                field.getElement()
                                        .executeJs(
                                                COPY,
                                                copied.getElement(),
                                                Messages.say(locale, "layout.once.copied")));
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div content = new Div(new Paragraph(meaning), field, copied);
        content.addClassName("people-fields");
        add(content);
        Button close = new Button(Messages.say(locale, "layout.once.close"), click -> close());
        getFooter().add(close, copy);
    }
}
