package org.shiji.api;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.shiji.shared.Sha256;

/** The form of tokens: a prefix that scanners of leaked secrets can look for, and 256 bits. */
final class TokenSecret {
    static final String PREFIX = "shiji_";
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    private final SecureRandom random = new SecureRandom();

    String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static boolean isForm(String text) {
        return FORM.matcher(text).matches();
    }

    static String hash(String secret) {
        return Sha256.hex(secret.getBytes(StandardCharsets.UTF_8));
    }
}
