package org.shiji;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Messages;

/**
 * The application cannot start, and its user can do something about it: the message is all they
 * need to read.
 */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private CannotStart(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Says it with a key of {@code messages/shell.properties}, in both languages. */
    static CannotStart because(String key, Object... arguments) {
        return new CannotStart(inBothLanguages(key, arguments), null);
    }

    static CannotStart because(Throwable cause, String key, Object... arguments) {
        return new CannotStart(inBothLanguages(key, arguments), cause);
    }

    static String inBothLanguages(String key, Object... arguments) {
        return Messages.say(Locale.CHINESE, key, arguments)
                + " / "
                + Messages.say(Locale.ENGLISH, key, arguments);
    }
}
