package org.shiji.unions;

import org.shiji.shared.Message;

/** What came of something somebody asked for. */
public sealed interface Outcome<T> {

    /** It was done. */
    record Done<T>(T what) implements Outcome<T> {}

    /**
     * It was not done, and nothing changed.
     *
     * @param why what is wrong and what to do
     */
    record Refused<T>(Message why) implements Outcome<T> {}

    static <T> Outcome<T> done(T what) {
        return new Done<>(what);
    }

    static <T> Outcome<T> refused(String key, Object... arguments) {
        return new Refused<>(Message.of(key, arguments));
    }
}
