package org.shiji.intake;

import org.shiji.shared.Message;

/** A file that is not read at all, and what its owner can do about it. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message why;

    Unreadable(String key, Object... arguments) {
        super(key);
        this.why = Message.of("intake.file." + key, arguments);
    }

    Message why() {
        return why;
    }
}
