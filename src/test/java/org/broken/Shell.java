package org.broken;

/** The root package of the fixture. */
public class Shell {
    public static String name() {
        return "shell";
    }
}
