package org.shiji.definitions;

import java.util.Locale;
import org.shiji.shared.Message;

/**
 * A version that a period was opened with is not on file or cannot be read by this product; the
 * period is not judged by any other instead.
 */
public class UnreadableVersion extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Message said;

    UnreadableVersion(FrameworkRef ref) {
        this(
                Message.of(
                        "definitions.unreadable-version",
                        ref.code(),
                        ref.version(),
                        ref.hash().substring(0, 12)));
    }

    private UnreadableVersion(Message said) {
        super(said.in(Locale.ENGLISH));
        this.said = said;
    }

    /** The sentence for the reader. */
    public Message said() {
        return said;
    }
}
