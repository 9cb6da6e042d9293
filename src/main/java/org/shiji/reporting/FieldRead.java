package org.shiji.reporting;

import org.shiji.shared.Message;

/** What became of one value that somebody typed or a file holds. */
public sealed interface FieldRead {
    /** A value as {@link NewRecord} takes it. */
    record Value(Object value) implements FieldRead {}

    /** Nothing was given, and nothing has to be. */
    record Blank() implements FieldRead {}

    /** It cannot be read: what is wrong and how to mend it. Never says a person's number. */
    record Wrong(Message why) implements FieldRead {}
}
