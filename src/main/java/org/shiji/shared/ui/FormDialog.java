package org.shiji.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.shiji.shared.Message;
import org.shiji.shared.Messages;

/**
 * Asks for something, and stays open with the reason while that cannot be. The cursor begins in the
 * first field.
 */
public class FormDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Locale locale;
    private final Div fields = new Div();
    private final Paragraph trouble = new Paragraph();
    private SerializableSupplier<Boolean> complete = () -> true;
    private SerializableSupplier<Optional<Message>> save = Optional::empty;

    /**
     * @param go what stands on the button that does it
     */
    public FormDialog(String title, String go, Locale locale) {
        this.locale = locale;
        addClassName("form-dialog");
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        setMaxWidth("min(40rem, 100%)");
        fields.addClassName("form-fields");
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        add(fields, trouble);
        Button submit = new Button(go, click -> submit());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(Messages.say(locale, "layout.form.cancel"), click -> close());
        getFooter().add(cancel, submit);
        addOpenedChangeListener(
                change -> {
                    if (change.isOpened()) {
                        within(fields).findFirst().ifPresent(Focusable::focus);
                    }
                });
    }

    /** What can be filled in, from top to bottom. */
    private static Stream<Focusable<?>> within(Component part) {
        if (!part.isVisible()) {
            return Stream.empty();
        }
        return part instanceof Focusable<?> field && part instanceof HasValue<?, ?>
                ? Stream.of(field)
                : part.getChildren().flatMap(FormDialog::within);
    }

    /** What it asks for, from top to bottom. */
    public final FormDialog asking(Component... asked) {
        fields.add(asked);
        return this;
    }

    /**
     * What it does with what was filled in.
     *
     * @param complete whether all is filled in; marks what is not
     * @param save does it, or says why it cannot be
     */
    public final FormDialog saving(
            SerializableSupplier<Boolean> complete, SerializableSupplier<Optional<Message>> save) {
        this.complete = complete;
        this.save = save;
        return this;
    }

    private void submit() {
        trouble.setText("");
        if (complete.get()) {
            save.get().ifPresentOrElse(why -> trouble.setText(why.in(locale)), this::close);
        }
    }
}
