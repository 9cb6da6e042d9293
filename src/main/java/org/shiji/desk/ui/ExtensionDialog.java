package org.shiji.desk.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shiji.reporting.Extension;
import org.shiji.reporting.Schedules;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.DayPicker;
import org.shiji.shared.ui.FormDialog;

/** Asks until when a union has more time, and why. */
class ExtensionDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final Locale locale;
    private final LocalDate all;
    private final DatePicker due;
    private final ReasonField reason;

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
        super(say(locale, "extend.title", union), say(locale, "extend"), locale);
        this.locale = locale;
        this.all = all;
        due = DayPicker.of(say(locale, "due"), locale);
        due.setMin(all.plusDays(1));
        reason = new ReasonField(say(locale, "extend.reason"), Schedules.LONGEST_REASON).needed();
        if (known != null) {
            due.setValue(known.due());
            reason.setValue(known.reason());
        }
        asking(new Paragraph(say(locale, "extend.meaning", all.toString())), due, reason);
        saving(
                this::isComplete,
                () -> {
                    extend.accept(due.getValue(), reason.getValue());
                    return Optional.empty();
                });
    }

    /** The cursor goes to the first of what is wrong. */
    private boolean isComplete() {
        boolean said = reason.isSaid(say(locale, "extend.reason.needed"));
        LocalDate day = DayPicker.needed(due, say(locale, "day.needed"));
        if (day != null && !day.isAfter(all)) {
            due.setErrorMessage(say(locale, "extend.earlier", all.toString()));
            due.setInvalid(true);
        }
        if (due.isInvalid()) {
            due.focus();
        }
        return said && !due.isInvalid();
    }

    private static String say(Locale locale, String key, Object... arguments) {
        return Messages.say(locale, "desk.periods." + key, arguments);
    }
}
