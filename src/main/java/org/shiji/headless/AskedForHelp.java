package org.shiji.headless;

/** Somebody wants to read how a command is used. */
final class AskedForHelp extends Exception {

    private static final long serialVersionUID = 1;

    AskedForHelp() {
        super("help", null, false, false);
    }
}
