package org.shiji.api;

import java.util.Locale;
import java.util.MissingResourceException;
import org.shiji.shared.Messages;

/** The words of the description, in both languages at once. */
final class ApiWords {
    private ApiWords() {}

    static String line(String key) {
        return said(key, " / ");
    }

    /** Of a part of a shape: what it means there, else what it means everywhere. */
    static String part(String shape, String part) {
        try {
            return line("part." + shape + "." + part);
        } catch (MissingResourceException everywhere) {
            return line("part." + part);
        }
    }

    static String paragraphs(String key) {
        return said(key, "\n\n");
    }

    private static String said(String key, String between) {
        return Messages.say(Locale.CHINESE, "api.doc." + key)
                + between
                + Messages.say(Locale.ENGLISH, "api.doc." + key);
    }
}
