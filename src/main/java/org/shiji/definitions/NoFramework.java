package org.shiji.definitions;

import java.util.Locale;
import org.shiji.shared.Message;
import org.shiji.shared.Period;

/** No framework is valid in a period. */
public class NoFramework extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Message said;

    NoFramework(Period period) {
        this(Message.of("definitions.no-framework", period.code(), period.first().toString()));
    }

    private NoFramework(Message said) {
        super(said.in(Locale.ENGLISH));
        this.said = said;
    }

    /** The sentence for the reader. */
    public Message said() {
        return said;
    }
}
