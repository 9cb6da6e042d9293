package org.shiji.shared;

import java.util.List;
import java.util.Locale;

/**
 * Something to be said to a person, not yet in a language: a key of {@code
 * messages/<module>.properties} (its first segment names the file) and what fills the places {0},
 * {1}, … Arguments are strings, numbers, {@link Text} or further messages.
 */
public record Message(String key, List<Object> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /** The sentence in the reader's language. */
    public String in(Locale locale) {
        return Messages.say(this, locale);
    }

    /** The sentence in both languages. */
    public Text text() {
        return new Text(in(Locale.CHINESE), in(Locale.ENGLISH));
    }
}
