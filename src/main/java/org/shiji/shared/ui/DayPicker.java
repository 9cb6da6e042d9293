package org.shiji.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks for a day, written as everywhere: 2026-03-31. */
public final class DayPicker {

    private DayPicker() {}

    public static DatePicker of(String label, Locale locale) {
        DatePicker picker = new DatePicker(label);
        picker.setLocale(locale);
        picker.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        picker.setRequiredIndicatorVisible(true);
        picker.setManualValidation(true);
        return picker;
    }

    /** The day; null, and the picker says so, where none was chosen. */
    public static @Nullable LocalDate needed(DatePicker picker, String otherwise) {
        LocalDate day = picker.getValue();
        picker.setErrorMessage(otherwise);
        picker.setInvalid(day == null);
        return day;
    }
}
