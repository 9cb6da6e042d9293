package org.shiji.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.ValidationResult;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Messages;

/**
 * Asks for a day, written as everywhere: 2026-03-31; it reads the other ways people write it too.
 * Weeks begin on Monday.
 */
public final class DayPicker {

    private DayPicker() {}

    public static DatePicker of(String label, Locale locale) {
        DatePicker picker = new DatePicker(label);
        picker.setLocale(locale);
        picker.setI18n(words(locale));
        picker.setRequiredIndicatorVisible(true);
        picker.setManualValidation(true);
        return picker;
    }

    private static DatePicker.DatePickerI18n words(Locale locale) {
        return new DatePicker.DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd")
                .setFirstDayOfWeek(1)
                .setMonthNames(
                        Stream.of(Month.values())
                                .map(
                                        month ->
                                                month.getDisplayName(
                                                        TextStyle.FULL_STANDALONE, locale))
                                .toList())
                .setWeekdays(days(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(days(TextStyle.NARROW_STANDALONE, locale))
                .setBadInputErrorMessage(Messages.say(locale, "layout.day.wrong"))
                .setToday(Messages.say(locale, "layout.day.today"))
                .setCancel(Messages.say(locale, "layout.day.cancel"));
    }

    /** From Sunday on, as the component counts. */
    private static List<String> days(TextStyle style, Locale locale) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(7)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }

    /** Whether something stands there that is no day; its value is null then. */
    public static boolean isUnreadable(DatePicker picker) {
        String wrong = picker.getI18n().getBadInputErrorMessage();
        ValidationResult said = picker.getDefaultValidator().apply(picker.getValue(), null);
        return said.isError() && said.getErrorMessage().equals(wrong);
    }

    /** The day; null, and the picker says so, where none was chosen. */
    public static @Nullable LocalDate needed(DatePicker picker, String otherwise) {
        LocalDate day = picker.getValue();
        picker.setErrorMessage(otherwise);
        picker.setInvalid(day == null);
        return day;
    }
}
