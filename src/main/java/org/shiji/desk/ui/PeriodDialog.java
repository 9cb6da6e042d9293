package org.shiji.desk.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
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
import org.shiji.shared.ui.FormDialog;

/** Asks which period is opened for reporting, or for other days of one that is. */
class PeriodDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final Locale locale;
    private final TextField period = new TextField();
    private final DatePicker opens;
    private final DatePicker due;

    /**
     * @param known null for a new one
     * @param save says why it cannot be; then the dialog stays
     */
    PeriodDialog(
            @Nullable Schedule known,
            Locale locale,
            SerializableFunction<Schedule, Optional<Message>> save) {
        super(
                known == null
                        ? say(locale, "open")
                        : say(locale, "change.title", known.period().code()),
                say(locale, known == null ? "open" : "change.go"),
                locale);
        this.locale = locale;
        opens = DayPicker.of(say(locale, "opens"), locale);
        due = DayPicker.of(say(locale, "due"), locale);
        period.setLabel(say(locale, "period"));
        period.setHelperText(say(locale, "period.hint"));
        period.setRequiredIndicatorVisible(true);
        period.setManualValidation(true);
        period.setVisible(known == null);
        if (known != null) {
            period.setValue(known.period().code());
            opens.setValue(known.opens());
            due.setValue(known.due());
        }
        asking(
                new Paragraph(say(locale, known == null ? "open.meaning" : "change.meaning")),
                period,
                opens,
                due);
        saving(this::isComplete, () -> save.apply(schedule()));
    }

    private boolean isComplete() {
        boolean named = asked().isPresent();
        period.setErrorMessage(say(locale, "period.wrong"));
        period.setInvalid(!named);
        if (!named) {
            period.focus();
        }
        LocalDate first = DayPicker.needed(opens, say(locale, "day.needed"));
        LocalDate last = DayPicker.needed(due, say(locale, "day.needed"));
        if (!named || first == null || last == null) {
            return false;
        }
        if (first.isAfter(last)) {
            due.setErrorMessage(say(locale, "due.before"));
            due.setInvalid(true);
            due.focus();
            return false;
        }
        return true;
    }

    private Schedule schedule() {
        return new Schedule(asked().orElseThrow(), opens.getValue(), due.getValue());
    }

    private Optional<Period> asked() {
        try {
            return Optional.of(Period.parse(period.getValue().strip()));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static String say(Locale locale, String key, Object... arguments) {
        return Messages.say(locale, "desk.periods." + key, arguments);
    }
}
