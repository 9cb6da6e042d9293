package org.shiji.headless;

import java.util.Locale;
import org.shiji.shared.Message;

/** The call cannot be carried out as it is, whatever stands in the files. */
final class WrongUsage extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Message said;

    WrongUsage(Message said) {
        super(said.in(Locale.ENGLISH), null, false, false);
        this.said = said;
    }

    /** The sentence for whoever called. */
    Message said() {
        return said;
    }
}
