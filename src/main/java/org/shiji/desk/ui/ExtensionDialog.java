package org.shiji.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shiji.reporting.Extension;
import org.shiji.reporting.Schedules;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.DayPicker;

/** Asks until when a union has more time, and why. */
class ExtensionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Locale locale;
    private final LocalDate all;
    private final DatePicker due;
    private final TextArea reason = new TextArea();

    /**
     * @param all the last day of those without more time
     * @param known null where the union has none yet
     */
    ExtensionDialog(
            String union,
            LocalDate all,
            @Nullable Extension known,
            Locale locale,
            SerializableBiConsumer<LocalDate, String> extend) {
        this.locale = locale;
        this.all = all;
        due = DayPicker.of(say("due"), locale);
        due.setMin(all.plusDays(1));
        setHeaderTitle(say("extend.title", union));
        setCloseOnOutsideClick(false);
        setMaxWidth("min(36rem, 100%)");
        reason.setLabel(say("extend.reason"));
        reason.setMaxLength(Schedules.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setMinRows(2);
        reason.setWidthFull();
        if (known != null) {
            due.setValue(known.due());
            reason.setValue(known.reason());
        }
        Div fields = new Div(new Paragraph(say("extend.meaning", all.toString())), due, reason);
        fields.addClassName("propose-fields");
        add(fields);
        Button go = new Button(say("extend"), click -> go(extend));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Messages.say(locale, "desk.cancel"), click -> close()), go);
    }

    private void go(SerializableBiConsumer<LocalDate, String> extend) {
        LocalDate day = DayPicker.needed(due, say("day.needed"));
        boolean isLater = day != null && day.isAfter(all);
        if (day != null && !isLater) {
            due.setErrorMessage(say("extend.earlier", all.toString()));
            due.setInvalid(true);
        }
        boolean isSaid = !reason.getValue().isBlank();
        reason.setErrorMessage(say("extend.reason.needed"));
        reason.setInvalid(!isSaid);
        if (day == null || !isLater) {
            due.focus();
        } else if (!isSaid) {
            reason.focus();
        } else {
            close();
            extend.accept(day, reason.getValue());
        }
    }

    private String say(String key, Object... arguments) {
        return Messages.say(locale, "desk.periods." + key, arguments);
    }
}
