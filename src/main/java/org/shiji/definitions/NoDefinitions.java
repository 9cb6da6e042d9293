package org.shiji.definitions;

import java.util.Locale;
import org.shiji.shared.Message;

/** There is no folder with definitions where one was looked for. */
public class NoDefinitions extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Message said;

    NoDefinitions(String folder) {
        this(Message.of("definitions.start.no-definitions", folder, folder(folder)));
    }

    private NoDefinitions(Message said) {
        super(said.in(Locale.ENGLISH));
        this.said = said;
    }

    private static String folder(String folder) {
        try {
            return java.nio.file.Path.of(folder).toAbsolutePath().normalize().toString();
        } catch (java.nio.file.InvalidPathException notAPath) {
            return folder;
        }
    }

    /** What to set, as a sentence. */
    Message said() {
        return said;
    }
}
