package org.shiji.api;

import org.jspecify.annotations.Nullable;
import org.shiji.shared.Message;

/**
 * What is wrong at one place of a request, not yet in a language.
 *
 * @param pointer JSON pointer into the body; null where it is not in the body
 * @param parameter name of the header or parameter; null where it is in the body
 * @param current what stands there instead, of a figure somebody changed meanwhile
 */
record Fault(
        @Nullable String pointer,
        @Nullable String parameter,
        String code,
        Message why,
        @Nullable FigureOut current) {

    static Fault at(String pointer, String code, Message why) {
        return new Fault(pointer, null, code, why, null);
    }

    static Fault of(String parameter, String code, Message why) {
        return new Fault(null, parameter, code, why, null);
    }

    /** A name as a part of a pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
