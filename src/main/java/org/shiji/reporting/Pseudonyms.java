package org.shiji.reporting;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns a person's number into a keyed hash: the same person is found again, and nobody without the
 * key can find out who it is.
 */
class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHOWN = 6;

    /** Holds the key, and is copied for each number: finding and preparing one takes longer. */
    private final Mac prepared;

    Pseudonyms(String key) {
        try {
            prepared = Mac.getInstance(ALGORITHM);
            prepared.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, impossible);
        }
    }

    /** 64 hex digits; spaces around the number and the case of its letters make no difference. */
    String of(String person) {
        try {
            Mac mac = (Mac) prepared.clone();
            byte[] hash =
                    mac.doFinal(
                            person.strip()
                                    .toUpperCase(Locale.ROOT)
                                    .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the MAC of every Java runtime is copied", impossible);
        }
    }

    /** What people get to see of a pseudonym: enough to tell rows apart. */
    static String masked(String pseudonym) {
        return "···" + pseudonym.substring(Math.max(0, pseudonym.length() - SHOWN));
    }
}
