package org.shiji.shared.ui;

/** Sizes of files as people read them. */
public final class Sizes {
    private static final long KILO = 1_000;
    private static final long MEGA = 1_000_000;

    private Sizes() {}

    /** Such as {@code 812 B}, {@code 40 kB}, {@code 2.3 MB}. */
    public static String of(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        return bytes < MEGA
                ? Numbers.write((double) bytes / KILO, 0) + " kB"
                : Numbers.write((double) bytes / MEGA, 1) + " MB";
    }
}
