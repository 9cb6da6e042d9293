package org.shiji.shared;

import java.util.Locale;

/**
 * Units as definitions write them, in the reader's language. A unit that is not in {@code
 * messages/units*.properties} stays as it was written.
 */
public final class Units {

    private Units() {}

    /** The unit for a reader of that language; empty stays empty. */
    public static String in(Locale locale, String unit) {
        String key = "units." + unit;
        return Messages.knows(key, locale) ? Messages.say(locale, key) : unit;
    }

    /**
     * A number with its unit: a per cent sign follows at once, other units after a space, none
     * where there is none.
     */
    public static String after(String number, String unit, Locale locale) {
        return unit.isEmpty()
                ? number
                : unit.equals("%") ? number + unit : number + " " + in(locale, unit);
    }

    /** A number with its unit in both languages. */
    public static Text after(String number, String unit) {
        return new Text(after(number, unit, Locale.CHINESE), after(number, unit, Locale.ENGLISH));
    }
}
