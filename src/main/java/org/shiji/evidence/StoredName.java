package org.shiji.evidence;

import java.util.regex.Pattern;

/** What a file is called in a store: its hash, spread over folders by its first digits. */
final class StoredName {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private StoredName() {}

    static boolean isHash(String name) {
        return SHA256.matcher(name).matches();
    }

    /** Such as {@code ab/cd/abcd…}. */
    static String path(String sha256) {
        if (!isHash(sha256)) {
            throw new IllegalArgumentException("no SHA-256: " + sha256);
        }
        return sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256;
    }
}
