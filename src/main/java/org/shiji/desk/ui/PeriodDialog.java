package org.shiji.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shiji.reporting.Schedule;
import org.shiji.shared.Message;
import org.shiji.shared.Messages;
import org.shiji.shared.Period;
import org.shiji.shared.ui.DayPicker;

/** Asks which period is opened for reporting, or for other days of one that is. */
class PeriodDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Locale locale;
    private final TextField period = new TextField();
    private final DatePicker opens;
    private final DatePicker due;
    private final Paragraph trouble = new Paragraph();

    /**
     * @param known null for a new one
     * @param save says why it cannot be; then the dialog stays
     */
    PeriodDialog(
            @Nullable Schedule known,
            Locale locale,
            SerializableFunction<Schedule, Optional<Message>> save) {
        this.locale = locale;
        opens = DayPicker.of(say("opens"), locale);
        due = DayPicker.of(say("due"), locale);
        setHeaderTitle(known == null ? say("open") : say("change.title", known.period().code()));
        setCloseOnOutsideClick(false);
        setMaxWidth("min(36rem, 100%)");
        period.setLabel(say("period"));
        period.setHelperText(say("period.hint"));
        period.setRequiredIndicatorVisible(true);
        period.setManualValidation(true);
        period.setVisible(known == null);
        if (known != null) {
            period.setValue(known.period().code());
            opens.setValue(known.opens());
            due.setValue(known.due());
        }
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        Div fields =
                new Div(
                        new Paragraph(say(known == null ? "open.meaning" : "change.meaning")),
                        period,
                        opens,
                        due,
                        trouble);
        fields.addClassName("propose-fields");
        add(fields);
        Button go = new Button(say(known == null ? "open" : "change.go"), click -> go(save));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Messages.say(locale, "desk.cancel"), click -> close()), go);
    }

    private void go(SerializableFunction<Schedule, Optional<Message>> save) {
        trouble.setText("");
        Period asked = period();
        LocalDate first = DayPicker.needed(opens, say("day.needed"));
        LocalDate last = DayPicker.needed(due, say("day.needed"));
        if (asked == null || first == null || last == null) {
            return;
        }
        if (first.isAfter(last)) {
            due.setErrorMessage(say("due.before"));
            due.setInvalid(true);
            due.focus();
            return;
        }
        save.apply(new Schedule(asked, first, last))
                .ifPresentOrElse(why -> trouble.setText(why.in(locale)), this::close);
    }

    private @Nullable Period period() {
        period.setInvalid(false);
        try {
            return Period.parse(period.getValue().strip());
        } catch (IllegalArgumentException notOne) {
            period.setErrorMessage(say("period.wrong"));
            period.setInvalid(true);
            period.focus();
            return null;
        }
    }

    private String say(String key, Object... arguments) {
        return Messages.say(locale, "desk.periods." + key, arguments);
    }
}
