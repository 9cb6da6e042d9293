package org.shiji.shared;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The one place that turns message keys into sentences. {@code messages/<module>.properties} is
 * Chinese, {@code messages/<module>_en.properties} English, both UTF-8; the first segment of a key
 * names the module.
 */
public final class Messages {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Map<Pattern, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private record Pattern(String key, Locale language) {}

    private Messages() {}

    /**
     * The sentence for a key.
     *
     * @throws java.util.MissingResourceException when no such key is written down: a fault of the
     *     program
     */
    public static String say(Message message, Locale locale) {
        Object[] filled =
                message.arguments().stream().map(argument -> fill(argument, locale)).toArray();
        return format(message.key(), language(locale)).format(filled);
    }

    /** As {@link #say(Message, Locale)}, for a key without further ado. */
    public static String say(Locale locale, String key, Object... arguments) {
        return say(new Message(key, List.of(arguments)), locale);
    }

    /** A scorecard says some thousand sentences out of a few dozen patterns: each is read once. */
    private static MessageFormat format(String key, Locale language) {
        MessageFormat kept =
                FORMATS.computeIfAbsent(
                        new Pattern(key, language),
                        unseen -> new MessageFormat(pattern(key, language), language));
        // a format is not for two threads at once
        return (MessageFormat) kept.clone();
    }

    private static String pattern(String key, Locale language) {
        return bundle(key, language).getString(key);
    }

    private static ResourceBundle bundle(String key, Locale language) {
        int dot = key.indexOf('.');
        String module = dot < 0 ? key : key.substring(0, dot);
        return ResourceBundle.getBundle("messages/" + module, language, NO_FALLBACK);
    }

    /** Whether there is such a key. */
    static boolean knows(String key, Locale locale) {
        return bundle(key, language(locale)).containsKey(key);
    }

    private static Object fill(Object argument, Locale locale) {
        return switch (argument) {
            case Text text -> text.in(locale);
            case Message inner -> say(inner, locale);
            default -> argument;
        };
    }

    private static Locale language(Locale locale) {
        return locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
    }
}
