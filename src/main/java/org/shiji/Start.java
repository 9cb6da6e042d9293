package org.shiji;

import org.shiji.headless.Headless;

/**
 * Where the process begins. A class of its own: loading {@link Application} opens the libraries of
 * the server one after the other, and the commands that need none of them are done by then.
 */
public final class Start {

    private Start() {}

    /** A command without a server, such as {@code lint}, or else the server. */
    public static void main(String[] arguments) {
        ReadableStreams.set();
        if (Headless.isAsked(arguments)) {
            System.exit(Headless.run(arguments));
        }
        Application.main(arguments);
    }
}
