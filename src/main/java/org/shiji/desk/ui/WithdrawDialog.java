package org.shiji.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Locale;
import org.shiji.reporting.RecordKeeping;
import org.shiji.shared.Messages;

/** Asks why records are taken back. */
class WithdrawDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    WithdrawDialog(int count, Locale locale, SerializableConsumer<String> withdraw) {
        setHeaderTitle(Messages.say(locale, "desk.withdraw", count));
        setCloseOnOutsideClick(false);
        setMaxWidth("min(36rem, 100%)");
        TextArea reason = new TextArea(Messages.say(locale, "desk.withdraw.reason"));
        reason.setMaxLength(RecordKeeping.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setWidthFull();
        add(new Paragraph(Messages.say(locale, "desk.withdraw.meaning")), reason);
        Button go =
                new Button(
                        Messages.say(locale, "desk.withdraw", count),
                        click -> {
                            if (reason.getValue().isBlank()) {
                                reason.setErrorMessage(
                                        Messages.say(locale, "desk.withdraw.reason.needed"));
                                reason.setInvalid(true);
                                reason.focus();
                                return;
                            }
                            close();
                            withdraw.accept(reason.getValue());
                        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Messages.say(locale, "desk.cancel"), click -> close()), go);
    }
}
