package org.shiji.unions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shiji.shared.Message;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which passwords are taken: long ones that are not the first to be guessed. */
@Component
class PasswordRules {
    /** What bcrypt reads of a password. */
    static final int MOST_BYTES = 72;

    private static final int FEWEST_DIFFERENT = 5;

    /** A shorter one stands in many words by chance. */
    private static final int SHORTEST_NAME = 3;

    private static final String COMMON = "unions/common-passwords.txt";

    private final int minimumLength;
    private final Set<String> common;

    PasswordRules(SignInSettings settings) throws IOException {
        this.minimumLength = settings.minimumLength();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new ClassPathResource(COMMON).getInputStream(),
                                StandardCharsets.UTF_8))) {
            this.common = lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toSet());
        }
    }

    /** What a new password must be like, in a sentence. */
    Message rule() {
        return Message.of("unions.password.rule", minimumLength);
    }

    /** What is wrong with a password for that account; empty when nothing is. */
    Optional<Message> objection(String username, String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < minimumLength) {
            return Optional.of(Message.of("unions.password.short", minimumLength));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of(Message.of("unions.password.long"));
        }
        if (username.length() >= SHORTEST_NAME
                && lower.contains(username.toLowerCase(Locale.ROOT))) {
            return Optional.of(Message.of("unions.password.name"));
        }
        if (common.contains(lower) || lower.chars().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of(Message.of("unions.password.common"));
        }
        return Optional.empty();
    }
}
