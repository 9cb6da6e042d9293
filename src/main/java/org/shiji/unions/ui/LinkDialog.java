package org.shiji.unions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.shiji.unions.HandOver;

/** Shows a one-time link, this once, to be handed to the person. */
class LinkDialog extends Dialog {

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
     * @param root address of the product, with a slash at its end
     */
    LinkDialog(HandOver link, String root, PeopleWords words) {
        addClassName("people-dialog");
        setHeaderTitle(words.say("link.title", link.username()));
        setCloseOnOutsideClick(false);
        setMaxWidth("min(38rem, 100%)");
        TextArea address = new TextArea(words.say("link.address"));
        address.setValue(root + link.address());
        address.setReadOnly(true);
        address.setWidthFull();
        Span copied = new Span();
        copied.addClassName("quiet");
        copied.getElement().setAttribute("role", "status");
        Button copy =
                new Button(
                        words.say("link.copy"),
                        click ->
                                address.getElement()
                                        .executeJs(
                                                COPY,
                                                copied.getElement(),
                                                words.say("link.copied")));
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div content =
                new Div(
                        new Paragraph(words.say("link.meaning", words.time(link.expires()))),
                        address,
                        copied);
        content.addClassName("people-fields");
        add(content);
        getFooter().add(new Button(words.say("close"), click -> close()), copy);
    }
}
